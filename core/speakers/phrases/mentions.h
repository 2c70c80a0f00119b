// The mentions of a text in the order in which they are read.
//
// Takes: names and the phrases of sources, empty for one without a phrase. Gives: events in text order: each
// source where it begins and again where it ends (from there on it has spoken), each name, and outside
// quotations each personal pronoun and each description of one person ("the Vermont senator", "a woman").
//
//   The mayor met Bo Lind. "No," she said.
//   description 0, name 2, source 8, spoke 9
//
// Tested by tests/core/speakers/reading_test.cpp.
#pragma once

#include <vector>

#include "core/model/tagger.h"
#include "core/speakers/names/names.h"
#include "core/speakers/reading.h"

namespace onrecord {

enum class MentionKind : std::uint8_t { source, name, pronoun, description, spoke };

struct MentionEvent {
  std::uint32_t at = 0;
  MentionKind kind = MentionKind::name;
  std::uint32_t index = 0;  // of the attribution or name
  Range range;
};

std::vector<MentionEvent> find_mentions(const Document& document, const Tagging& tagging,
                                        const std::vector<Line>& lines, const std::vector<Name>& names,
                                        const std::vector<Range>& sources);

}  // namespace onrecord
