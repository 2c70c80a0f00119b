// Ordinals and ranks.
//
//   third   22nd   96th minute   category 4 (an ordinal)   magnitude 7 (a measure)
//
// Takes: atoms and where to read. Gives: a draft, or an empty one.
// Tested by tests/core/figures/kinds/ordinals_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/amounts/draft.h"

namespace onrecord {

Draft read_ordinal_figure(const Atoms& atoms, std::uint32_t at);
Draft read_category(const Atoms& atoms, std::uint32_t at);

}  // namespace onrecord
