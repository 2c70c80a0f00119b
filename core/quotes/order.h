// In what order sources, cues and contents follow one another in news.
//
// A text is read as a row of events: a part begins, or a sentence or a paragraph does. Each event has a weight given
// the three events before it: the logarithm of how much likelier it is there than anywhere.
//
//   Officials | stressed | the plan was old.  Nobody minded.
//   source      cue        content            sentence        -> content after "sentence source cue": +1.5
//                                                                a sentence there (a cue without content): -2.8
//
// The network scores each token by what stands around it; whether the parts make sense together is what this adds.
// Weights: data/order_weights.txt, counted on PolNeAR's train part and articles of other papers by training/order.cpp.
// Tested by tests/core/quotes/order_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/quotes/parts.h"
#include "core/text/document.h"

namespace onrecord {

enum class Event : std::uint8_t {
  source,
  cue,
  content,
  quotation,  // a content that begins with a quotation mark
  sentence,
  paragraph,
};
inline constexpr std::uint32_t kEvents = 6;
inline constexpr std::string_view kEventLetters = "SCKQEP";

// The last three events, as a number below kHistories.
using History = std::uint32_t;
inline constexpr std::uint32_t kHistories = kEvents * kEvents * kEvents;
inline constexpr History kNothingBefore = kHistories - 1;  // three paragraphs

constexpr History after(History history, Event event) {
  return history % (kEvents * kEvents) * kEvents + static_cast<std::uint32_t>(event);
}
constexpr Event last_event(History history) { return static_cast<Event>(history % kEvents); }

// What begins before a token: a paragraph, a sentence or nothing.
std::optional<Event> border_before(const Document& document, std::uint32_t token);
// What it is that a part of this role begins at a token.
Event beginning(const Document& document, std::uint32_t token, Role role);

// The weight of an event after a history, in log probability.
float order_weight(History history, Event event);

}  // namespace onrecord
