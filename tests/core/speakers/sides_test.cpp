#include "core/speakers/sides.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(Sides, WordsOfOnePartyAreOneSide) {
  EXPECT_EQ(side("gop"), side("republican"));
  EXPECT_NE(side("gop"), side("democrat"));
  EXPECT_EQ(side("harbour"), 0);
}

TEST(Sides, ADescriptionGoesToItsOwnSide) {
  const Resolved r =
      resolve("Thomas Lind (R-Ostby) left. James Ott (D-Ostby) left. The GOP candidate said it was late.",
              {{"The GOP candidate", "it was late"}});
  EXPECT_EQ(r.speaker(0), "Thomas Lind");
}

}  // namespace
}  // namespace onrecord
