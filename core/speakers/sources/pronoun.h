// A source that a personal pronoun stands for: "she", "they", "it".
//
// Takes: a source whose phrase is a pronoun of the third person, and what has been said so far. Gives: the
// likeliest of those spoken of, or nobody. Tested by tests/core/speakers/pronouns_test.cpp.
#pragma once

#include "core/speakers/choice/choose.h"
#include "core/speakers/memory/memory.h"
#include "core/speakers/sources/finding.h"

namespace onrecord {

Finding find_pronoun(const Source& source, const Memory& memory);

// The query of a pronoun at `range`, in a source or elsewhere.
Query pronoun_query(const Pronoun& pronoun, Range range, const Memory& memory);

Query source_query(const Source& source, const Pronoun& pronoun, const Memory& memory);

}  // namespace onrecord
