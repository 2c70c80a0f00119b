# nlohmann_json::nlohmann_json, header only: the system's package, else the pinned release from GitHub.
#
# Emscripten must not see all of /usr/include, so a cross build links the one folder into its build tree.
if(CMAKE_CROSSCOMPILING AND EXISTS /usr/include/nlohmann/json.hpp)
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/include")
  file(CREATE_LINK /usr/include/nlohmann "${CMAKE_BINARY_DIR}/include/nlohmann" SYMBOLIC)
  add_library(nlohmann_json INTERFACE)
  target_include_directories(nlohmann_json SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/include")
  add_library(nlohmann_json::nlohmann_json ALIAS nlohmann_json)
  return()
endif()

find_package(nlohmann_json 3.10 QUIET)
if(NOT nlohmann_json_FOUND)
  include(FetchContent)
  FetchContent_Declare(nlohmann_json
    URL https://github.com/nlohmann/json/releases/download/v3.11.2/json.tar.xz
    URL_HASH SHA256=8c4b26bf4b422252e13f332bc5e388ec0ab5c3443d24399acb675e68278d341f)
  FetchContent_MakeAvailable(nlohmann_json)
endif()
