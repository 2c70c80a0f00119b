#include "core/speakers/reading.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(Discourse, ATranscriptsLabelsAreTheSpeakers) {
  const Resolved r = resolve(
      "Gov. Mike Lind spoke on Sunday.\nWALLACE: Let us start.\nLIND: Well, look here.",
      {{"Gov. Mike Lind", "spoke on Sunday"}, {"WALLACE", "Let us start."}, {"LIND", "Well, look here."}});
  EXPECT_EQ(r.speaker(1), "WALLACE");
  EXPECT_EQ(r.speaker(2), "Mike Lind");
}

TEST(Discourse, AHeadlinesSurnameIsTheFullNameBelow) {
  const Resolved r = resolve("Holm: Harbour Will Close\nMayor Ada Holm said it would close.",
                             {{"Holm", "Harbour Will Close"}, {"Mayor Ada Holm", "it would close"}});
  EXPECT_EQ(r.speaker(0), "Ada Holm");
}

TEST(Discourse, ALeadMayHoldTheNameBack) {
  const Resolved r =
      resolve("A harbour judge has rejected the plan.\nJustice Frank Lind wrote that it was late.",
              {{"A harbour judge", "the plan"}, {"Justice Frank Lind", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Frank Lind");
}

TEST(Discourse, AnUnnamedSourceIsNeverGivenAName) {
  const Resolved r =
      resolve("A senior official said it was late.\nPolice official Frank Lind wrote that it was cold.",
              {{"A senior official", "it was late"}, {"Police official Frank Lind", "it was cold"}});
  EXPECT_EQ(r.speaker(0), "A senior official");
}

TEST(Discourse, TheCompanyIsTheOneSpokenOf) {
  const Resolved r = resolve(
      "Holm Harbours Inc lost money. Holm Harbours blamed rain. The company said it would sell ships.",
      {{"The company", "it would sell ships"}});
  EXPECT_EQ(r.speaker(0), "Holm Harbours Inc");
}

TEST(Discourse, AParticipleHasTheSubjectOfItsSentence) {
  const Document document = read_document("Ada Holm left the room, adding that it was late.");
  Attribution attribution;
  attribution.cue = find_words(document, "adding", 0);
  attribution.content = {find_words(document, "that it was late", 0)};
  const Cast cast = resolve_speakers(document, {}, {attribution});
  ASSERT_TRUE(cast.voices[0].speaker);
  EXPECT_EQ(cast.speakers[0].name, "Ada Holm");
  EXPECT_EQ(cast.voices[0].why, "the subject of the sentence");
}

TEST(Discourse, ADescriptionIsWhoseNameFollows) {
  const Resolved r = resolve("Mary Ott left. A local nurse, Ada Holm, waved. She said it was late.",
                             {{"She", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Ada Holm");
}

TEST(Discourse, ADescriptionMayBeNamedOutright) {
  const Resolved r =
      resolve("A retired pilot named Ada Holm waved. She said it was late.", {{"She", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Ada Holm");
  EXPECT_EQ(r.role("Ada Holm"), "retired pilot");
}

TEST(Discourse, OneOfThemIsWhoTheAppositionSays) {
  const Resolved r =
      resolve("Two nurses met. One of them, a state official, said it was late. The official said no more.",
              {{"One of them, a state official,", "it was late"}, {"The official", "no more"}});
  EXPECT_EQ(r.speaker(0), "a state official");
  EXPECT_TRUE(r.who(0).anonymous);
  EXPECT_EQ(r.speaker(1), "a state official");
}

TEST(Discourse, ADescriptionIsNotTheSubjectOfItsOwnSentence) {
  const Resolved r = resolve("Thomas Lind left. James Ott left after the billionaire said it was late.",
                             {{"the billionaire", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Thomas Lind");
}

TEST(Discourse, WhatSomebodyIsBringsNobodyIn) {
  const Resolved r = resolve("Thomas Lind is late. His son is a soldier. He said so.", {{"He", "so"}});
  EXPECT_EQ(r.speaker(0), "Thomas Lind");
}

TEST(Discourse, ARelativeHasTheSameSurname) {
  const Resolved r = resolve("Thomas Lind left. His wife said it was late. Bo Ott met Ada Lind.",
                             {{"His wife", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Ada Lind");
  EXPECT_EQ(r.role("Ada Lind"), "His wife");
}

TEST(Discourse, ARelativeOfAnotherKindIsNotMeant) {
  const Resolved r = resolve("Thomas Lind left. His wife said it was late. His sister, Ada Lind, waved.",
                             {{"His wife", "it was late"}});
  EXPECT_EQ(r.speaker(0), "His wife");
}

TEST(Discourse, TheVeryWordsOfARoleMayComeFirst) {
  const Resolved r = resolve(
      "One.\nTwo.\nThree.\nFour.\nThe harbour director said it was late.\nThomas Lind, the harbour director, "
      "left.",
      {{"The harbour director", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Thomas Lind");
}

TEST(Discourse, WhoIsThePersonBeforeThePhrase) {
  const Resolved r =
      resolve("Mary Ott met the fans of his radio program who said it was late.", {{"who", "it was late"}});
  EXPECT_EQ(r.speaker(0), "the fans");
}

TEST(Discourse, WhoMayAskForNobody) {
  const Resolved r = resolve("It was unclear who had said it was late.", {{"who", "it was late"}});
  EXPECT_EQ(r.speaker(0), "");
}

TEST(Discourse, WhichIsNeverAPerson) {
  const Resolved r = resolve("Mary Ott read the plans, which show a bridge.", {{"which", "a bridge"}});
  EXPECT_EQ(r.speaker(0), "the plans");
}

TEST(Discourse, HisCampaignIsNotHers) {
  const Resolved r =
      resolve("Mary Ott left. Her campaign said so. Thomas Lind left. His campaign said it was late.",
              {{"Her campaign", "so"}, {"His campaign", "it was late"}});
  EXPECT_NE(r.speaker(0), r.speaker(1));
}

TEST(Discourse, ThePartysOneIsSpokenOf) {
  const Resolved r =
      resolve("Sen. Thomas Lind left. Lind was late. A nurse waved. The Ostby Republican said it was late.",
              {{"The Ostby Republican", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Thomas Lind");
}

TEST(Discourse, AnOfficeInDoubtIsGivenToNobody) {
  const Resolved r = resolve("We saw Tony Lind. We saw Thomas Holm. The prime minister said it was late.",
                             {{"The prime minister", "it was late"}});
  EXPECT_EQ(r.speaker(0), "The prime minister");
  EXPECT_FALSE(r.who(0).anonymous);
}

TEST(Discourse, APrimeMinisterIsNoDefenceMinister) {
  const Resolved r = resolve("Defence Minister Thomas Lind left. The prime minister said it was late.",
                             {{"The prime minister", "it was late"}});
  EXPECT_EQ(r.speaker(0), "The prime minister");
}

TEST(Discourse, ThePresidentIsNoVicePresident) {
  const Resolved r = resolve("We saw Vice President Thomas Lind. The president said it was late.",
                             {{"The president", "it was late"}});
  EXPECT_EQ(r.speaker(0), "The president");
}

TEST(Discourse, WhatPointsAtNobodyIsNobody) {
  const Resolved r = resolve("Thomas Lind said it was late. Those who left said so.",
                             {{"Thomas Lind", "it was late"}, {"Those", "so"}});
  EXPECT_EQ(r.speaker(1), "");
}

TEST(Discourse, ACountryIsNoPronoun) {
  const Resolved r = resolve("The rain fell. US says it was late.", {{"US", "it was late"}});
  EXPECT_NE(r.speaker(0), "the author");
}

TEST(Discourse, JoinedSourcesAreOneSpeaker) {
  const Resolved r =
      resolve("Ada Holm and Thomas Lind said it was late.", {{"Ada Holm and Thomas Lind", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Ada Holm and Thomas Lind");
  EXPECT_EQ(r.who(0).kind, SpeakerKind::people);
}

TEST(Discourse, NobodySpeaksInAByline) {
  const Resolved r = resolve("By Ada Holm\nThe mayor said it was late.", {{"Ada Holm", "it was late"}});
  EXPECT_EQ(r.speaker(0), "");
  EXPECT_TRUE(r.people().empty());
}

}  // namespace
}  // namespace onrecord
