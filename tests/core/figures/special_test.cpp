#include "core/figures/special.h"

#include <gtest/gtest.h>

#include "tests/core/figures/reading.h"

namespace onrecord {
namespace {

TEST(Ages, OfPeopleAndThings) {
  EXPECT_EQ(read("Bo Lind, 34, has a 65-year-old uncle."),
            "[34] age 34 year of age | [65-year-old] age 65 year of age");
  EXPECT_EQ(read("She is in her 30s and coaches under-18s."),
            "[30s] age 30..39 year of age | [under-18s] age 18 year of age <");
  EXPECT_EQ(read("Children aged six to 11 eat free."), "[aged six to 11] age 6..11 year of age");
  EXPECT_EQ(read("People over the age of 21 may enter."), "[over the age of 21] age 21 year of age >");
  EXPECT_EQ(
      read("Ada King, six, Bo Lind, nine, and Eva Alm, now 30, coach the Under-16 boys."),
      "[six] age 6 year of age | [nine] age 9 year of age | [30] age 30 year of age | [Under-16] age 16 year "
      "of age <");
  EXPECT_EQ(read("The voting age is 18; the minimum age of 21 would be cut to 18."),
            "[18] age 18 year of age | [21] age 21 year of age | [18] age 18 year of age");
  EXPECT_EQ(read("Some are as young as 14."), "[14] age 14 year of age");
  EXPECT_EQ(read("He became a judge at the age of just 28."), "[28] age 28 year of age");
  EXPECT_EQ(read("Fares for 16 and 17-year-olds"),
            "[16] age 16 year of age | [17-year-olds] age 17 year of age");
  EXPECT_EQ(read("He sold 34, and left."), "[34] count 34");
}

TEST(Ratios, SharesAndOdds) {
  EXPECT_EQ(read("One in five said so; nine out of 10 agreed."),
            "[One in five] ratio 0.2 | [nine out of 10] ratio 0.9");
  EXPECT_EQ(read("A third of voters stayed away."), "[A third of voters] ratio 0.3333333333 voter");
  EXPECT_EQ(read("Odds are 3-to-1."), "[3-to-1] ratio 3");
  EXPECT_EQ(read("A 2-for-1 stock split"), "[2-for-1] ratio 2");
  EXPECT_EQ(read("A one third reduction; the first half of a match"),
            "[one third] ratio 0.3333333333 | [first] ordinal 1");
  EXPECT_EQ(read("It sold 40 in 2019."), "[40] count 40 | [2019] date 2019-01-01/2019-12-31");
}

TEST(Multiples, VerbsAndFolds) {
  EXPECT_EQ(read("Sales doubled, and rents are sixfold; he was jailed twice."),
            "[doubled] multiple 2 times | [sixfold] multiple 6 times | [twice] multiple 2 times");
}

TEST(Scores, ArePairs) {
  EXPECT_EQ(read("The court ruled in a 5-4 vote."), "[5-4] score 4..5");
  EXPECT_EQ(read("They lost 32-17, then voted 4 to 1."), "[32-17] score 17..32 | [4 to 1] score 1..4");
  EXPECT_EQ(read("It passed by 51 votes to 49."), "[51 votes] count 51 vote | [49] count 49 vote");
  EXPECT_EQ(read("It is a 50-50 venture."), "[50-50] ratio 0.5");
  EXPECT_EQ(read("A 15-20-minute walk"), "[15-20-minute] duration 15..20 minute");
}

TEST(Ordinals, PlacesAndNumbers) {
  EXPECT_EQ(read("She finished third in the 96th minute."), "[third] ordinal 3 | [96th] ordinal 96");
  EXPECT_EQ(read("A category 4 storm"), "[category 4] ordinal 4 category");
  EXPECT_EQ(read("Second, the first lady had first reported it."), "");
}

}  // namespace
}  // namespace onrecord
