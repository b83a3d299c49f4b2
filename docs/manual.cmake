# Makes the manual's pages, with scdoc, from what the program says of its commands.
# usage: cmake -DBACKLOG=PROGRAM -DSCDOC=PROGRAM -DFOLDER=FOLDER -P manual.cmake
file(MAKE_DIRECTORY ${FOLDER})
execute_process(COMMAND ${BACKLOG} help man OUTPUT_VARIABLE names COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "\n" ";" names "${names}")
foreach(name IN LISTS names)
  if(name)
    execute_process(COMMAND ${BACKLOG} help man ${name} COMMAND ${SCDOC}
                    OUTPUT_FILE ${FOLDER}/${name}.1 COMMAND_ERROR_IS_FATAL ANY)
  endif()
endforeach()
file(TOUCH ${FOLDER}/done)
