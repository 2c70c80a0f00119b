// From the network's scores to labelled parts: the best sequence of labels that an article can have.
//
// Takes: a document and its tagging. Gives: parts in text order, without overlap.
//
// Idea: Viterbi over the labels with the learnt transitions and the order of parts in news (order.h), under what is
// known of news (PolNeAR's rules):
// - no part crosses a paragraph;
// - transcripts and signed quotations have their own layout (layouts.h);
// - a mark goes with the words it encloses: content does not begin after an opening mark or stop before a
//   closing one, and seldom ends inside a quotation (costs, not prohibitions; chosen on PolNeAR's dev part);
// - a source or a cue does not run on into a quotation that opens after a comma: ..., said Ada Holm, "...";
// - "..., predicting rain": after a comma and a source or cue, a word in -ing is a cue far more often than the begin
//   of a content (165 to 12 in PolNeAR's train part).
//
//   Officials | stressed | the US employs a policy of " nothing without you "
//   source      cue        content, the marks inside
//
// Time is linear in the number of tokens; of long texts a block of paragraphs is decided at a time. Tested by tests/core/quotes/decoding_test.cpp.
#pragma once

#include "core/model/tagger.h"
#include "core/quotes/parts.h"
#include "core/text/document.h"

namespace onrecord {

Parts decode_parts(const Document& document, const Tagging& tagging);

}  // namespace onrecord
