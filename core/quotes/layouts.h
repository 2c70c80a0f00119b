// Layouts that say who speaks without a verb, or that nobody does.
//
// Takes: a document. Gives: for each token the label that its layout fixes, or kFree.
//
//   HOLM: Was it worth it?                      [HOLM]source [:]cue [Was it worth it?]content
//   LIND: Every day.
//   "I would do it again." - Ada Holm, 34      ["I would do it again."]content [-]cue [Ada Holm]source
//   By Bo Lind                                  outside of any attribution, like a dateline
//
// "Q:" and "A:" mark turns without naming anybody. A signature may stand in a line of its own below the quotation.
// Everything else is left to the network. What a turn of a transcript, a signature, a byline and a credit are is
// read in core/text/lines.h and turns.h. Tested by tests/core/quotes/layouts_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/document.h"

namespace onrecord {

inline constexpr std::uint8_t kFree = 0xFF;

// Labels as in core/model/tagger.h; one a token.
std::vector<std::uint8_t> fixed_labels(const Document& document);

}  // namespace onrecord
