#include "core/figures/amounts/directions.h"

#include <gtest/gtest.h>

#include "tests/core/figures/reading.h"

namespace onrecord {
namespace {

TEST(Directions, ComeFromNounAndVerb) {
  EXPECT_EQ(read("There was a drop of 900 posts."), "[900 posts] count 900 post down");
  EXPECT_EQ(read("It shrank by 3,100 posts or 1.4 per cent."),
            "[3,100 posts] count 3100 post down | [1.4 per cent] percent 1.4 percent down");
  EXPECT_EQ(read("A 12% slide followed."), "[12%] percent 12 percent down");
  EXPECT_EQ(read("GDP shrank 0.3%, a growth rate of -0.3%."),
            "[0.3%] percent 0.3 percent down | [-0.3%] percent -0.3 percent down");
}

TEST(Directions, HoldThroughAList) {
  EXPECT_EQ(read("Sales rose 3%, 4% and 5% there."),
            "[3%] percent 3 percent up | [4%] percent 4 percent up | [5%] percent 5 percent up");
  EXPECT_EQ(
      read("Prices fell 2 percent in May and 3 percent in June."),
      "[2 percent] percent 2 percent down | [May] date XXXX-05-01/XXXX-05-31 | [3 percent] percent 3 percent "
      "down | [June] date XXXX-06-01/XXXX-06-30");
}

TEST(Directions, AreNoneWhereTheSentenceGivesNone) {
  EXPECT_EQ(read("It overtook last year's 900."), "[last year] date | [900] count 900");
  EXPECT_EQ(read("It posted a loss of $5m."), "[$5m] money 5000000 dollar");
}

}  // namespace
}  // namespace onrecord
