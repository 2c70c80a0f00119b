#include "core/speakers/relatives.h"

#include <algorithm>

#include "core/speakers/choice/choose.h"
#include "core/speakers/phrases/pronouns.h"
#include "core/speakers/sources/pronoun.h"
#include "core/speakers/words.h"

namespace onrecord {
namespace {

bool is_kin(std::string_view word) {
  const auto noun = person_noun(word);
  return noun && noun->standing == Standing::kin;
}

// Whom the description says somebody is a relative of.
std::optional<EntityId> owner_of(const Phrase& phrase, const Memory& memory) {
  const Document& document = memory.document;
  const std::uint32_t first = phrase.head.begin;
  if (const auto owner = third_person(document.lower(first)); owner && owner->referent == Referent::person)
    return choose(pronoun_query(*owner, {first, first + 1}, memory), memory).id;
  for (std::uint32_t n = first_name_after(memory.names, phrase.range.begin);
       n < memory.names.size() && memory.names[n].range.end <= phrase.range.end; ++n) {
    const Range name = memory.names[n].range;
    const bool before = name.end < phrase.noun && is_possessive(document.lower(name.end));
    const bool after =
        name.begin > phrase.noun && name.begin - phrase.noun == 2 && document.lower(name.begin - 1) == "of";
    if (before || after) return memory.entities.of_name[n];
  }
  return std::nullopt;
}

bool is_other_relative(const Entity& entity, std::string_view noun) {
  return std::any_of(entity.roles.begin(), entity.roles.end(),
                     [&](const Role& role) { return is_kin(role.noun) && role.noun != noun; });
}

}  // namespace

std::optional<EntityId> find_relative(const Phrase& phrase, const Memory& memory) {
  const std::string_view noun = memory.document.lower(phrase.noun);
  if (!phrase.person || phrase.person->plural || !is_kin(noun)) return std::nullopt;
  const auto of = owner_of(phrase, memory);
  if (!of || memory.entities[*of].mentions.empty()) return std::nullopt;
  const std::uint32_t last = memory.entities[*of].mentions.front().range.end - 1;
  std::optional<EntityId> found;
  for (const EntityId id : memory.descriptions.by_surname(memory.document.lower(last))) {
    const Entity& entity = memory.entities[id];
    const Gender gender = phrase.person->gender;
    if (id == *of || (gender != Gender::unknown && entity.gender != gender) ||
        is_other_relative(entity, noun))
      continue;
    if (found) return std::nullopt;
    found = id;
  }
  return found;
}

}  // namespace onrecord
