#include "core/speakers/memory/descriptions.h"

#include <gtest/gtest.h>

#include "core/speakers/phrases/roles.h"
#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

struct Indexed {
  Document document;
  Tagging tagging;
  std::vector<Name> names;
  Entities entities;

  explicit Indexed(std::string_view text)
      : document(read_document(text)),
        names(find_names(document, tagging, document.lines)),
        entities(group_names(document, names)) {
    find_roles(document, tagging, names, entities);
  }
  std::vector<std::string> named(const std::vector<EntityId>& ids) const {
    std::vector<std::string> out;
    for (const EntityId id : ids) out.push_back(entities[id].name);
    return out;
  }
};

using Texts = std::vector<std::string>;

TEST(Descriptions, ARoleIsFoundByTheClassesOfItsNoun) {
  const Indexed i("We saw Senator Thomas Lind.");
  const Descriptions descriptions(i.document, i.entities);
  EXPECT_EQ(i.named(descriptions.by_class("senator")), Texts{"Thomas Lind"});
  EXPECT_EQ(i.named(descriptions.by_class("lawmaker")), Texts{"Thomas Lind"});
  EXPECT_TRUE(descriptions.by_class("judge").empty());
}

TEST(Descriptions, ABodyIsFoundByAWordOfItsName) {
  const Indexed i("We saw the Ostby Harbour Bank.");
  const Descriptions descriptions(i.document, i.entities);
  EXPECT_EQ(i.named(descriptions.by_name_word("bank")), Texts{"Ostby Harbour Bank"});
}

TEST(Descriptions, AnUnnamedOneJoins) {
  const Indexed i("We saw a harbour nurse there.");
  Descriptions descriptions(i.document, i.entities);
  descriptions.add(0, read_phrase(i.document, i.names, find_words(i.document, "a harbour nurse", 0)));
  EXPECT_EQ(descriptions.by_class("nurse").size(), 1U);
  ASSERT_EQ(descriptions.of(0).size(), 1U);
  EXPECT_EQ(i.document.lower(descriptions.of(0)[0].noun), "nurse");
}

}  // namespace
}  // namespace onrecord
