#include "core/speakers/phrases/pronouns.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(Pronouns, GenderTellsWhoIsMeant) {
  const Resolved r = resolve("Mary Ott met Thomas Lind. She said it was late. He said it was not.",
                             {{"She", "it was late"}, {"He", "it was not"}});
  EXPECT_EQ(r.speaker(0), "Mary Ott");
  EXPECT_EQ(r.speaker(1), "Thomas Lind");
}

TEST(Pronouns, AFirstNameMayMislead) {
  const Resolved r = resolve(
      "A nurse waited. It rained. It snowed. It hailed. It rained. It snowed.\nMarty Ott is late. She said "
      "so.",
      {{"She", "so"}});
  EXPECT_EQ(r.speaker(0), "Marty Ott");
}

TEST(Pronouns, ATitleNeverMisleads) {
  const Resolved r = resolve("Mary Lind left. Mr. Ott is late. She said so.", {{"She", "so"}});
  EXPECT_EQ(r.speaker(0), "Mary Lind");
}

TEST(Pronouns, WhatIsSaidInQuotationsDoesNotMoveTheSubject) {
  const Resolved r = resolve("Thomas Lind left. James Ott warned of rain. \"Lind is wrong,\" he said.",
                             {{"James Ott", "rain"}, {"he", "\"Lind is wrong,\""}});
  EXPECT_EQ(r.speaker(1), "James Ott");
}

TEST(Pronouns, TheSubjectIsMeantRatherThanWhoIsSpokenOf) {
  const Resolved r =
      resolve("James Ott praised Thomas Lind on Monday. He said it was late.", {{"He", "it was late"}});
  EXPECT_EQ(r.speaker(0), "James Ott");
}

TEST(Pronouns, ANewSubjectTakesOverFromWhoSpokeLast) {
  const Resolved r = resolve(
      "\"It is late,\" said James Ott. \"We should go.\"\nThomas Lind has lost every vote. He said it was "
      "unfair.",
      {{"James Ott", "\"We should go.\""}, {"He", "it was unfair"}});
  EXPECT_EQ(r.speaker(1), "Thomas Lind");
}

TEST(Pronouns, NobodyIsGuessedWhereNobodyFits) {
  const Resolved r = resolve("It rained. She said it was late.", {{"She", "it was late"}});
  EXPECT_EQ(r.speaker(0), "");
  EXPECT_EQ(r.cast.voices[0].ground, Ground::unclear);
}

TEST(Pronouns, TwoNamedInOneBreathMayBeThey) {
  const Resolved r =
      resolve("Ada Holm and Thomas Lind waved. They said it was late.", {{"They", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Ada Holm and Thomas Lind");
}

TEST(Pronouns, ANewParagraphsSubjectIsNearer) {
  const Resolved r = resolve(
      "James Ott left. James Ott came back. James Ott said it was early.\n"
      "Thomas Lind, a guest of the town, was late. He said so.",
      {{"James Ott", "it was early"}, {"He", "so"}});
  EXPECT_EQ(r.speaker(1), "Thomas Lind");
}

TEST(Pronouns, AfterAQuotationItIsWhoWasQuotedLast) {
  const Resolved r =
      resolve("It was early for Thomas Lind, James Ott said.\n\"It is late for Lind,\" he said.",
              {{"James Ott", "It was early for Thomas Lind"}, {"he", "\"It is late for Lind,\""}});
  EXPECT_EQ(r.speaker(1), "James Ott");
}

TEST(Pronouns, WhoOwnsTheSubjectMayBeMeant) {
  const Resolved r = resolve("We saw James Ott.\nThomas Lind's plan is late. He said so.", {{"He", "so"}});
  EXPECT_EQ(r.speaker(0), "Thomas Lind");
}

TEST(Pronouns, ATopicIsASubject) {
  const Resolved r =
      resolve("James Ott left. As for Thomas Lind, he said it was late.", {{"he", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Thomas Lind");
}

TEST(Pronouns, ManyAndThings) {
  const Resolved r = resolve(
      "Harbour officials met. They said it was late. The report came. It found nothing.",
      {{"Harbour officials", "met"}, {"They", "it was late"}, {"The report", "came"}, {"It", "nothing"}});
  EXPECT_EQ(r.speaker(1), "Harbour officials");
  EXPECT_EQ(r.speaker(3), "The report");
}

TEST(Pronouns, WordsAreKnown) {
  EXPECT_EQ(third_person("she")->gender, Gender::female);
  EXPECT_FALSE(third_person("i"));
  EXPECT_TRUE(is_first_person("we"));
  EXPECT_TRUE(is_relative("who"));
}

}  // namespace
}  // namespace onrecord
