// Multiples in one word.
//
//   doubled -> 2   sixfold -> 6   twice -> 2   halved -> 0.5
//
// Takes: atoms and where to read. Gives: a draft with unit "times", or an empty one.
// Tested by tests/core/figures/kinds/multiples_test.cpp.
#pragma once

#include <cstdint>

#include "core/figures/amounts/draft.h"

namespace onrecord {

Draft read_multiple(const Atoms& atoms, std::uint32_t at);

}  // namespace onrecord
