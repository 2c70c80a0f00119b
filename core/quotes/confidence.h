// How likely an attribution is right.
//
// Takes: an attribution with kind and evidence. Gives: 0 to 1, calibrated: of the attributions at 0.8, about 80 %
// have the right words and the right source (contents overlap by half, sources overlap).
//
// Idea: a logistic regression over the log odds of the evidence and the kind; its weights are fitted on articles that
// the network did not learn from, by training/train_confidence.py (data/confidence_weights.txt), cross-validated by
// article there.
// Does not cover: whether the name behind the source is right; that is the speaker stage's.
// Tested by tests/core/quotes/confidence_test.cpp.
#pragma once

#include <array>
#include <string_view>

#include "core/quotes/attribution.h"

namespace onrecord {

inline constexpr std::array<std::string_view, 9> kConfidenceFeatures = {
    "bias", "content", "cue", "source", "cue link", "source link", "no source", "direct", "mixed"};

std::array<float, kConfidenceFeatures.size()> confidence_features(const Attribution& attribution);

float confidence(const Attribution& attribution);

}  // namespace onrecord
