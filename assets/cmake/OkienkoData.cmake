# Compiled data, such as the lexicon, is built once, optimised, in build/data, and shared by every
# preset: a debug or sanitizer build would need minutes for what an optimised one does in seconds.

include(ExternalProject)

set(OKIENKO_DATA_DIR ${PROJECT_SOURCE_DIR}/build/data)
set(OKIENKO_LEXICON ${OKIENKO_DATA_DIR}/polish.lexicon)
set(OKIENKO_UKRAINIAN_LEXICON ${OKIENKO_DATA_DIR}/ukrainian.lexicon)

ExternalProject_Add(okienko_data
    SOURCE_DIR ${PROJECT_SOURCE_DIR}
    BINARY_DIR ${OKIENKO_DATA_DIR}
    STAMP_DIR ${PROJECT_BINARY_DIR}/data-stamps
    TMP_DIR ${PROJECT_BINARY_DIR}/data-tmp
    CMAKE_GENERATOR Ninja
    CMAKE_ARGS -DOKIENKO_DATA_ONLY=ON -DCMAKE_BUILD_TYPE=Release -DOKIENKO_BATCH_ROOMS=ON
    BUILD_COMMAND ${CMAKE_COMMAND} --build ${OKIENKO_DATA_DIR}
    INSTALL_COMMAND ""
    BUILD_ALWAYS ON
    USES_TERMINAL_BUILD ON)
