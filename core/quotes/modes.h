// Speech, thought or attitude, read at the cue.
//
// Takes: a tagging and an attribution with its cue. Gives: the mode the network sees over the cue's words;
// speech where there is no cue, as a quotation alone is something said or written.
//
//   said, according to -> speech    believes, knew -> thought    wants, fears -> attitude
//
// Tested by tests/core/quotes/modes_test.cpp.
#pragma once

#include "core/model/tagger.h"
#include "core/quotes/attribution.h"

namespace onrecord {

Mode cue_mode(const Tagging& tagging, Range cue);

}  // namespace onrecord
