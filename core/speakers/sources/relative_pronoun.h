// A source that "who", "which" or "that" stands for: what was named just before it.
//
//   Bo Lind, who said ...          Bo Lind
//   fans of the show who said ...  fans of the show
//
// Takes: a source whose phrase is a relative pronoun, and what has been said so far. Gives: its antecedent;
// one that is only described is introduced.
// Tested by tests/core/speakers/relative_pronoun_test.cpp.
#pragma once

#include "core/speakers/memory/memory.h"
#include "core/speakers/sources/finding.h"

namespace onrecord {

Finding find_relative_pronoun(const Source& source, Memory& memory);

}  // namespace onrecord
