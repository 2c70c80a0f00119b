// What stands right after a description and belongs to it.
//
// Takes: a document, its names and entities, and a description. Gives: whose name follows, or the whole
// description.
//
//   a nurse, Ada Holm, ...          Ada Holm
//   a nurse named Ada Holm          Ada Holm
//   the former secretary of state   with its complement, where the head ends before "of"
//
// Tested by tests/core/speakers/described_test.cpp.
#pragma once

#include <optional>
#include <vector>

#include "core/speakers/names/entities.h"
#include "core/speakers/phrases/phrases.h"

namespace onrecord {

std::optional<EntityId> named_after(const Document& document, const std::vector<Name>& names,
                                    const Entities& entities, Range description);

Range with_complement(const Document& document, const Phrase& phrase);

}  // namespace onrecord
