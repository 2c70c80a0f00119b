// A quotation that nobody is named beside continues the one before it.
//
//   "We won," said Ada Holm. / "Nobody cheered."      the second: Ada Holm
//
// Takes: the sources and what was found for them, and which of them asks, with the one before it that has
// somebody. Gives: the same one, where the two stand near each other.
// Tested by tests/core/speakers/continuation_test.cpp.
#pragma once

#include "core/speakers/sources/finding.h"

namespace onrecord {

// Whether nothing says whose words an attribution gives.
bool is_free(const Document& document, const Attribution& attribution);

Finding find_continuation(const Document& document, const Source& source, const Source& before,
                          const Finding& found_before);

}  // namespace onrecord
