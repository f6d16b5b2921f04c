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
find_package(PNG REQUIRED)
find_package(JPEG REQUIRED)
find_package(EXPAT REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(Threads REQUIRED)

find_package(CLI11 REQUIRED)

# ONNX's message types, its checker and its shape inference. Debian 12's package has no CMake files.
find_library(NETWRIGHT_ONNX onnx REQUIRED)
find_library(NETWRIGHT_ONNX_PROTO onnx_proto REQUIRED)
find_path(NETWRIGHT_ONNX_INCLUDE onnx/onnx_pb.h REQUIRED)
find_library(NETWRIGHT_PROTOBUF protobuf REQUIRED)
add_library(netwright_onnx INTERFACE)
target_include_directories(netwright_onnx SYSTEM INTERFACE ${NETWRIGHT_ONNX_INCLUDE})
target_compile_definitions(netwright_onnx INTERFACE ONNX_ML=1 ONNX_NAMESPACE=onnx)
target_link_libraries(netwright_onnx INTERFACE ${NETWRIGHT_ONNX} ${NETWRIGHT_ONNX_PROTO} ${NETWRIGHT_PROTOBUF})

# Draws the picture of a run's curves without a display.
find_library(NETWRIGHT_CAIRO cairo REQUIRED)
find_path(NETWRIGHT_CAIRO_INCLUDE cairo.h PATH_SUFFIXES cairo REQUIRED)
add_library(netwright_cairo INTERFACE)
target_include_directories(netwright_cairo SYSTEM INTERFACE ${NETWRIGHT_CAIRO_INCLUDE})
target_link_libraries(netwright_cairo INTERFACE ${NETWRIGHT_CAIRO})
if(NETWRIGHT_UI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Svg LinguistTools)
endif()
if(NETWRIGHT_UI AND NETWRIGHT_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
