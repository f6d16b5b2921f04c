# What `cmake --install` puts where, below any prefix. The programs find their examples beside themselves
# (../share/netwright/projects); the guide is also inside the window's program.
include_guard()
include(GNUInstallDirs)
find_program(NETWRIGHT_GZIP gzip REQUIRED)
set(desktop ${CMAKE_SOURCE_DIR}/resources/desktop)
set(share ${CMAKE_INSTALL_DATAROOTDIR})
set(documents ${share}/doc/netwright)
set(icons ${share}/icons/hicolor/scalable)

# The day of the release that the metadata names: of the last commit, or of the sources that were unpacked.
set(NETWRIGHT_DATE "")
find_program(NETWRIGHT_GIT git)
if(NETWRIGHT_GIT)
  execute_process(COMMAND ${NETWRIGHT_GIT} -C ${CMAKE_SOURCE_DIR} log -1 --format=%cs OUTPUT_VARIABLE NETWRIGHT_DATE
                  OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT NETWRIGHT_DATE)
  file(TIMESTAMP ${CMAKE_SOURCE_DIR}/CHANGELOG.md NETWRIGHT_DATE "%Y-%m-%d" UTC)
endif()

# netwright_zip(<result> <file>): a compressed copy, the same bytes for the same file.
function(netwright_zip result file)
  get_filename_component(name ${file} NAME)
  set(zipped ${CMAKE_BINARY_DIR}/install/${name}.gz)
  add_custom_command(OUTPUT ${zipped} COMMAND ${NETWRIGHT_GZIP} -9nc ${file} > ${zipped} DEPENDS ${file} VERBATIM)
  set(${result} ${zipped} PARENT_SCOPE)
endfunction()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/install)

# The terminal program, with what its own declarations say of it
install(TARGETS netwright-cli RUNTIME)
set(reference ${CMAKE_BINARY_DIR}/reference)
install(DIRECTORY ${reference}/man1 DESTINATION ${CMAKE_INSTALL_MANDIR})
install(FILES ${reference}/bash/netwright-cli DESTINATION ${share}/bash-completion/completions)
install(FILES ${reference}/zsh/_netwright-cli DESTINATION ${share}/zsh/site-functions)
install(FILES ${reference}/fish/netwright-cli.fish DESTINATION ${share}/fish/vendor_completions.d)

# Examples, without what a training left beside them
install(DIRECTORY ${CMAKE_SOURCE_DIR}/projects DESTINATION ${share}/netwright FILES_MATCHING
        REGEX "/(runs|exports)$" EXCLUDE REGEX "/(project|examples)\\.json$" REGEX "/(mnist-)?data/")

# To read
netwright_zip(changes ${CMAKE_SOURCE_DIR}/CHANGELOG.md)
set(texts ${changes})
install(FILES ${changes} DESTINATION ${documents} RENAME changelog.gz)
install(FILES ${CMAKE_SOURCE_DIR}/resources/debian/copyright ${CMAKE_SOURCE_DIR}/resources/docs/benchmarks.md
              ${CMAKE_SOURCE_DIR}/resources/docs/habits.md DESTINATION ${documents})
install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/docs/user-guide DESTINATION ${documents})

# The window and its place on the desktop
if(NETWRIGHT_UI)
  install(TARGETS netwright RUNTIME)
  configure_file(${desktop}/netwright.1.in ${CMAKE_BINARY_DIR}/install/netwright.1 @ONLY)
  configure_file(${desktop}/netwright.metainfo.xml.in ${CMAKE_BINARY_DIR}/install/org.netwright.netwright.metainfo.xml @ONLY)
  netwright_zip(page ${CMAKE_BINARY_DIR}/install/netwright.1)
  list(APPEND texts ${page})
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${desktop}/netwright.desktop DESTINATION ${share}/applications)
  install(FILES ${CMAKE_BINARY_DIR}/install/org.netwright.netwright.metainfo.xml DESTINATION ${share}/metainfo)
  install(FILES ${desktop}/netwright.mime.xml DESTINATION ${share}/mime/packages RENAME netwright.xml)
  install(FILES ${desktop}/netwright.thumbnailer DESTINATION ${share}/thumbnailers)
  install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/netwright.svg DESTINATION ${icons}/apps)
  install(FILES ${desktop}/project.svg DESTINATION ${icons}/mimetypes RENAME application-x-netwright-project.svg)
endif()
add_custom_target(netwright_texts ALL DEPENDS ${texts})
