// Pairs quotation marks, paragraph by paragraph.
//
// Takes: a document with tokens and paragraphs. Gives: its `quotations`, `unbalanced` and the tokens' `quoted`.
//
// Known pairs: curly and straight double marks, `` '' and '' '', single marks inside double ones and as outer
// marks (British), guillemets either way round, low-high marks. Apostrophes are told from single marks by
// their neighbours (players' '60s 'em).
//
// - A mark that opens a paragraph after an unclosed one continues its quotation (`continues`).
// - So does one that opens again within a paragraph after a whole sentence: breaks are lost in copying.
// - A quotation may also run on without a mark and close in the next paragraph (`opened` is false there).
// - An odd mark costs its own paragraph at most: an opening mark runs to the paragraph's end, a closing one
//   is only reported.
//
//   "One, she said.      open 0, not closed, unbalanced
//   "Two," she said.     open, closed: the odd mark above does not turn it inside out
//
// Three levels are told apart: "A, 'B "C" D,' E". Does not handle: the same straight mark directly inside itself. Time is linear in the number of marks.
// Tested by tests/core/text/quotations_test.cpp.
#pragma once

#include "core/text/document.h"

namespace onrecord {

void pair_quotation_marks(Document& document);

}  // namespace onrecord
