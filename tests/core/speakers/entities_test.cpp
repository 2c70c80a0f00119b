#include "core/speakers/names/entities.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

struct Grouped {
  Document document;
  std::vector<Name> names;
  Entities entities;

  explicit Grouped(std::string_view text) : document(read_document(text)) {
    names = find_names(document, {}, document.lines);
    entities = group_names(document, names);
  }
  // The full name that the n-th name of the text belongs to.
  const std::string& full(std::size_t n) const { return entities[entities.of_name[n]].name; }
};

TEST(Entities, FormsOfOneNameAreOnePerson) {
  const Grouped g("It was Donald Marsh. Then Mr. Marsh left. So did Donald J. Marsh, and Marsh, and Donald.");
  ASSERT_EQ(g.names.size(), 5u);
  for (std::size_t n = 0; n < 5; ++n) EXPECT_EQ(g.full(n), "Donald J. Marsh");
  EXPECT_EQ(g.entities[0].kind, SpeakerKind::person);
}

TEST(Entities, TwoOfOneSurnameAreTwo) {
  const Grouped g("They saw Bill Holm and Hillary Holm. Later Mrs. Holm spoke, then Mr. Holm did.");
  ASSERT_EQ(g.names.size(), 4u);
  EXPECT_EQ(g.full(2), "Hillary Holm");
  EXPECT_EQ(g.full(3), "Bill Holm");
}

TEST(Entities, ABareSurnameIsWhomTheArticleIsMoreAbout) {
  const Grouped g(
      "They saw Thomas Holm. His wife, Ada Holm, waved. They saw Thomas Holm again. It was late when Holm "
      "spoke.");
  EXPECT_EQ(g.full(g.names.size() - 1), "Thomas Holm");
}

TEST(Entities, PronounsTellWhoseTheBareSurnameIs) {
  const Grouped g(
      "They saw Thomas Holm and Ada Holm. Later Holm waved as she left. It was late when Holm spoke.");
  EXPECT_EQ(g.full(2), "Ada Holm");
  EXPECT_EQ(g.full(3), "Ada Holm");
}

TEST(Entities, AccentsDoNotMakeTwoOfOne) {
  const Grouped g("They saw Fran\u00e7ois Lindqvist. Later Francois Lindqvist spoke.");
  ASSERT_EQ(g.names.size(), 2u);
  EXPECT_EQ(g.full(0), g.full(1));
}

TEST(Entities, WhatIsGluedBeforeANameIsNoPartOfIt) {
  const Grouped g("They saw Thomas Lind. Later Ostbychairman Thomas Lind spoke.");
  ASSERT_EQ(g.names.size(), 2u);
  EXPECT_EQ(g.full(1), "Thomas Lind");
}

TEST(Entities, AProductIsNotItsMaker) {
  const Grouped g("They saw the Holmtek X20. Later Holmtek spoke.");
  EXPECT_EQ(g.full(g.names.size() - 1), "Holmtek");
}

TEST(Entities, FamilyNamesMayComeFirst) {
  const Grouped g("It was Ban Ki-moon. Later Mr. Ban spoke.");
  ASSERT_EQ(g.names.size(), 2u);
  EXPECT_EQ(g.full(1), "Ban Ki-moon");
}

TEST(Entities, OrganizationsHaveInitialsAndShortForms) {
  const Grouped g("He left the Ostby Harbour Committee. Later the OHC and the Committee met.");
  ASSERT_GE(g.names.size(), 2u);
  EXPECT_EQ(g.full(1), "Ostby Harbour Committee");
  EXPECT_EQ(g.entities[0].kind, SpeakerKind::organization);
}

TEST(Entities, ApostrophesOfAnyShapeAreOne) {
  const Grouped g("It was James O\u2019Dell. Later O'Dell spoke.");
  ASSERT_EQ(g.names.size(), 2u);
  EXPECT_EQ(g.full(1), "James O\u2019Dell");
}

TEST(Entities, ThousandsOfNamesOfOneSurnameDoNotHang) {
  std::string text;
  for (int i = 0; i < 5000; ++i) {
    std::string first = "Aa";
    for (int rest = i; rest > 0; rest /= 26) first += static_cast<char>('a' + rest % 26);
    text += "We met Mr. " + first + " Holm. ";
  }
  const Grouped g(text);
  EXPECT_EQ(g.names.size(), 5000u);
}

TEST(Entities, FatherAndSonAreTwo) {
  const Grouped g("They saw Thomas Holm Jr. and his father, Thomas Holm Sr. there.");
  ASSERT_EQ(g.names.size(), 2u);
  EXPECT_NE(g.entities.of_name[0], g.entities.of_name[1]);
}

TEST(Entities, AnAcronymInBracketsIsTheNameBefore) {
  const Grouped g("They asked the Council on Harbour Affairs (CHA) today. Then the CHA left.");
  ASSERT_EQ(g.names.size(), 3u);
  EXPECT_EQ(g.full(2), "Council on Harbour Affairs");
}

TEST(Entities, TheFirstOfTwoSurnamesWillDo) {
  const Grouped g("They saw Ana Cortes Ledesma there. Then Cortes left.");
  ASSERT_EQ(g.names.size(), 2u);
  EXPECT_EQ(g.full(1), "Ana Cortes Ledesma");
}

TEST(Entities, ACupIsNotWhoHoldsIt) {
  const Grouped g("They saw the Ostfa Cup there. Then Ostfa spoke.");
  ASSERT_EQ(g.names.size(), 2u);
  EXPECT_EQ(g.full(1), "Ostfa");
}

}  // namespace
}  // namespace onrecord
