// Unnamed sources: what they are called and whether they count as anonymous.
//
// Takes: a description that no name is known for. Gives: an entity for it.
//
//   a senior official, campaign aides, critics, some    anonymous: somebody spoke and is not named
//   the governor, ministers, police                     the same
//   voters, many Democrats, Republican lawmakers        people in general, and parties
//   people familiar with the plan                       anonymous; "people" alone is not
//
// Standings come from data/people_nouns.txt. Tested by tests/core/speakers/anonymous_test.cpp.
#pragma once

#include "core/speakers/names/entities.h"
#include "core/speakers/phrases/phrases.h"

namespace onrecord {

Entity unnamed_entity(const Document& document, const Phrase& phrase);

bool is_anonymous(const Document& document, const Phrase& phrase);

}  // namespace onrecord
