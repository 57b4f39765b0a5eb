# A room is a folder: its .cpp files make one library, and each of its headers compiles alone.

find_package(PkgConfig REQUIRED)

# What every target of ours is compiled with; third-party code is not ours.
add_library(okienko_flags INTERFACE)
target_compile_options(okienko_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    -Wno-missing-field-initializers)  # designated initialisers leave out what has a default
target_include_directories(okienko_flags INTERFACE ${PROJECT_SOURCE_DIR})

# What every source reads of the standard library is compiled once where the preset asks for it. The
# release preset does not, and so finds the include that a source forgot.
option(OKIENKO_PRECOMPILE "Compile the standard library's headers once for all sources" OFF)
if(OKIENKO_PRECOMPILE)
    add_library(okienko_standard_headers OBJECT ${CMAKE_CURRENT_LIST_DIR}/standard_headers.cpp)
    target_link_libraries(okienko_standard_headers PRIVATE okienko_flags)
    target_precompile_headers(okienko_standard_headers PRIVATE
        <algorithm> <array> <bitset> <chrono> <cmath> <cstddef> <cstdint> <exception> <filesystem>
        <fstream> <functional> <iostream> <map> <memory> <mutex> <optional> <random> <set> <span>
        <sstream> <stdexcept> <string> <string_view> <thread> <tuple> <unordered_map> <utility>
        <variant> <vector>)
endif()

# okienko_use_standard_headers(okienko_text)
function(okienko_use_standard_headers target)
    if(OKIENKO_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM okienko_standard_headers)
    endif()
endfunction()

# Several sources can be compiled as one, which spares reading the same headers again and again. The
# preset dev does so with tests, sanitize with large rooms as well; release finds what a source takes
# from its neighbour by accident.
option(OKIENKO_BATCH_ROOMS "Compile the sources of large rooms in batches" OFF)
option(OKIENKO_BATCH_TESTS "Compile a test program's sources in batches" OFF)
set(CMAKE_UNITY_BUILD_BATCH_SIZE 6)

# okienko_compile_in_batches(okienko_editor): no two of its sources have a name of their own in common.
function(okienko_compile_in_batches target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${OKIENKO_BATCH_ROOMS})
endfunction()

# okienko_compile_apart(kiosk_tests): some of them do.
function(okienko_compile_apart target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD OFF)
endfunction()

# okienko_room(text PUBLIC okienko_article PRIVATE ICU::uc)
#
# The library okienko_<name>, of every .cpp and .h in the current folder but main.cpp.
function(okienko_room name)
    cmake_parse_arguments(room "" "" "PUBLIC;PRIVATE" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS *.cpp)
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    file(GLOB headers CONFIGURE_DEPENDS *.h)
    set(library okienko_${name})
    if(sources)
        add_library(${library} STATIC ${sources})
        target_sources(${library} PUBLIC FILE_SET HEADERS
            BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers})
        target_link_libraries(${library} PUBLIC okienko_flags ${room_PUBLIC} PRIVATE ${room_PRIVATE})
        okienko_use_standard_headers(${library})
    else()
        add_library(${library} INTERFACE)
        target_sources(${library} INTERFACE FILE_SET HEADERS
            BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers})
        target_link_libraries(${library} INTERFACE okienko_flags ${room_PUBLIC} ${room_PRIVATE})
    endif()
    set_target_properties(${library} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()
