// What has been said so far: the only thing that changes while an article is read.
//
// Takes: mentions in text order. Gives: to everything that asks who is meant, one place to look.
// Tested by tests/core/speakers/reading_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/model/tagger.h"
#include "core/speakers/memory/compounds.h"
#include "core/speakers/memory/descriptions.h"
#include "core/speakers/memory/focus.h"
#include "core/speakers/memory/positions.h"
#include "core/speakers/names/entities.h"

namespace onrecord {

struct Memory {
  Memory(const Document& of, const Tagging& tags, const std::vector<Line>& layout,
         const std::vector<Name>& found, Entities grouped);

  // Somebody is mentioned.
  void note(EntityId id, Range range, MentionForm form, bool subject, bool owner = false);
  // Somebody is said to have said something.
  void spoke(EntityId id, Range source);
  // The entity of a description that no name is known for; the same words twice are one.
  EntityId introduce(const Phrase& phrase);
  // What the text calls somebody is a role of theirs.
  void describe(EntityId id, const Phrase& phrase);
  // A role that is printed beside the name.
  void call(EntityId id, Range role);
  // Several who are one source.
  EntityId together(std::vector<EntityId> ids) { return compounds.of(std::move(ids), entities); }

  // The last two persons spoken of, whom "both" or "they" may mean.
  void pair_up();

  struct Subject {
    EntityId id = 0;
    std::uint32_t at = 0;  // token
  };

  const Document& document;
  const Tagging& tagging;
  const std::vector<Line>& lines;
  const std::vector<Name>& names;
  Entities entities;
  Positions positions;
  Focus focus;
  Descriptions descriptions;
  Compounds compounds;
  std::vector<EntityId> by_first_mention;               // named ones
  std::unordered_map<std::string, EntityId> unnamed;    // by their words
  std::unordered_map<std::uint32_t, Subject> subjects;  // of sentences
  std::optional<EntityId> last_person, last_mention;
  std::optional<EntityId> pair;
  std::uint32_t last_mention_end = 0;  // token past it
};

}  // namespace onrecord
