// What each paragraph of a pasted page is: the article itself, its headline, or what stands around it.
//
// Takes: a document. Gives: one Line a paragraph.
//
//   Mayor Quits After Row                    headline, title case
//   By Ada Holm                              byline
//   OSTBY (Wire) - The mayor said ...        body; text starts after the dash
//   Photo by Bo Lind/Agency                  credit
//   Read more: Row over harbour              page
//
// Nobody speaks in a byline, a credit or a line of the page, and their names are not people of the article.
// Does not handle: such lines glued to a paragraph, apart from datelines.
// Tested by tests/core/speakers/layout_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/document.h"

namespace onrecord {

enum class LineKind : std::uint8_t { body, headline, byline, credit, page };

struct Line {
  LineKind kind = LineKind::body;
  bool title_case = false;  // most words have a capital, so that a capital says nothing
  std::uint32_t text = 0;   // first token after a dateline

  bool part_of_article() const { return kind == LineKind::body || kind == LineKind::headline; }
};

std::vector<Line> read_layout(const Document& document);

}  // namespace onrecord
