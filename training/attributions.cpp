// onrecord-attributions [--gold | --all] < DOCS.json > PREDICTIONS.json
// Attributions of PolNeAR documents in the form that score_quotes.py reads: {id: [{source, cue, content, evidence}]},
// spans in code points; evidence is what the confidence is computed from. With --gold the labels are gold and only the
// linking is ours; with --all attributions of any confidence are given.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <variant>

#include "core/model/weights.h"
#include "core/quotes/attribute.h"
#include "core/quotes/confidence.h"
#include "core/quotes/linking.h"
#include "core/text/offsets.h"
#include "training/gold.h"

using nlohmann::json;
using namespace onrecord;

namespace {

Parts gold_labels(const Document& document, const json& attributions) {
  Parts parts;
  for (const GoldPart& g : gold_parts(document, attributions))
    if (parts.empty() || parts.back().range.end <= g.part.range.begin) parts.push_back(g.part);
  return parts;
}

json spans(const Document& document, const Offsets& offsets, const std::vector<Range>& ranges) {
  json out = json::array();
  for (const Range range : ranges) {
    const Span span = document.span(range);
    if (!range.empty()) out.push_back({offsets.at(span.begin), offsets.at(span.end)});
  }
  return out;
}

}  // namespace

int main(int, char** argv) {
  const std::string option = argv[1] != nullptr ? argv[1] : "";
  const bool gold = option == "--gold";
  const float least_confidence = option == "--all" ? 0 : kLeastConfidence;
  const LoadedWeights loaded = load_weights(shipped_weights_file());
  if (const auto* error = std::get_if<WeightsError>(&loaded)) {
    std::cerr << describe(*error) << '\n';
    return 1;
  }
  const Weights& weights = std::get<Weights>(loaded);
  json predictions = json::object();
  for (const auto& doc : json::parse(std::cin)) {
    if (doc["annotations"].empty()) continue;
    const Document document = read_document(doc["text"].get<std::string>());
    const Offsets offsets(document.text, OffsetUnit::codepoint);
    const auto attributions = gold ? link(document, gold_labels(document, doc["annotations"].begin().value()))
                                   : find_attributions(document, tag(document, weights), least_confidence);
    json list = json::array();
    for (const Attribution& a : attributions)
      list.push_back({{"source", spans(document, offsets, a.source)},
                      {"cue", spans(document, offsets, {a.cue})},
                      {"content", spans(document, offsets, a.content)},
                      {"evidence", confidence_features(a)}});
    predictions[doc["id"].get<std::string>()] = std::move(list);
  }
  std::cout << predictions.dump();
}
