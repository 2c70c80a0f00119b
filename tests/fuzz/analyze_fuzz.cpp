// Any bytes are a text: the whole pipeline must answer them with JSON, under the sanitizers. Run by run.sh.
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/analyze.h"
#include "core/report/json.h"
#include "tests/fuzz/checks.h"

using onrecord::fuzz::require;

namespace {

// Spans of bytes that are no UTF-8 may be empty: such bytes count as nothing. Callers in JavaScript have none.
void check(const onrecord::Analysis& analysis, onrecord::OffsetUnit unit) {
  const auto json = nlohmann::json::parse(onrecord::to_json(analysis, unit), nullptr, false);
  require(json.is_object());
  const std::uint32_t size = json["counts"]["characters"];
  for (const auto& figure : json["figures"]) {
    require(figure["start"] <= figure["end"] && figure["end"] <= size);
  }
  for (const auto& quote : json["quotes"]) {
    require(!quote["content"].empty());
    for (const auto& piece : quote["content"])
      require(piece["start"] <= piece["end"] && piece["end"] <= size);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const onrecord::Options options{.reference_date = size % 2 == 0 ? "" : "2024-02-29"};
  const onrecord::Analysis analysis = onrecord::analyze(text, options);
  check(analysis, onrecord::OffsetUnit::utf16);
  check(analysis, onrecord::OffsetUnit::codepoint);
  return 0;
}
