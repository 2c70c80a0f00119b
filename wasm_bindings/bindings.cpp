// The core as WebAssembly: bytes in, bytes out.
//
//   onrecord_input(size)               gives where to write `size` bytes: the text in UTF-8, then the reference date in
//                                      ASCII; or scores
//   onrecord_begin(text, date, keep)   begins the analysis of so many bytes of text and date; keep 1: what an earlier
//                                      version of the text left is taken over, and this one leaves it too. Gives the
//                                      number of tokens
//   onrecord_read(tokens)              gives scores to so many more tokens; gives how many are left
//   onrecord_reserve(tokens)           leaves so many of the last tokens without scores to somebody else; gives where their
//                                      begin and end stand, 32 bits each
//   onrecord_scores(begin, end)        gives the size of the scores of these tokens, which stand at the output
//   onrecord_take(begin, end, size)    takes scores of these tokens from the input; 1, or 0 if they are none
//   onrecord_finish(unit)              reads what is left; unit 0: UTF-16, 1: code points. Gives the size of the
//                                      result at the output, JSON
//   onrecord_output()                  where that stands, valid until the next call
//   onrecord_error()                   what is wrong with the model, a C string, empty if nothing
//   onrecord_max_characters()          the length up to which a text is analysed, in UTF-16 code units
//   onrecord_is_exact(kernel)          whether a kernel that stands in the table gives the right sums (model/trial.h)
//   onrecord_use_kernel(kernel)        uses it, or for 0 the core's own
//   onrecord_multiply(times)           multiplies a block with the kernel in use, to be timed
//
// Nothing is to be freed by the caller. onrecord.mjs is the only one.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "core/analyze.h"
#include "core/model/kernels.h"
#include "core/model/trial.h"
#include "core/report/json.h"
#include "core/text/limit.h"

namespace {

std::string input;
std::string output;
onrecord::Analyzer analyzer;

std::uint32_t size_of_output() { return static_cast<std::uint32_t>(output.size()); }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* onrecord_input(std::uint32_t size) {
  output = std::string();
  input.resize(size);
  return input.data();
}

EMSCRIPTEN_KEEPALIVE std::uint32_t onrecord_begin(std::uint32_t text_size, std::uint32_t date_size,
                                                  std::uint32_t keep) {
  const std::string_view bytes = input;
  const onrecord::Options options{.reference_date = std::string(bytes.substr(text_size, date_size))};
  analyzer.begin(bytes.substr(0, text_size), options,
                 keep == 0 ? onrecord::Keep::nothing : onrecord::Keep::for_next_version);
  input = std::string();
  return analyzer.tokens();
}

EMSCRIPTEN_KEEPALIVE std::uint32_t onrecord_read(std::uint32_t tokens) {
  analyzer.read(tokens);
  return analyzer.left();
}

EMSCRIPTEN_KEEPALIVE const onrecord::Range* onrecord_reserve(std::uint32_t tokens) {
  static onrecord::Range reserved;
  reserved = analyzer.reserve(tokens);
  return &reserved;
}

EMSCRIPTEN_KEEPALIVE std::uint32_t onrecord_scores(std::uint32_t begin, std::uint32_t end) {
  output = analyzer.scores({begin, end});
  return size_of_output();
}

EMSCRIPTEN_KEEPALIVE std::uint32_t onrecord_take(std::uint32_t begin, std::uint32_t end, std::uint32_t size) {
  return analyzer.take({begin, end}, std::string_view(input).substr(0, size)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE std::uint32_t onrecord_finish(std::uint32_t unit) {
  const auto offsets = unit == 0 ? onrecord::OffsetUnit::utf16 : onrecord::OffsetUnit::codepoint;
  output = onrecord::to_json(analyzer.finish(), offsets);
  return size_of_output();
}

EMSCRIPTEN_KEEPALIVE const char* onrecord_output() { return output.data(); }

EMSCRIPTEN_KEEPALIVE const char* onrecord_error() { return onrecord::model_error(); }

EMSCRIPTEN_KEEPALIVE std::uint32_t onrecord_max_characters() { return onrecord::kMaxCharacters; }

EMSCRIPTEN_KEEPALIVE std::uint32_t onrecord_is_exact(onrecord::Kernel kernel) {
  return onrecord::gives_exact_sums(kernel) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void onrecord_use_kernel(onrecord::Kernel kernel) { onrecord::install_kernel(kernel); }

EMSCRIPTEN_KEEPALIVE void onrecord_multiply(std::uint32_t times) { onrecord::time_kernel(times); }
}
