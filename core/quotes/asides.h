// Source and cue as an aside in the middle of a sentence: the words before it are content too.
//
// Takes: a document, its parts and the attributions made of them. Changes those whose source and cue stand
// between two commas with content going on after the second: what the sentence says before the first becomes
// their first piece, where no part was found.
//
//   The bridge will close in May , [Ada Holm]s [said]c , [after inspectors found cracks]k
//   -> content: "The bridge will close in May", "after inspectors found cracks"
//
// On PolNeAR's train part 127 of 134 such asides after four words or more have content before them.
//
// Does not handle: asides before a quotation ("At a rally, he said, ..."), whose first words often only lead in.
// Tested by tests/core/quotes/asides_test.cpp.
#pragma once

#include <vector>

#include "core/quotes/attribution.h"
#include "core/quotes/parts.h"
#include "core/text/document.h"

namespace onrecord {

void complete_asides(const Document& document, const Parts& parts, std::vector<Attribution>& attributions);

}  // namespace onrecord
