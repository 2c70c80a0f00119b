// Whose quotation it is where its own paragraph does not say: running quotations, runs of quoted paragraphs, dialogue.
//
// Takes: a document, its parts and the attributions made of them. Changes the attributions:
//
//   [s Holm] [c said]: [k "It began in May.]        A quotation runs on while every paragraph opens a mark and only
//   "It never stopped.                              the last one closes it: all of it has the speaker that any of it
//   "It will not stop."                             has, also where a paragraph was not found or the cue comes last.
//
//   [k "If it holds,"] [c warned] [s Holm], "we     A quotation that opens behind who says the half before goes on
//   are safe."                                      with it.
//
//   [k "The wells are dry."]                        Quoted paragraphs that nobody is named for, at the start of a
//   [k "We wrote in April,"] [s Lind] [c said].     run, belong to the one who is named where the run goes on.
//
//   [k "How old are you?"] [s Holm] [c asked].      A question between two lines of the same speaker is not his: it
//   [k "Nine,"] [s the boy] [c said].               goes to the one who asked before him, or to nobody.
//   [k "And your mother?"]
//   [k "At work,"] [s the boy] [c said].
//
// Time is linear in the number of quotations and attributions. Tested by tests/core/quotes/continuations_test.cpp.
#pragma once

#include <vector>

#include "core/quotes/attribution.h"
#include "core/quotes/parts.h"
#include "core/text/document.h"

namespace onrecord {

void complete_continuations(const Document& document, const Parts& parts,
                            std::vector<Attribution>& attributions);

}  // namespace onrecord
