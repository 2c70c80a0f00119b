// Elliptic units: what a bare number counts where its noun is left out and the sentence has it.
//
//   sold 310 flats at auction and [94] by private treaty     flat
//   limit the number of casinos to [24]                      casino
//   [five] were women                                        woman
//   killing at least [31]; [54] injured                      people
//   to 3.9 million dollars from [2.4 million]                dollar
//
// Takes: a bare draft and the amount before it. Gives: the draft with the unit, or as it was. By rules that are
// tried in order. Does not look further back than the sentence before.
// Tested by tests/core/figures/rules_test.cpp.
#pragma once

#include <vector>

#include "core/figures/amounts/draft.h"
#include "core/figures/words/rules.h"

namespace onrecord {

void complete_unit(const Atoms& atoms, const Draft& earlier, Draft& draft);

void add_elliptic_unit_examples(std::vector<RuleExample>& out);

}  // namespace onrecord
