#include "core/speakers/sources/described.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(Described, ALeadMayHoldTheNameBack) {
  const Resolved r =
      resolve("A harbour judge has rejected the plan.\nJustice Frank Lind wrote that it was late.",
              {{"A harbour judge", "the plan"}, {"Justice Frank Lind", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Frank Lind");
}

TEST(Described, AnUnnamedSourceIsNeverGivenAName) {
  const Resolved r =
      resolve("A senior official said it was late.\nPolice official Frank Lind wrote that it was cold.",
              {{"A senior official", "it was late"}, {"Police official Frank Lind", "it was cold"}});
  EXPECT_EQ(r.speaker(0), "A senior official");
}

TEST(Described, TheCompanyIsTheOneSpokenOf) {
  const Resolved r = resolve(
      "Holm Harbours Inc lost money. Holm Harbours blamed rain. The company said it would sell ships.",
      {{"The company", "it would sell ships"}});
  EXPECT_EQ(r.speaker(0), "Holm Harbours Inc");
}

TEST(Described, ADescriptionIsWhoseNameFollows) {
  const Resolved r = resolve("Mary Ott left. A local nurse, Ada Holm, waved. She said it was late.",
                             {{"She", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Ada Holm");
}

TEST(Described, ADescriptionMayBeNamedOutright) {
  const Resolved r =
      resolve("A retired pilot named Ada Holm waved. She said it was late.", {{"She", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Ada Holm");
  EXPECT_EQ(r.role("Ada Holm"), "retired pilot");
}

TEST(Described, OneOfThemIsWhoTheAppositionSays) {
  const Resolved r =
      resolve("Two nurses met. One of them, a state official, said it was late. The official said no more.",
              {{"One of them, a state official,", "it was late"}, {"The official", "no more"}});
  EXPECT_EQ(r.speaker(0), "a state official");
  EXPECT_TRUE(r.who(0).anonymous);
  EXPECT_EQ(r.speaker(1), "a state official");
}

TEST(Described, ADescriptionIsNotTheSubjectOfItsOwnSentence) {
  const Resolved r = resolve("Thomas Lind left. James Ott left after the billionaire said it was late.",
                             {{"the billionaire", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Thomas Lind");
}

TEST(Described, TheVeryWordsOfARoleMayComeFirst) {
  const Resolved r = resolve(
      "One.\nTwo.\nThree.\nFour.\nThe harbour director said it was late.\nThomas Lind, the harbour director, "
      "left.",
      {{"The harbour director", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Thomas Lind");
}

TEST(Described, HisCampaignIsNotHers) {
  const Resolved r =
      resolve("Mary Ott left. Her campaign said so. Thomas Lind left. His campaign said it was late.",
              {{"Her campaign", "so"}, {"His campaign", "it was late"}});
  EXPECT_NE(r.speaker(0), r.speaker(1));
}

TEST(Described, APartyTellsTwoOfOneOfficeApart) {
  const Resolved r = resolve(
      "Sen. Thomas Lind (R-Ostby) met Sen. Mary Ott (D-Ostby). The Republican senator said it was late.",
      {{"The Republican senator", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Thomas Lind");
}

TEST(Described, AnOfficeInDoubtIsUnsure) {
  const Resolved r = resolve("We saw Tony Lind. We saw Thomas Holm. The prime minister said it was late.",
                             {{"The prime minister", "it was late"}});
  EXPECT_LT(r.cast.voices[0].confidence, 0.7F);
}

TEST(Described, APrimeMinisterIsNoDefenceMinister) {
  const Resolved r = resolve("Defence Minister Thomas Lind left. The prime minister said it was late.",
                             {{"The prime minister", "it was late"}});
  EXPECT_EQ(r.speaker(0), "The prime minister");
}

TEST(Described, ThePresidentIsNoVicePresident) {
  const Resolved r = resolve("We saw Vice President Thomas Lind. The president said it was late.",
                             {{"The president", "it was late"}});
  EXPECT_EQ(r.speaker(0), "The president");
}

}  // namespace
}  // namespace onrecord
