// Layouts that say who speaks without a verb: transcripts and signed quotations.
//
// Takes: a document. Gives: for each token the label that the layout fixes, or kFree.
//
//   HOLM: Was it worth it?                      [HOLM]source [:]cue [Was it worth it?]content
//   LIND: Every day.
//   "I would do it again." - Ada Holm, 34      ["I would do it again."]content [-]cue [Ada Holm]source
//
// A name with a colon at the start of a paragraph (in capitals: of a sentence) is a speaker's label if it returns,
// or if it is one of several in capitals; what pages print that way (data/page_labels.txt: READ MORE:) is not. A signed quotation fills its
// paragraph up to the dash. Everything else is left to the network.
// Time is linear in the number of tokens. Tested by tests/core/quotes/layouts_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/document.h"

namespace onrecord {

inline constexpr std::uint8_t kFree = 0xFF;

// Labels as in core/model/tagger.h; one a token.
std::vector<std::uint8_t> fixed_labels(const Document& document);

}  // namespace onrecord
