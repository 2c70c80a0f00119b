// What each paragraph of a pasted page is: the article itself, its headline, or what stands around it.
//
// Takes: a document with tokens and sentences. Gives: its `lines`, one a paragraph.
//
//   Mayor Quits After Row                    headline, title case
//   By Ada Holm                              byline
//   OSTBY, Jan. 2 (Wire) - The mayor ...     body; text starts at "The", after the dateline
//   "I would do it again." - Ada Holm, 34    body, signed by "Ada Holm"
//   Photo by Bo Lind/Agency                  credit
//   Read more: Row over harbour              page
//
// A dateline is capitals or an agency in brackets before a dash: "Ada Holm - the mayor - left" has none. The
// words that open bylines, credits and lines of the page are in data/line_words.txt.
// Does not handle: such lines glued to a paragraph; datelines without a dash, or in lower case.
// Time is linear in the number of tokens. Tested by tests/core/text/lines_test.cpp.
#pragma once

#include "core/text/document.h"

namespace onrecord {

void read_lines(Document& document);

// The capitalised words at `begin`; empty if there are none or more than a name has.
Range name_at(const Document& document, std::uint32_t begin, std::uint32_t end);

}  // namespace onrecord
