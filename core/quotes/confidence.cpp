#include "core/quotes/confidence.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "core/text/lexicon.h"
#include "onrecord_quotes_data.h"

namespace onrecord {
namespace {

using Features = std::array<float, kConfidenceFeatures.size()>;

float log_odds(float probability) {
  constexpr float kEdge = 0.005F;
  const float p = std::clamp(probability, kEdge, 1 - kEdge);
  return std::log(p / (1 - p));
}

const Features& weights() {
  static const Features table = [] {
    const Lexicon lexicon(data::confidence_weights());
    Features out{};
    for (std::size_t i = 0; i < out.size(); ++i)
      if (const auto value = lexicon.find(kConfidenceFeatures[i]))
        out[i] = std::strtof(std::string(*value).c_str(), nullptr);
    return out;
  }();
  return table;
}

}  // namespace

Features confidence_features(const Attribution& a) {
  const auto is = [](bool condition) { return condition ? 1.0F : 0.0F; };
  return {1,
          log_odds(a.evidence.content),
          a.cue.empty() ? 0 : log_odds(a.evidence.cue),
          a.source.empty() ? 0 : log_odds(a.evidence.source),
          log_odds(a.evidence.cue_link),
          log_odds(a.evidence.source_link),
          is(a.source.empty()),
          is(a.kind == QuoteKind::direct),
          is(a.kind == QuoteKind::mixed)};
}

float confidence(const Attribution& attribution) {
  const Features features = confidence_features(attribution);
  float sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) sum += weights()[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace onrecord
