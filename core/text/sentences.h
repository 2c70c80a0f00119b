// Sentences: where one ends and the next begins, inside each paragraph.
//
// Takes: a document with tokens and paired marks. Gives: its `sentences` and each token's `sentence`.
//
//   He met Sen. J. Doe of the U.S. "Why?" she asked. It cost 2.3 million.
//   [                            ][               ][                    ]
//
// A period ends a sentence unless it belongs to an abbreviation that the next word does not end; closing
// marks and brackets go with the sentence they close; a lower-case word never starts one.
// Does not handle: sentences without a space between them.
// Tested by tests/core/text/sentences_test.cpp.
#pragma once

#include "core/text/document.h"

namespace onrecord {

void split_sentences(Document& document);

}  // namespace onrecord
