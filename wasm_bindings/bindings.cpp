// The core as WebAssembly: bytes in, bytes out.
//
//   onrecord_input(size)                  gives where to write `size` bytes: the text in UTF-8, then the
//                                         reference date in ASCII
//   onrecord_analyze(text, date, unit)    reads so many bytes of text and date; unit 0: UTF-16, 1: code
//   points;
//                                         gives the size of the result
//   onrecord_output()                     gives where the result stands: JSON, valid until the next call
//   onrecord_error()                      what is wrong with the model, a C string, empty if nothing
//   onrecord_max_characters()             the length up to which a text is analysed, in UTF-16 code units
//
// Nothing is to be freed by the caller. onrecord.mjs is the only one.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "core/analyze.h"
#include "core/report/json.h"
#include "core/text/limit.h"

namespace {

std::string input;
std::string output;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* onrecord_input(std::uint32_t size) {
  output = std::string();
  input.resize(size);
  return input.data();
}

EMSCRIPTEN_KEEPALIVE std::uint32_t onrecord_analyze(std::uint32_t text_size, std::uint32_t date_size,
                                                    std::uint32_t unit) {
  const std::string_view bytes = input;
  const onrecord::Options options{.reference_date = std::string(bytes.substr(text_size, date_size))};
  const auto offsets = unit == 0 ? onrecord::OffsetUnit::utf16 : onrecord::OffsetUnit::codepoint;
  output = onrecord::to_json(onrecord::analyze(bytes.substr(0, text_size), options), offsets);
  input = std::string();
  return static_cast<std::uint32_t>(output.size());
}

EMSCRIPTEN_KEEPALIVE const char* onrecord_output() { return output.data(); }

EMSCRIPTEN_KEEPALIVE const char* onrecord_error() { return onrecord::model_error(); }

EMSCRIPTEN_KEEPALIVE std::uint32_t onrecord_max_characters() { return onrecord::kMaxCharacters; }
}
