// Prints the figures of texts: reads [{"id", "text", "reference"?}] on standard input, writes {id:
// {"figures": [...]}} with offsets in code points, in the shape of the library's answer. For measuring the
// figure grammar without a browser.
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/figures/figures.h"
#include "core/figures/prompts.h"
#include "core/text/offsets.h"

namespace {

using namespace onrecord;

constexpr const char* kKinds[] = {"count", "money",    "percent", "measure", "ratio",   "multiple",
                                  "age",   "duration", "date",    "time",    "ordinal", "score"};
constexpr const char* kBounds[] = {"=", "~", ">", "<"};

nlohmann::json to_json(const Figure& f, const Offsets& offsets) {
  nlohmann::json out = {{"start", offsets.at(f.span.begin)},
                        {"end", offsets.at(f.span.end)},
                        {"kind", kKinds[static_cast<int>(f.kind)]},
                        {"unit", f.unit},
                        {"bound", kBounds[static_cast<int>(f.bound)]},
                        {"inclusive", f.inclusive},
                        {"vague", f.vague}};
  if (f.value) out["value"] = *f.value;
  if (f.low) out["low"] = *f.low;
  if (f.high) out["high"] = *f.high;
  if (f.direction != Direction::none) out["direction"] = f.direction == Direction::up ? "up" : "down";
  if (!f.iso.empty()) out["iso"] = f.iso;
  if (!f.iso_end.empty()) out["isoEnd"] = f.iso_end;
  if (f.seconds) out["seconds"] = *f.seconds;
  if (f.of) out["of"] = {{"start", offsets.at(f.of->begin)}, {"end", offsets.at(f.of->end)}};
  return out;
}

}  // namespace

int main() {
  const std::string input{std::istreambuf_iterator<char>(std::cin), {}};
  nlohmann::json out = nlohmann::json::object();
  for (const auto& item : nlohmann::json::parse(input)) {
    const Document document = read_document(item.at("text").get<std::string>());
    FigureOptions options;
    if (item.contains("reference") && item["reference"].is_string())
      options.reference_date = item["reference"].get<std::string>().substr(0, 19);
    const Offsets offsets(document.text, OffsetUnit::codepoint);
    nlohmann::json figures = nlohmann::json::array();
    const std::vector<Figure> found = find_figures(document, options);
    for (const Figure& f : found) figures.push_back(to_json(f, offsets));
    nlohmann::json notices = nlohmann::json::array();
    for (const Notice& n : check_figures(document, found, options))
      notices.push_back({{"code", n.code},
                         {"start", offsets.at(n.span.begin)},
                         {"end", offsets.at(n.span.end)},
                         {"message", n.message}});
    out[item.at("id").get<std::string>()] = {{"figures", figures}, {"notices", notices}};
  }
  std::cout << out.dump() << "\n";
}
