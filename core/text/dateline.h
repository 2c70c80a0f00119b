// The place, day and agency that stand before a report's first sentence.
//
//   OSTBY, Jan. 2 (Wire) - The harbor froze.      text begins at "The"
//
// Takes: a document and the tokens of a line. Gives: the first token after the dateline, the line's first if it has
// none. Does not know: datelines without a dash, or in lower case.
// Tested by tests/core/text/dateline_test.cpp.
#pragma once

#include <cstdint>

#include "core/text/document.h"

namespace onrecord {

std::uint32_t after_dateline(const Document& document, Range line);

}  // namespace onrecord
