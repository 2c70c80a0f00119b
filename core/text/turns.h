// The turns of a transcript: who speaks is printed before a colon.
//
// Takes: a document with sentences. Gives: its `turns`, in text order.
//
//   HOLM: Was it worth it? LIND: Every day.      label "HOLM", words "Was it worth it?"
//   Q: Sure?                                     label "LIND", words "Every day."  ...
//
// A name with a colon at the start of a paragraph (in capitals: of a sentence) labels a turn if it returns, or if it
// is one of several in capitals. What pages print that way (data/page_labels.txt: READ MORE:) labels none.
// Time is linear in the number of tokens. Tested by tests/core/text/turns_test.cpp.
#pragma once

#include "core/text/document.h"

namespace onrecord {

void read_turns(Document& document);

}  // namespace onrecord
