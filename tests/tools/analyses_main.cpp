// The whole analysis, natively: reads one text on standard input, writes its JSON.
//
//   analyses_tool [utf16|codepoint] [reference date] < article.txt
//
// For measuring and profiling the core without a browser.
#include <iostream>
#include <iterator>
#include <string>

#include "core/analyze.h"
#include "core/report/json.h"

int main(int count, char** arguments) {
  const std::string unit = count > 1 ? arguments[1] : "utf16";
  const onrecord::Options options{.reference_date = count > 2 ? arguments[2] : ""};
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  const auto offsets = unit == "codepoint" ? onrecord::OffsetUnit::codepoint : onrecord::OffsetUnit::utf16;
  std::cout << onrecord::to_json(onrecord::analyze(text, options), offsets) << "\n";
}
