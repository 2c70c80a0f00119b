// Direct, mixed or indirect, and which words are verbatim.
//
// Takes: a document and attributions with their content. Gives: their `kind` and `verbatim`, filled in.
//
//   "We won"              direct    verbatim [We won]
//   that it "was time"    mixed     verbatim [was time]
//   that it was time      indirect  verbatim []
//
// Only outer quotations count; punctuation between quoted pieces does not make a direct quotation mixed.
// Tested by tests/core/quotes/kinds_test.cpp.
#pragma once

#include <vector>

#include "core/quotes/attribution.h"
#include "core/text/document.h"

namespace onrecord {

void fill_kinds(const Document& document, std::vector<Attribution>& attributions);

}  // namespace onrecord
