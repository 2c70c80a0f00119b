#include "core/figures/kinds/ratios.h"

#include <gtest/gtest.h>

#include "tests/core/figures/reading.h"

namespace onrecord {
namespace {

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

}  // namespace
}  // namespace onrecord
