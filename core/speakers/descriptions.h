// Who a description means: "the Vermont senator", "the bank", "the ruling", "officials".
//
// Takes: a phrase and what the text has been about. Gives: a known entity that it describes, if there is one.
//
//   Sen. Bernie Sanders ... the senator        the role beside the name has a noun of the same class
//   A senior official ... the official         described before in the same words, or in more of them
//   Wells Fargo ... the bank                   the organization spoken of
//   Bo Lind ... his wife ... Ada Lind          a relative of the same surname
//   A judge ruled ... Judge Bo Lind wrote      a lead that holds the name back (`introduced_later`)
//
// Candidates come from an index by noun class; the kCandidates latest are weighed by shared words and by how
// present they are.
// Tested by tests/core/speakers/resolve_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/speakers/entities.h"
#include "core/speakers/phrases.h"
#include "core/speakers/pronouns.h"

namespace onrecord {

class Descriptions {
 public:
  Descriptions(const Document& document, const Entities& entities);

  // A known entity for the phrase, from what was said before it.
  std::optional<EntityId> find(const Phrase& phrase, Position at, const Entities& entities,
                               const Focus& focus) const;
  // "the nominee", "the billionaire": a description may vary the name of whom the text is mostly about.
  std::optional<EntityId> varied_name(const Phrase& phrase, Position at, bool source,
                                      const Entities& entities, const Focus& focus) const;
  // "his wife", "the son of Bo Lind": the one person of the same surname who may be that.
  std::optional<EntityId> relative(const Phrase& phrase, EntityId of, const Entities& entities) const;
  // The one person named soon after with a role that fits a description in a headline or lead.
  std::optional<EntityId> introduced_later(const Phrase& phrase, const Entities& entities) const;
  // The one person with a role in these very words, two at least: "Holm's campaign manager".
  std::optional<EntityId> same_role(const Phrase& phrase, const Entities& entities) const;
  // A new unnamed entity joins the index.
  void add(EntityId id, const Phrase& phrase);

 private:
  struct Described {
    EntityId id;
    Range words;  // the role or description
    std::uint32_t noun;
    bool named;
  };

  void index_name(EntityId id, Range name);
  void index(std::string_view classes, const Described& described);
  std::optional<EntityId> find_thing(const Phrase& phrase, Position at, const Entities& entities,
                                     const Focus& focus) const;
  bool another_post(const Phrase& phrase, const Described& described) const;
  bool holds_another_post(const Phrase& phrase, EntityId id, const Entity& entity) const;
  bool is_proper(const Phrase& phrase) const;
  bool holds_words_of(const Phrase& phrase, Range words) const;
  bool shares_modifier(const Phrase& phrase, Range name) const;
  float agreement(const Phrase& phrase, const Described& described) const;
  std::string_view classes_of(std::uint32_t token) const;

  const Document& doc_;
  std::unordered_map<std::string_view, std::vector<Described>> by_class_;
  std::unordered_map<std::string_view, std::vector<EntityId>>
      by_name_word_;  // things, by their last word and nouns
  std::unordered_map<std::string_view, std::vector<EntityId>> by_surname_;
};

}  // namespace onrecord
