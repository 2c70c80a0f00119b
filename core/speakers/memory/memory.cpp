#include "core/speakers/memory/memory.h"

#include <algorithm>

#include "core/speakers/anonymous.h"
#include "core/speakers/phrases/appositions.h"
#include "core/speakers/phrases/roles.h"

namespace onrecord {
namespace {

constexpr std::size_t kRoles = 16;          // kept for one entity
constexpr std::uint32_t kLongestName = 20;  // tokens of a description that replaces a shorter one

}  // namespace

Memory::Memory(const Document& of, const Tagging& tags, const std::vector<Line>& layout,
               const std::vector<Name>& found, Entities grouped)
    : document(of),
      tagging(tags),
      lines(layout),
      names(found),
      entities(std::move(grouped)),
      positions(of, tags),
      descriptions(of, entities) {
  for (EntityId id = 0; id < entities.list.size(); ++id)
    if (!entities[id].mentions.empty()) by_first_mention.push_back(id);
  const auto first = [&](EntityId id) { return entities[id].mentions.front().range.begin; };
  std::stable_sort(by_first_mention.begin(), by_first_mention.end(),
                   [&](EntityId a, EntityId b) { return first(a) < first(b); });
}

void Memory::note(EntityId id, Range range, MentionForm form, bool subject, bool owner) {
  const Entity& entity = entities[id];
  if (form != MentionForm::name) entities[id].mentions.push_back({range, form});
  focus.mention(id, entity, positions.of(range.begin), subject, owner);
  if (subject) subjects.emplace(document.tokens[range.begin].sentence, Subject{id, range.begin});
  if (form == MentionForm::name && entity.kind == SpeakerKind::person) last_person = id;
  if (form == MentionForm::name && range.end <= last_mention_end) return;  // inside a description just read
  last_mention_end = range.end;
  last_mention = id;
}

void Memory::spoke(EntityId id, Range source) {
  const Position at = positions.of(source.begin);
  focus.mention(id, entities[id], at, true);
  focus.speak(id, at);
  subjects[document.tokens[source.begin].sentence] = {id, source.begin};
  last_mention = id;
  last_mention_end = source.end;
  positions.set_subject(source.begin);
}

EntityId Memory::introduce(const Phrase& phrase) {
  std::string key(
      document.folded.substr(document.span(phrase.range).begin, document.span(phrase.range).size()));
  const auto known = unnamed.find(key);
  if (known != unnamed.end()) return known->second;
  entities.list.push_back(unnamed_entity(document, phrase));
  const auto id = static_cast<EntityId>(entities.list.size() - 1);
  unnamed.emplace(std::move(key), id);
  descriptions.add(id, phrase);
  return id;
}

// One word adds nothing to a role that is known; an unnamed source goes by its fullest description.
void Memory::describe(EntityId id, const Phrase& phrase) {
  Entity& entity = entities[id];
  const bool bare = phrase.head.size() <= 2;
  if (!entity.named) {
    if (bare || phrase.range.size() > kLongestName) return;
    std::string fuller = plain_text(document, phrase.range);
    if (fuller.size() > entity.name.size()) entity.name = std::move(fuller);
    return;
  }
  const bool person = entity.kind == SpeakerKind::person && phrase.person && !phrase.person->plural;
  if (!person || entity.roles.size() >= kRoles || (bare && !entity.roles.empty())) return;
  entity.roles.push_back(weigh_role(document, with_complement(document, phrase)));
  descriptions.add(id, phrase);
}

void Memory::pair_up() {
  std::vector<EntityId> last;
  const auto& persons = focus.persons();
  for (auto it = persons.rbegin(); it != persons.rend() && last.size() < 2; ++it)
    if (entities[*it].named) last.push_back(*it);
  pair = last.size() == 2 ? std::optional(together(std::move(last))) : std::nullopt;
}

void Memory::call(EntityId id, Range role) {
  if (entities[id].roles.size() < kRoles) entities[id].roles.push_back(weigh_role(document, role));
}

}  // namespace onrecord
