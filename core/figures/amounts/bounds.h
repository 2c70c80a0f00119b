// Bounds and directions: how exactly a figure is given, and which way it moved.
//
// Takes: a draft and its atoms. Gives: the draft with the words that bound it taken in.
//
//   [up to 175,000 troops]      <= 175000        [some 300 residents]    ~ 300
//   [30 or more]                >= 30            rose [0.3%]             direction up
//   rose 64.06 points to [4,577.10]              no direction: behind "to" stands the level
//
// Tested by tests/core/figures/figures_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/amounts/draft.h"

namespace onrecord {

// `from`: the first atom that may be taken in.
void read_bound_before(const Atoms& atoms, std::uint32_t from, Draft& draft);
void read_bound_after(const Atoms& atoms, Draft& draft);
void read_direction(const Atoms& atoms, std::uint32_t from, Draft& draft);

}  // namespace onrecord
