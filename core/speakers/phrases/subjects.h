// Who does what a cue says where no source was found beside it: its grammatical subject.
//
// Takes: a document, its tagging, and an attribution without a source. Gives: the noun phrase or
// relative pronoun that is the subject, to be read like any source; or that the subject is the sentence's; or
// nothing.
//
//   [The film], which opens today, explains how ...    a clause between commas is stepped over
//   the nurses, [who] left and called for talks        the relative pronoun that joined verbs share
//   ..., noted [Ada Holm].                             a verb before its subject
//   Ada Holm left, adding that ...                     the sentence's
//   Mr. Lind was accused of ...                        passives, nouns and imperatives have nobody
//
// Works by parts of speech: without a tagging only participles and joined verbs are found.
// Does not handle: subjects of infinitives after a noun ("a plan to tell"), gerunds that open a sentence.
// Tested by tests/core/speakers/subjects_test.cpp.
#pragma once

#include "core/model/tagger.h"
#include "core/quotes/attribution.h"
#include "core/text/document.h"

namespace onrecord {

struct CueSubject {
  Range phrase;            // empty if there is none beside the cue
  bool sentences = false;  // it is the subject of the sentence
};

// "is expected", "was widely blamed for", "is clear": nobody does it.
bool is_passive(const Document& document, const Tagging& tagging, Range cue);

CueSubject find_subject(const Document& document, const Tagging& tagging, const Attribution& attribution);

}  // namespace onrecord
