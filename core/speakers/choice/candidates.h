// Whom a mention may mean.
//
// Takes: a query and what has been said so far. Gives: entities, without doublets, a few dozen at most, and
// last kNobody: somebody new for a description, nobody for a pronoun.
//
//   Mary Ott met Bo Lind. | The senator ...     Bo Lind, Mary Ott, Sen. Cy Ek (who is named further down), new
// Tested by tests/core/speakers/choose_test.cpp.
#pragma once

#include <vector>

#include "core/speakers/choice/query.h"
#include "core/speakers/memory/memory.h"

namespace onrecord {

inline constexpr EntityId kNobody = 0xFFFFFFFF;

std::vector<EntityId> candidates(const Query& query, const Memory& memory);

}  // namespace onrecord
