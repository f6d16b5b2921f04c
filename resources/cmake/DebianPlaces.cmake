# CPack runs this between installing into a scratch folder and packing it: what Debian wants elsewhere or in addition.
find_program(shlibdeps dpkg-shlibdeps) # without it, CPack would make a package that depends on nothing
if(NOT shlibdeps)
  message(FATAL_ERROR "The package needs dpkg-shlibdeps (apt install dpkg-dev).")
endif()
set(share ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share)
if(NOT EXISTS ${share}/doc/netwright/copyright)
  message(FATAL_ERROR "${share} is not where the package was installed to.")
endif()
file(RENAME ${share}/zsh/site-functions ${share}/zsh/vendor-completions)

# The package's own changes; those of the program are in changelog.gz.
execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C date -u -R -d ${CPACK_NETWRIGHT_DATE} OUTPUT_VARIABLE day
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set(changes ${share}/doc/netwright/changelog.Debian)
file(WRITE ${changes} "netwright (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Packaged by CPack from the sources of Netwright ${CPACK_PACKAGE_VERSION}.

 -- ${CPACK_PACKAGE_CONTACT}  ${day}
")
execute_process(COMMAND gzip -9nf ${changes} COMMAND_ERROR_IS_FATAL ANY)
