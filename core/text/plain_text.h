// The words of a range as a reader would write them out.
//
// Takes: a document and a range of its tokens. Gives: their text, with a single blank for any white space.
//
//   "Ada\n  Holm"  ->  "Ada Holm"
//
// Tested by tests/core/text/plain_text_test.cpp.
#pragma once

#include <string>

#include "core/text/document.h"

namespace onrecord {

std::string plain_text(const Document& document, Range range);

}  // namespace onrecord
