#include "core/speakers/phrases/roles.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(Roles, StandBeforeANameAsPrinted) {
  EXPECT_EQ(resolve("It was White House press secretary Jen Lind.").role("Jen Lind"),
            "White House press secretary");
  EXPECT_EQ(resolve("They met Secretary of State Antony Marsh.").role("Antony Marsh"), "Secretary of State");
  EXPECT_EQ(resolve("Then Holm lawyer Marc Lind spoke of it.").role("Marc Lind"), "Holm lawyer");
}

TEST(Roles, StandAfterANameInApposition) {
  EXPECT_EQ(resolve("Thomas Lind, 59, a fellow at the Council on Harbours, said so.").role("Thomas Lind"),
            "a fellow at the Council on Harbours");
  EXPECT_EQ(resolve("Victor Lind, who served as harbour director, said so.").role("Victor Lind"),
            "harbour director");
}

TEST(Roles, StandBeforeACommaToo) {
  EXPECT_EQ(resolve("A lawyer for the papers, David Lind, said so.").role("David Lind"),
            "A lawyer for the papers");
}

TEST(Roles, TheMostTellingOneWins) {
  EXPECT_EQ(resolve("Rep. Gwen Lind (D-Wis.), head of the Harbour Caucus, said so.").role("Gwen Lind"),
            "head of the Harbour Caucus");
}

TEST(Roles, ANameInsideMayHoldAVerb) {
  EXPECT_EQ(resolve("Thomas Lind, spokesman for Ostby Says No, left.").role("Thomas Lind"),
            "spokesman for Ostby Says No");
}

TEST(Roles, TheHeadIsThePersonNotWhatModifiesAThing) {
  EXPECT_EQ(resolve("Thomas Lind, the biggest donor of the year, left.").role("Thomas Lind"),
            "the biggest donor of the year");
  EXPECT_EQ(resolve("Thomas Lind, whose father left, spoke.").role("Thomas Lind"), "");
}

TEST(Roles, AClauseAfterACommaIsNone) {
  EXPECT_EQ(resolve("After Thomas Lind, the mayor said, nobody spoke.").role("Thomas Lind"), "");
}

TEST(Roles, ADescriptionOfANamedPersonIsOne) {
  const Resolved r = resolve("Sen. Bernie Holm spoke. The Vermont senator said it was late.",
                             {{"The Vermont senator", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Bernie Holm");
  EXPECT_EQ(r.role("Bernie Holm"), "The Vermont senator");
}

TEST(Roles, WhatASentenceSaysSomebodyIs) {
  EXPECT_EQ(resolve("Thomas Lind is a harbour pilot.").role("Thomas Lind"), "a harbour pilot");
  EXPECT_EQ(resolve("Thomas Lind is a nuisance.").role("Thomas Lind"), "");
}

TEST(Roles, AnAppositionMayRunIntoTheVerb) {
  EXPECT_EQ(resolve("Thomas Lind, senior fellow at the harbour institute told them so.").role("Thomas Lind"),
            "senior fellow at the harbour institute");
  EXPECT_EQ(resolve("They met Thomas Lind, the mayor told them.").role("Thomas Lind"), "");
}

TEST(Roles, ADashOpensAnApposition) {
  EXPECT_EQ(resolve("Thomas Lind - a harbour pilot - left.").role("Thomas Lind"), "a harbour pilot");
}

}  // namespace
}  // namespace onrecord
