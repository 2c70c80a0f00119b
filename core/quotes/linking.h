// Joins parts into attributions: each content to its cue, each cue to its source.
//
// Takes: a document and its labelled parts. Gives: attributions with source, cue and content, in the order
// of their first content; `evidence` is filled, kind, mode and confidence are not.
//
// Idea: a content has a handful of candidate cues (the nearest few on both sides) and none; each candidate
// is scored by features of the pair (distance, what stands between, marks, words) under weights learnt from
// PolNeAR's train part (data/link_weights.txt, made by training/train_links.py); the best one wins. A source
// is found for each cue the same way. Contents with the same cue are pieces of one attribution.
//
//   [The mayor]s [said]c [it was over]k . [" It ends here , "]k [she]s [added]c .
//   it was over -> said -> The mayor;  "It ends here," -> added -> she
//
// A quotation that goes on from the paragraph before stays with its attribution unless a cue in its own paragraph
// takes it.
// A content that no cue takes is an attribution of its own if a source stands beside it, or if it is quoted:
// then it goes with the attribution before it in neighbouring paragraphs, as a free quotation does in news.
// Time is linear in the number of parts. Tested by tests/core/quotes/linking_test.cpp.
#pragma once

#include <string>
#include <vector>

#include "core/quotes/attribution.h"
#include "core/quotes/parts.h"
#include "core/text/document.h"

namespace onrecord {

std::vector<Attribution> link(const Document& document, const Parts& parts);

// One candidate partner of a part, for the trainer: `partner` indexes parts, or is kNoPartner.
struct LinkCandidate {
  std::uint32_t partner;
  std::vector<std::string> features;
};
inline constexpr std::uint32_t kNoPartner = 0xFFFFFFFF;

// The candidates of part `index`: cues for a content, sources for a cue, and none. Empty for a source.
std::vector<LinkCandidate> link_candidates(const Document& document, const Parts& parts, std::uint32_t index);

}  // namespace onrecord
