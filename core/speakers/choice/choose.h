// The one choice: whom a mention means.
//
// Takes: a query and what has been said so far. Gives: the likeliest candidate and how likely it is, under
// weights learnt from articles that were read by people (data/choice_weights.txt, made by
// training/train_speakers.py).
//
//   Mary Ott met Bo Lind. "No," | she said.     Mary Ott .94, Bo Lind .01, nobody .05
//
// A linear score for each candidate, made probabilities by a softmax. Tested by
// tests/core/speakers/choose_test.cpp.
#pragma once

#include <optional>
#include <vector>

#include "core/speakers/choice/features.h"

namespace onrecord {

struct Choice {
  std::optional<EntityId> id;  // nothing for somebody new, or nobody
  float probability = 0;
};

Choice choose(const Query& query, const Memory& memory);

// Everything that a choice is made from, for the trainer: candidates, the last of them nobody, with features.
struct Weighed {
  EntityId id;
  std::vector<Feature> features;
};
std::vector<Weighed> weigh(const Query& query, const Memory& memory);

}  // namespace onrecord
