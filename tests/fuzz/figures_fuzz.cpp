// Any bytes are a text: the figures alone, a hundred times faster than the whole analysis. Run by run.sh.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/figures/figures.h"
#include "core/review/prompts.h"
#include "tests/fuzz/checks.h"

using onrecord::fuzz::require;

namespace {

void check(const onrecord::Figure& figure, const onrecord::Document& document) {
  require(figure.span.begin < figure.span.end && figure.span.end <= document.text.size());
  if (figure.of) require(figure.of->begin <= figure.of->end && figure.of->end <= document.text.size());
  for (const auto& value : {figure.value, figure.low, figure.high}) require(!value || std::isfinite(*value));
  if (figure.low && figure.high) require(*figure.low <= *figure.high);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const onrecord::Document document = onrecord::read_document(text);
  const onrecord::FigureOptions options{size % 2 == 0 ? "" : "2024-02-29"};
  const auto figures = onrecord::find_figures(document, {}, options);
  std::uint32_t last = 0;
  for (const auto& figure : figures) {
    check(figure, document);
    require(figure.span.begin >= last);
    last = figure.span.begin;
  }
  for (const auto& notice : onrecord::check_figures(document, figures, options))
    require(notice.span.begin <= notice.span.end && notice.span.end <= text.size());
  return 0;
}
