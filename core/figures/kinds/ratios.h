// Ratios: so many of so many.
//
//   one in five -> 0.2   nine out of 10 -> 0.9   3-to-1 -> 3
//
// Takes: atoms and where to read. Gives: a draft, or an empty one.
// Tested by tests/core/figures/kinds/ratios_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/amounts/draft.h"

namespace onrecord {

Draft read_ratio(const Atoms& atoms, std::uint32_t at);

}  // namespace onrecord
