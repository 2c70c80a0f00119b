// Attributions of an article: from labels to who-said-what as printed.
//
// Takes: a document, its tagging, and how confident an attribution must be. Gives: attributions in order of their
// first content, complete but for who the speaker is.
// Stages: decoding.h (labels to parts), linking.h (parts to attributions), kinds.h (direct, mixed, indirect),
// modes.h (speech, thought, attitude), confidence.h.
// Tested by tests/core/quotes/attribute_test.cpp.
#pragma once

#include <vector>

#include "core/model/tagger.h"
#include "core/quotes/attribution.h"
#include "core/text/document.h"

namespace onrecord {

// F1 is best without those that are right less often than about half of that F1 (Lipton, Elkan and Naryanaswamy,
// 2014), and a reader is better served too.
inline constexpr float kLeastConfidence = 0.38F;

std::vector<Attribution> find_attributions(const Document& document, const Tagging& tagging,
                                           float least_confidence = kLeastConfidence);

}  // namespace onrecord
