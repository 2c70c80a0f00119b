// Prints the figures of texts: reads [{"id", "text", "reference"?}] on standard input, writes {id:
// {"figures": [...]}} with offsets in code points, in the shape of the library's answer. For measuring the
// figure grammar without a browser.
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <variant>

#include "core/figures/figures.h"
#include "core/model/tagger.h"
#include "core/model/weights.h"
#include "core/review/prompts.h"
#include "core/text/offsets.h"
#include "tests/tools/figure_json.h"

using namespace onrecord;

int main() {
  const std::string input{std::istreambuf_iterator<char>(std::cin), {}};
  const LoadedWeights loaded = load_weights(shipped_weights_file());
  const Weights& weights = std::get<Weights>(loaded);
  nlohmann::json out = nlohmann::json::object();
  for (const auto& item : nlohmann::json::parse(input)) {
    const Document document = read_document(item.at("text").get<std::string>());
    FigureOptions options;
    if (item.contains("reference") && item["reference"].is_string())
      options.reference_date = item["reference"].get<std::string>().substr(0, 19);
    const Offsets offsets(document.text, OffsetUnit::codepoint);
    const std::vector<Figure> found = find_figures(document, tag(document, weights), options);
    nlohmann::json notices = nlohmann::json::array();
    for (const Notice& n : check_figures(document, found, options))
      notices.push_back({{"code", n.code},
                         {"start", offsets.at(n.span.begin)},
                         {"end", offsets.at(n.span.end)},
                         {"message", n.message}});
    out[item.at("id").get<std::string>()] = {{"figures", to_json(found, offsets)}, {"notices", notices}};
  }
  std::cout << out.dump() << "\n";
}
