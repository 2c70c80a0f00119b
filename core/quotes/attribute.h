// Attributions of an article: from labels to who-said-what as printed.
//
// Takes: a document and its tagging. Gives: attributions in order of their first content, complete but for
// who the speaker is.
// Stages: decoding.h (labels to parts), linking.h (parts to attributions), kinds.h (direct, mixed, indirect),
// modes.h (speech, thought, attitude), confidence.h.
// Tested by tests/core/quotes/attribute_test.cpp.
#pragma once

#include <vector>

#include "core/model/tagger.h"
#include "core/quotes/attribution.h"
#include "core/text/document.h"

namespace onrecord {

std::vector<Attribution> find_attributions(const Document& document, const Tagging& tagging);

}  // namespace onrecord
