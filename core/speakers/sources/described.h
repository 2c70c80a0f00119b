// A source that a description stands for: "the Vermont senator", "the bank", "officials".
//
// Takes: a source whose phrase is a description, and what has been said so far. Gives: somebody known, somebody
// named further down, or nobody, where the description itself must do. Relatives ("his wife") and those named
// right after it ("a nurse, Ada Holm, said") are told by structure; all others are one learnt choice.
// Tested by tests/core/speakers/described_test.cpp.
#pragma once

#include "core/speakers/choice/choose.h"
#include "core/speakers/memory/memory.h"
#include "core/speakers/sources/finding.h"

namespace onrecord {

Finding find_described(const Source& source, const Memory& memory);

Query description_query(const Phrase& phrase, const Memory& memory);

Query source_query(const Source& source, const Memory& memory);

}  // namespace onrecord
