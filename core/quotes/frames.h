// A statement inside a statement: what frames it is the attribution, for only the outermost one counts.
//
// Takes: a document, its parts and the attributions that linking made of them. Changes those that a cue
// without any content frames, in the same sentence: its source and cue take over, and what was attributed
// before is all content.
//
//   [Ada Holm]s [said]c [the rain]s [demands]c [that ships stay]k
//   [Police]s [have seen]c [a bridge]k , [according to]c [Bo Lind]s
//   According to [Bo Lind]s , [police]s [have seen]c [a bridge]k
//     Ada Holm said: the rain demands that ships stay;  according to Bo Lind: Police have seen a bridge
//
// Does not handle: frames around more than one attribution. Time is linear in the number of parts.
// Tested by tests/core/quotes/frames_test.cpp.
#pragma once

#include <vector>

#include "core/quotes/attribution.h"
#include "core/quotes/parts.h"
#include "core/text/document.h"

namespace onrecord {

void apply_frames(const Document& document, const Parts& parts, std::vector<Attribution>& attributions);

}  // namespace onrecord
