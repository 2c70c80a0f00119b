// A cue without a source of its own has the subject of its sentence: "Ada Holm left, adding that ...".
//
// Takes: a source without a phrase, and the subjects that were read. Gives: the one of its sentence, if it
// stands before the cue. Tested by tests/core/speakers/sentence_subject_test.cpp.
#pragma once

#include "core/speakers/memory/memory.h"
#include "core/speakers/sources/finding.h"

namespace onrecord {

Finding find_sentence_subject(const Source& source, const Memory& memory);

}  // namespace onrecord
