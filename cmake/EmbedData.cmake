# embed_data(<target> <file>...): compiles data files into <target>.
#
# For each core/x/data/some-name.ext the target can include "<target>_data.h" and call
# onrecord::data::some_name(), which gives the file's bytes as std::string_view. The same file, run with
# cmake -P, writes one of those sources at build time.
if(CMAKE_SCRIPT_MODE_FILE)
  file(READ "${INPUT}" hex HEX)
  string(REGEX REPLACE "(................................................................)" "\\1\"\n\"" hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" hex "${hex}")
  file(SIZE "${INPUT}" size)
  file(WRITE "${OUTPUT}" "// Made from ${NAME} by cmake/EmbedData.cmake. Do not edit.
#include <string_view>

namespace onrecord::data {

std::string_view ${SYMBOL}() {
  alignas(16) static constexpr char bytes[] =
      \"${hex}\";
  return {bytes, ${size}};
}

}  // namespace onrecord::data
")
  return()
endif()

set(ONRECORD_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

function(embed_data target)
  set(declarations "")
  foreach(file IN LISTS ARGN)
    get_filename_component(path "${file}" ABSOLUTE)
    get_filename_component(name "${file}" NAME)
    get_filename_component(symbol "${file}" NAME_WE)
    string(REPLACE "-" "_" symbol "${symbol}")
    set(output "${CMAKE_CURRENT_BINARY_DIR}/${target}_${symbol}.cpp")
    add_custom_command(
      OUTPUT "${output}"
      COMMAND "${CMAKE_COMMAND}" "-DINPUT=${path}" "-DOUTPUT=${output}" "-DSYMBOL=${symbol}" "-DNAME=${name}"
              -P "${ONRECORD_EMBED_SCRIPT}"
      DEPENDS "${path}" "${ONRECORD_EMBED_SCRIPT}"
      VERBATIM)
    set_source_files_properties("${output}" PROPERTIES COMPILE_OPTIONS "-Wno-overlength-strings")
    target_sources(${target} PRIVATE "${output}")
    string(APPEND declarations "std::string_view ${symbol}();\n")
  endforeach()
  file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${target}_data.h" CONTENT
"// Made by cmake/EmbedData.cmake. Do not edit.
#pragma once

#include <string_view>

namespace onrecord::data {

@declarations@
}  // namespace onrecord::data
" @ONLY)
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
endfunction()
