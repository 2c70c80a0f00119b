// The mentions of a text in the order in which they are read.
//
// Takes: names and the phrases of sources. Gives: events in text order: each source where it begins and again
// where it ends (from there on it has spoken), each name, and outside quotations each personal pronoun and
// each description of one person ("the Vermont senator", "a woman").
//
//   The mayor met Bo Lind. "No," she said.
//   description 0, name 2, source 8, spoke 9
//
// Tested by tests/core/speakers/discourse_test.cpp.
#pragma once

#include <vector>

#include "core/model/tagger.h"
#include "core/speakers/discourse.h"
#include "core/speakers/names.h"

namespace onrecord {

enum class EventKind : std::uint8_t { source, name, pronoun, description, spoke };

struct Event {
  std::uint32_t at = 0;
  EventKind kind = EventKind::name;
  std::uint32_t index = 0;  // of the attribution or name
  Range range;
};

std::vector<Event> find_events(const Document& document, const Tagging& tagging,
                               const std::vector<Line>& lines, const std::vector<Name>& names,
                               const std::vector<Finding>& findings);

}  // namespace onrecord
