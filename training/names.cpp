// onrecord-names < DOCS.json > ENTITIES.jsonl
// For each document: the entities of its names with the features of "is a person" (core/speakers/names/clues.h).
// The first line holds the names of the features.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <variant>

#include "core/model/tagger.h"
#include "core/quotes/attribute.h"
#include "core/speakers/names/entities.h"
#include "core/speakers/names/names.h"
#include "core/text/document.h"

using nlohmann::json;
using namespace onrecord;

int main() {
  const LoadedWeights loaded = load_weights(shipped_weights_file());
  if (!std::holds_alternative<Weights>(loaded)) return 1;
  json features = json::array();
  for (std::size_t f = 0; f < person_features({}).size(); ++f) features.push_back(person_feature_name(f));
  std::cout << features.dump() << '\n';
  for (const auto& doc : json::parse(std::cin)) {
    const Document document = read_document(doc["text"].get<std::string>());
    const Tagging tagging = tag(document, std::get<Weights>(loaded));
    std::vector<Name> names = find_names(document, tagging, document.lines);
    mark_sources(find_attributions(document, tagging), names);
    const Entities entities = group_names(document, names);
    json list = json::array();
    for (const Entity& entity : entities.list) {
      json words = json::array();
      for (const Mention& mention : entity.mentions) words.push_back(plain_text(document, mention.range));
      list.push_back(
          {{"name", entity.name}, {"mentions", words}, {"features", person_features(entity.tally)}});
    }
    std::cout << json{{"id", doc["id"]}, {"entities", list}}.dump(-1, ' ', false,
                                                                  json::error_handler_t::replace)
              << '\n';
  }
}
