// Figures with a grammar of their own: ages, ratios, multiples, scores, ordinals.
//
// Each takes the atoms and where to read and gives a draft, or an empty one.
//
//   age       65-year-old   Smith, 34,   in their 30s   under-18s   age 87   years old
//   ratio     one in five -> 0.2   nine out of 10   3-to-1 -> 3
//   multiple  doubled   sixfold   twice   halved
//   score     5-4 vote   32-17   6-4, 7-6 (each set on its own)
//   ordinal   third   22nd   96th minute
//
// Tested by tests/core/figures/special_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/draft.h"

namespace onrecord {

Draft read_age(const Atoms& atoms, std::uint32_t at);
Draft read_race_time(const Atoms& atoms, std::uint32_t at);  // 4:12.3
Draft read_ratio(const Atoms& atoms, std::uint32_t at);
Draft read_multiple(const Atoms& atoms, std::uint32_t at);
Draft read_score(const Atoms& atoms, std::uint32_t at);
Draft read_category(const Atoms& atoms, std::uint32_t at);  // category 4
Draft read_ordinal_figure(const Atoms& atoms, std::uint32_t at);

// Turns an amount into an age where its unit or its neighbours say so.
void read_age_context(const Atoms& atoms, Draft& draft);

}  // namespace onrecord
