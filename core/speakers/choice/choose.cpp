#include "core/speakers/choice/choose.h"

#include <cmath>
#include <cstdlib>

#include "core/text/lexicon.h"
#include "onrecord_speakers_data.h"

namespace onrecord {
namespace {

const std::vector<float>& choice_weights() {
  static const std::vector<float> weights = [] {
    std::vector<float> table(feature_count(), 0.0F);
    for_each_line(data::choice_weights(), [&](std::string_view line) {
      const std::size_t tab = line.find('\t');
      const auto feature = feature_named(line.substr(0, tab));
      if (feature && tab < line.size())
        table[*feature] = std::strtof(std::string(line.substr(tab + 1)).c_str(), nullptr);
    });
    return table;
  }();
  return weights;
}

}  // namespace

std::vector<Weighed> weigh(const Query& query, const Memory& memory) {
  std::vector<Weighed> weighed;
  for (const EntityId id : candidates(query, memory))
    weighed.push_back({id, features(query, id, weighed.size(), memory)});
  return weighed;
}

Choice choose(const Query& query, const Memory& memory) {
  const std::vector<float>& weights = choice_weights();
  std::vector<float> scores;
  const std::vector<Weighed> weighed = weigh(query, memory);
  std::size_t best = 0;
  for (const Weighed& one : weighed) {
    float score = 0;
    for (const Feature feature : one.features) score += weights[feature];
    scores.push_back(score);
    if (score > scores[best]) best = scores.size() - 1;
  }
  float sum = 0;
  for (const float score : scores) sum += std::exp(score - scores[best]);
  Choice choice;
  if (weighed[best].id != kNobody) choice.id = weighed[best].id;
  choice.probability = 1.0F / sum;
  return choice;
}

}  // namespace onrecord
