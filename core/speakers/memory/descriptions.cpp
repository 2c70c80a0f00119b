#include "core/speakers/memory/descriptions.h"

#include <algorithm>

#include "core/speakers/nouns.h"
#include "core/speakers/words.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

constexpr std::size_t kKept = 12;   // descriptions of one entity
constexpr std::size_t kLooked = 8;  // mentions in which its fullest name is sought

std::uint32_t head_of(const Document& document, const Role& role) {
  for (std::uint32_t t = role.range.begin; t < role.range.end; ++t)
    if (document.lower(t) == role.noun) return t;
  for (std::uint32_t t = role.range.begin; t < role.range.end; ++t)
    if (!classes_of(document, t).empty()) return t;
  return role.range.end - 1;
}

// Of its first few mentions.
Range longest_name(const Entity& entity) {
  Range longest = entity.mentions.front().range;
  for (std::size_t i = 1; i < std::min(entity.mentions.size(), kLooked); ++i)
    if (entity.mentions[i].range.size() > longest.size()) longest = entity.mentions[i].range;
  return longest;
}

}  // namespace

std::string_view classes_of(const Document& document, std::uint32_t token) {
  if (document.tokens[token].kind != TokenKind::word) return {};
  const std::string_view word = document.lower(token);
  if (const auto noun = person_noun(word)) return noun->classes;
  if (const auto known = title(word); known && !known->noun.empty())
    if (const auto noun = person_noun(known->noun)) return noun->classes;
  if (const auto thing = thing_noun(word)) return thing->classes;
  return {};
}

Descriptions::Descriptions(const Document& document, const Entities& entities) : document_(document) {
  for (EntityId id = 0; id < entities.list.size(); ++id) {
    const Entity& entity = entities[id];
    for (const Role& role : entity.roles) index(id, {role.range, head_of(document, role)});
    if (entity.mentions.empty()) continue;
    const Range name = longest_name(entity);
    if (entity.kind == SpeakerKind::person && name.size() > 1) {
      by_surname_[document.lower(name.end - 1)].push_back(id);
    } else if (entity.kind != SpeakerKind::person) {
      for (std::uint32_t t = name.begin; t < name.end; ++t)
        if (!is_function_word(document.lower(t))) by_name_word_[document.lower(t)].push_back(id);
    }
  }
}

const std::vector<EntityId>& Descriptions::look_up(const Index& index, std::string_view key) {
  static const std::vector<EntityId> none;
  const auto found = index.find(key);
  return found == index.end() ? none : found->second;
}

const std::vector<Described>& Descriptions::of(EntityId id) const {
  static const std::vector<Described> none;
  return id < of_.size() ? of_[id] : none;
}

void Descriptions::index(EntityId id, Described described) {
  if (id >= of_.size()) of_.resize(id + 1);
  if (of_[id].size() < kKept) of_[id].push_back(described);
  const auto add = [&](std::string_view one) {
    auto& list = by_class_[one];
    if (list.empty() || list.back() != id) list.push_back(id);
  };
  const std::string_view classes = classes_of(document_, described.noun);
  if (classes.empty()) return add(document_.lower(described.noun));
  for_each_class(classes, add);
}

void Descriptions::add(EntityId id, const Phrase& phrase) { index(id, {phrase.head, phrase.noun}); }

}  // namespace onrecord
