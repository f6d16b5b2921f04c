# How every target of Netwright is built: one place for the language standard, warnings, sanitizers
# and the rule "one CMake target per folder".
include_guard()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

# The same bits for the same seed: no value-changing floating-point optimisation, in any build type.
add_compile_options(-ffp-contract=off)

find_program(NETWRIGHT_CCACHE ccache)
if(NETWRIGHT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${NETWRIGHT_CCACHE})
endif()
find_program(NETWRIGHT_LLD ld.lld)
if(NETWRIGHT_LLD)
  add_link_options(-fuse-ld=lld)
endif()

if(NETWRIGHT_SANITIZE)
  add_compile_options(-fsanitize=${NETWRIGHT_SANITIZE} -fno-omit-frame-pointer -g1)
  add_link_options(-fsanitize=${NETWRIGHT_SANITIZE})
endif()

add_library(netwright_options INTERFACE)
target_compile_options(netwright_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                       -Wold-style-cast -Wunused -Woverloaded-virtual $<$<BOOL:${NETWRIGHT_WERROR}>:-Werror>)

# Most of a compilation here is reading the standard library and JSON: they are read once. Targets with the compiler
# options of netwright_core share its copy; those with options of their own (OpenMP) make one.
set(netwright_precompiled <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory> <optional> <set>
                          <span> <sstream> <string> <string_view> <unordered_map> <variant> <vector> <nlohmann/json.hpp>)
function(netwright_precompile name)
  if(TARGET netwright_core AND NOT name STREQUAL netwright_core AND NOT "OWN" IN_LIST ARGN)
    target_precompile_headers(${name} REUSE_FROM netwright_core)
  else()
    target_precompile_headers(${name} PRIVATE ${netwright_precompiled})
  endif()
endfunction()

# netwright_library(<name> [DEPENDS target...] [PRIVATE target...]): the library of the current folder, made of every
# .cpp file below it. Sources include each other as "engine/core/Shape.h" or "ui/canvas/NodeItem.h".
function(netwright_library name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  set(compiled ${sources})
  list(FILTER compiled INCLUDE REGEX "\\.cpp$")
  if(compiled)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${ARG_DEPENDS} PRIVATE ${ARG_PRIVATE} netwright_options)
    if("OpenMP::OpenMP_CXX" IN_LIST ARG_PRIVATE)
      netwright_precompile(${name} OWN)
    elseif(NOT "Qt6::Core" IN_LIST ARG_DEPENDS)
      netwright_precompile(${name})
    endif()
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE ${CMAKE_SOURCE_DIR})
    target_link_libraries(${name} INTERFACE ${ARG_DEPENDS})
  endif()
endfunction()
