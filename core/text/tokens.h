// Tokens: words, numbers, marks.
//
// Takes: the document's text and one paragraph. Gives: its tokens, appended, in order, without overlap;
// all that lies between them is white space.
//
//   Mr. O'Brien's $2.3bn, U.S.-led plan  ->  Mr. | O'Brien | 's | $ | 2.3bn | , | U.S. | - | led | plan
//
// - A word keeps its inner apostrophes (O'Brien) and the hyphens between letters (so-called); clitics are
//   tokens of their own ('s n't 're 've 'll 'd 'm), as in the Penn Treebank.
// - Abbreviations (data/abbreviations.txt), initials and letter-period chains keep their period.
// - Digits keep , and . between them; a hyphen that touches a digit is a token (Covid | - | 19).
// - Runs of one dash or of periods are one token (-- ...); so are '' and `` which quote.
// Tested by tests/core/text/tokens_test.cpp.
#pragma once

#include "core/text/document.h"

namespace onrecord {

void append_tokens(Span paragraph, Document& document);

}  // namespace onrecord
