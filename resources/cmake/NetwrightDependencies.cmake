# Every package from outside, in one place. Why each: resources/docs/decisions/.
include_guard()

# oneDNN without its CMake package: Debian 12's asks for OpenCL headers that the CPU library does not need.
find_library(NETWRIGHT_DNNL dnnl REQUIRED)
find_path(NETWRIGHT_DNNL_INCLUDE dnnl.hpp REQUIRED)
add_library(DNNL::dnnl UNKNOWN IMPORTED GLOBAL)
set_target_properties(DNNL::dnnl PROPERTIES IMPORTED_LOCATION ${NETWRIGHT_DNNL}
                      INTERFACE_INCLUDE_DIRECTORIES ${NETWRIGHT_DNNL_INCLUDE})
find_package(nlohmann_json 3.11 REQUIRED)
find_package(OpenMP REQUIRED COMPONENTS CXX)
find_package(ZLIB REQUIRED)
find_package(Threads REQUIRED)

find_package(CLI11 REQUIRED)
if(NETWRIGHT_UI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Svg)
endif()
if(NETWRIGHT_UI AND NETWRIGHT_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
