# The Debian package of what `cmake --install` installs: cpack --config <build folder>/CPackConfig.cmake
include_guard()
set(NETWRIGHT_MAINTAINER "Netwright maintainers <maintainers@netwright.invalid>" CACHE STRING
    "Whom the package names for questions: Name <address>")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME netwright)
set(CPACK_PACKAGE_CONTACT "${NETWRIGHT_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "draw neural networks, train them and watch them learn")
set(CPACK_PACKAGE_DESCRIPTION
"Netwright is a desktop program in which you draw a neural network, train it
on your own data (tables, images, time series, texts, NumPy arrays) and watch
it learn. It computes on the processor through oneDNN and needs no graphics
card and no internet connection. What was trained leaves as ONNX, PyTorch, C
or safetensors.

The package holds the window (netwright), the program for the terminal
(netwright-cli) and example projects with their data.")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
                                                WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
if(NETWRIGHT_UI)
  # What is loaded while the window runs, so that no linker knows of it. Icons: from Debian 13 on a package of their own.
  set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-svg-plugins | libqt6svg6 (<< 6.5)")
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n, fonts-inter")
endif()
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/DebianPlaces.cmake)
set(CPACK_NETWRIGHT_DATE ${NETWRIGHT_DATE})
include(CPack)
