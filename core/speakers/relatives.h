// Relatives by their surname: "his wife", "the son of Bo Lind".
//
// Takes: a description that somebody owns, and what has been said so far. Gives: the one person of the owner's
// surname who may be that. Tested by tests/core/speakers/relatives_test.cpp.
#pragma once

#include <optional>

#include "core/speakers/memory/memory.h"

namespace onrecord {

std::optional<EntityId> find_relative(const Phrase& phrase, const Memory& memory);

}  // namespace onrecord
