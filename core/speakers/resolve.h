// Who said what: the person, organization or document behind every attribution.
//
// Takes: a document, its tagging (an empty one will do) and its attributions in text order. Gives: the Cast
// (cast.h), with one voice an attribution.
//
//   lines -> names -> entities -> roles -> reading -> cast
//
// A voice has no speaker where the article names none, or where a pronoun fits nobody.
// Limits: English; two people with the same full name are one. Time is linear in the number of tokens.
// Tested by tests/core/speakers/resolve_test.cpp.
#pragma once

#include <vector>

#include "core/model/tagger.h"
#include "core/quotes/attribution.h"
#include "core/speakers/cast.h"
#include "core/speakers/reading.h"
#include "core/text/document.h"

namespace onrecord {

Cast resolve_speakers(const Document& document, const Tagging& tagging,
                      const std::vector<Attribution>& attributions, const SourceWatcher& watch = {});

}  // namespace onrecord
