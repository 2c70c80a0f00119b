// Who and what the article names: mentions of one name under all its forms, one entity each.
//
// Takes: names in text order. Gives: entities, and the entity of each name.
//
//   Donald J. Trump ... Mr. Trump ... Trump           one person, name "Donald J. Trump"
//   Ada Holm ... Bo Holm ... Mrs. Holm                two persons; a bare "Holm" is whom the article is more
//                                                     about: in full more often, first, just introduced,
//                                                     "Holm ... she"
//   Ban Ki-moon ... Mr. Ban                           one person
//   The New York Times ... the Times                  one organization
//   the Harbour Safety Board (HSB) ... HSB            one organization
//
// Full names come first; a short form then goes to the entity that has it as its last word, else first, else
// as its initials. Look-up is by these words, never all pairs: time is linear in the number of names (at most
// kNamesakes candidates are looked at for each).
// Does not handle: two people with the same full name; nicknames that share no letters with the name.
// Tested by tests/core/speakers/entities_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/speakers/cast.h"
#include "core/speakers/names/names.h"
#include "core/speakers/nouns.h"
#include "core/text/document.h"
#include "core/text/plain_text.h"

namespace onrecord {

using EntityId = std::uint32_t;

// A title or description as the article prints it beside a name.
struct Role {
  Range range;
  std::string_view noun;  // its head, lower case: "secretary"
  float weight = 0;       // the larger, the more telling
};

struct Entity {
  std::string name;
  SpeakerKind kind = SpeakerKind::other;
  Gender gender = Gender::unknown;
  bool gender_told = false;  // by a title, a noun or a pronoun, not by the first name alone
  bool named = false;
  bool plural = false;
  bool anonymous = false;
  float person = 0;    // logarithm of the odds that a named one is a person (names/clues.h)
  Tally tally;         // what that is computed from
  bool place = false;  // a town or region: neither a person nor likely to speak
  std::vector<Mention> mentions;
  std::vector<Role> roles;
  std::vector<std::uint32_t> members;  // entities, of several who speak as one
};

struct Entities {
  std::vector<Entity> list;
  std::vector<EntityId> of_name;  // one a name

  Entity& operator[](EntityId id) { return list[id]; }
  const Entity& operator[](EntityId id) const { return list[id]; }
};

Entities group_names(const Document& document, const std::vector<Name>& names);

}  // namespace onrecord
