# Every text of the window has its German words: lupdate finds none that the stored file lacks, and none there is unfinished.
# Called with -D LUPDATE=… -D ROOT=… -D SCRATCH=….
cmake_minimum_required(VERSION 3.25)
set(stored ${ROOT}/resources/translations/netwright_de.ts)
set(copy ${SCRATCH}/netwright_de.ts)
file(COPY ${stored} DESTINATION ${SCRATCH})
execute_process(COMMAND ${LUPDATE} -I ${ROOT} -locations none ${ROOT}/ui ${ROOT}/app/window -ts ${copy}
                OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE result)
if(NOT result EQUAL 0 OR NOT said MATCHES "\\(0 new and")
  message(FATAL_ERROR "Texts without German words. Run lupdate -I . -locations none -no-obsolete ui app/window -ts "
                      "resources/translations/netwright_de.ts and translate what is unfinished.\n${said}")
endif()
file(READ ${stored} content)
if(content MATCHES "type=\"unfinished\"")
  message(FATAL_ERROR "resources/translations/netwright_de.ts has unfinished translations.")
endif()
