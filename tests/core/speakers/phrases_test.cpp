#include "core/speakers/phrases/phrases.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

struct Read {
  Document document;
  std::vector<Name> names;
  Phrase phrase;

  // `source` inside `text`.
  Read(std::string_view text, std::string_view source) : document(read_document(text)) {
    names = find_names(document, {}, document.lines);
    const std::size_t at = document.text.find(source);
    Range range;
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
      if (document.tokens[t].begin < at || document.tokens[t].end > at + source.size()) continue;
      if (range.empty()) range.begin = t;
      range.end = t + 1;
    }
    phrase = read_phrase(document, names, range);
  }
  std::string name(std::size_t i) const { return std::string(document.of(names[phrase.names[i]].range)); }
};

TEST(Phrases, ANameIsTheHeadWithWhatFollowsLeftOut) {
  const Read r("So Kerr Lind, the police chief, said.", "Kerr Lind, the police chief,");
  ASSERT_EQ(r.phrase.form, PhraseForm::name);
  EXPECT_EQ(r.name(0), "Kerr Lind");
}

TEST(Phrases, ATitleMayHoldAPreposition) {
  const Read r("So Secretary of State Antony Marsh said.", "Secretary of State Antony Marsh");
  ASSERT_EQ(r.phrase.form, PhraseForm::name);
  EXPECT_EQ(r.name(0), "Antony Marsh");
}

TEST(Phrases, AnAppositionMayNameADescription) {
  const Read r("So a lawyer for the paper, David Lind, said.", "a lawyer for the paper, David Lind,");
  ASSERT_EQ(r.phrase.form, PhraseForm::name);
  EXPECT_EQ(r.name(0), "David Lind");
  EXPECT_EQ(r.document.of(r.phrase.apposed), "a lawyer for the paper");
}

TEST(Phrases, TwoDescriptionsMayLeadToOneName) {
  const Read r("So former mayor and party candidate Ada Holm said.",
               "former mayor and party candidate Ada Holm");
  ASSERT_EQ(r.phrase.form, PhraseForm::name);
  EXPECT_EQ(r.name(0), "Ada Holm");
}

TEST(Phrases, ARelativePronounAtTheEndIsLeftOut) {
  const Read r("So a senior official, who left, said.", "a senior official, who");
  EXPECT_EQ(r.document.of(r.phrase.range), "a senior official");
}

TEST(Phrases, WhatIsJoinedByAHyphenMayStandBeforeTheName) {
  const Read r("So his lawyer, Ostby-born David Lind, said.", "his lawyer, Ostby-born David Lind,");
  ASSERT_EQ(r.phrase.form, PhraseForm::name);
  EXPECT_EQ(r.name(0), "David Lind");
}

TEST(Phrases, NamesMayBeJoined) {
  const Read r("So Sens. Jon Holm (D-Mont.) and David Lind (R-La.) said.",
               "Sens. Jon Holm (D-Mont.) and David Lind (R-La.)");
  ASSERT_EQ(r.phrase.names.size(), 2u);
  EXPECT_EQ(r.name(1), "David Lind");
}

TEST(Phrases, WhatJoinedNamesAreMayStandBeforeThem) {
  const Read r("So council members Ines Holm and Tom Lind said.", "council members Ines Holm and Tom Lind");
  ASSERT_EQ(r.phrase.names.size(), 2u);
}

TEST(Phrases, ADescriptionHasANounAndAnArticle) {
  const Read r("So the Vermont senator from Ostby said.", "the Vermont senator from Ostby");
  EXPECT_EQ(r.phrase.form, PhraseForm::description);
  EXPECT_EQ(r.document.of(r.phrase.noun), "senator");
  EXPECT_EQ(r.phrase.article, Article::definite);
  const Read group("So a number of tax experts said.", "a number of tax experts");
  EXPECT_EQ(group.document.of(group.phrase.noun), "experts");
  EXPECT_EQ(group.phrase.article, Article::indefinite);
}

TEST(Phrases, APossessorIsTheSource) {
  const Read r("So Holm's conclusion was that.", "Holm's");
  ASSERT_EQ(r.phrase.form, PhraseForm::name);
  EXPECT_EQ(r.name(0), "Holm");
}

TEST(Phrases, PronounsAndNothing) {
  EXPECT_EQ(Read("Now he said.", "he").phrase.form, PhraseForm::pronoun);
  EXPECT_EQ(Read("Now, said.", ",").phrase.form, PhraseForm::none);
}

}  // namespace
}  // namespace onrecord
