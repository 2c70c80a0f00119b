// What everybody has been called: roles beside names, and descriptions of those who have no name.
//
// Takes: entities with their roles, then each unnamed one as it is read. Gives: the entities that a noun may
// take up, by the class of the noun or by a word of their name.
//
//   Sen. Olaf Brandt ... the lawmaker         class "lawmaker": Olaf Brandt
//   A senior official ... the official        class "official": the unnamed one
//   Harbour Bank ... the bank                 name word "bank": Harbour Bank
//
// Tested by tests/core/speakers/descriptions_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/speakers/names/entities.h"
#include "core/speakers/phrases/phrases.h"

namespace onrecord {

struct Described {
  Range words;             // the role or description
  std::uint32_t noun = 0;  // its head, a token
};

class Descriptions {
 public:
  Descriptions(const Document& document, const Entities& entities);

  void add(EntityId id, const Phrase& phrase);
  const std::vector<Described>& of(EntityId id) const;
  // Entities with a noun of a class, a thing's noun or a word of a name; in text order.
  const std::vector<EntityId>& by_class(std::string_view name) const { return look_up(by_class_, name); }
  const std::vector<EntityId>& by_name_word(std::string_view word) const {
    return look_up(by_name_word_, word);
  }
  const std::vector<EntityId>& by_surname(std::string_view word) const { return look_up(by_surname_, word); }

 private:
  using Index = std::unordered_map<std::string_view, std::vector<EntityId>>;

  static const std::vector<EntityId>& look_up(const Index& index, std::string_view key);
  void index(EntityId id, Described described);

  const Document& document_;
  std::vector<std::vector<Described>> of_;
  Index by_class_;
  Index by_name_word_;  // things, by the words of their names
  Index by_surname_;
};

// The classes of the noun or title that a token is, parted by blanks; "" if it is none. A thing's noun is its
// own class, or that of the nouns that take it up: a survey is later "the study".
std::string_view classes_of(const Document& document, std::uint32_t token);

template <typename Visit>
void for_each_class(std::string_view classes, Visit visit) {
  while (!classes.empty()) {
    const std::string_view one = classes.substr(0, classes.find(' '));
    visit(one);
    classes.remove_prefix(one.size() < classes.size() ? one.size() + 1 : one.size());
  }
}

}  // namespace onrecord
