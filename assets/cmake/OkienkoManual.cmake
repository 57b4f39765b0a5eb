# Manual pages and the completion for bash, made from what the programs say of themselves.

set(OKIENKO_MANUAL_DIR ${PROJECT_BINARY_DIR}/share)
set(man_page ${PROJECT_SOURCE_DIR}/assets/scripts/man_page.sh)
set(okienko_manual_files)

foreach(program okienko okienko-kiosk okienko-desk)
    foreach(language en pl)
        set(folder ${OKIENKO_MANUAL_DIR}/man/man1)
        if(language STREQUAL pl)
            set(folder ${OKIENKO_MANUAL_DIR}/man/pl/man1)
        endif()
        set(page ${folder}/${program}.1)
        add_custom_command(OUTPUT ${page} ${page}.gz
            COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
            COMMAND ${man_page} $<TARGET_FILE:${program}> ${language} ${PROJECT_VERSION} > ${page}.new
            COMMAND ${CMAKE_COMMAND} -E rename ${page}.new ${page}
            COMMAND gzip -9nkf ${page}
            DEPENDS ${program} ${man_page}
            VERBATIM)
        list(APPEND okienko_manual_files ${page})
        file(RELATIVE_PATH place ${PROJECT_BINARY_DIR} ${folder})
        install(FILES ${page}.gz DESTINATION ${place} COMPONENT ${program})
    endforeach()
endforeach()

set(completion ${OKIENKO_MANUAL_DIR}/bash-completion/completions/okienko)
add_custom_command(OUTPUT ${completion}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${OKIENKO_MANUAL_DIR}/bash-completion/completions
    COMMAND okienko --describe bash > ${completion}.new
    COMMAND ${CMAKE_COMMAND} -E rename ${completion}.new ${completion}
    DEPENDS okienko
    VERBATIM)

add_custom_target(okienko_manual ALL DEPENDS ${okienko_manual_files} ${completion})
install(FILES ${completion} DESTINATION share/bash-completion/completions)
