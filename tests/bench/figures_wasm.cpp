// The figures of a text without the other stages, to be timed beside a peer: bytes in, JSON out, as in
// wasm_bindings/bindings.cpp. No part of the product.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <string>

#include "core/figures/figures.h"
#include "tests/tools/figure_json.h"

namespace {

std::string input;
std::string output;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* bench_input(std::uint32_t size) {
  input.resize(size);
  return input.data();
}

EMSCRIPTEN_KEEPALIVE std::uint32_t bench_figures(std::uint32_t size) {
  const onrecord::Document document = onrecord::read_document(std::string_view(input).substr(0, size));
  const onrecord::Offsets offsets(document.text, onrecord::OffsetUnit::utf16);
  output = onrecord::to_json(onrecord::find_figures(document, {}, {}), offsets).dump();
  return static_cast<std::uint32_t>(output.size());
}

EMSCRIPTEN_KEEPALIVE const char* bench_output() { return output.data(); }
}
