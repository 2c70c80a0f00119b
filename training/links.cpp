// onrecord-links < DOCS.json > CANDIDATES.jsonl
// For each gold content and cue of PolNeAR documents: its candidate partners with their features, and which
// of them is right. A share of parts is left out, as a labeller would miss them (--drop, seeded).
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "core/quotes/linking.h"
#include "core/text/document.h"
#include "training/gold.h"

using nlohmann::json;
using namespace onrecord;

int main(int argc, char** argv) {
  const double drop = argc > 2 && std::string(argv[1]) == "--drop" ? std::atof(argv[2]) : 0;
  std::mt19937 random(1);
  std::uniform_real_distribution<double> chance(0, 1);
  for (const auto& doc : json::parse(std::cin)) {
    if (doc["annotations"].empty()) continue;
    const Document document = read_document(doc["text"].get<std::string>());
    auto gold = gold_parts(document, doc["annotations"].begin().value());
    // A source that several attributions share is one part.
    std::vector<GoldPart> kept;
    for (const GoldPart& g : gold) {
      const bool twin =
          !kept.empty() && kept.back().part.role == g.part.role && kept.back().part.range == g.part.range;
      if (!twin && chance(random) >= drop) kept.push_back(g);
    }
    Parts parts;
    for (const GoldPart& g : kept) parts.push_back(g.part);
    for (std::uint32_t i = 0; i < kept.size(); ++i) {
      const auto found = link_candidates(document, parts, i);
      if (found.empty()) continue;
      json row = {{"candidates", json::array()},
                  {"right", json::array()},
                  {"role", static_cast<int>(kept[i].part.role)}};
      bool any = false;
      for (const LinkCandidate& candidate : found) {
        bool right = candidate.partner == kNoPartner && !any;
        if (candidate.partner != kNoPartner) {
          const GoldPart& partner = kept[candidate.partner];
          right = partner.attribution == kept[i].attribution;
          for (const GoldPart& g : gold)  // the same range in the same attribution: a shared source
            right |= g.attribution == kept[i].attribution && g.part.role == partner.part.role &&
                     g.part.range == partner.part.range;
          any |= right;
        }
        row["candidates"].push_back(candidate.features);
        row["right"].push_back(right);
      }
      std::cout << row.dump() << '\n';
    }
  }
}
