// Bounds: how exactly a figure is given.
//
// Takes: a draft and its atoms. Gives: the draft with the words that bound it taken in.
//
//   [up to 175,000 troops]      <= 175000        [some 300 residents]    ~ 300
//   [30 or more]                >= 30            sub-$500                < 500
//
// Tested by tests/core/figures/figures_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/amounts/draft.h"

namespace onrecord {

// `from`: the first atom that may be taken in.
void read_bound_before(const Atoms& atoms, std::uint32_t from, Draft& draft);
void read_bound_after(const Atoms& atoms, Draft& draft);

}  // namespace onrecord
