#include "core/figures/kinds/ages.h"

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

}  // namespace
}  // namespace onrecord
