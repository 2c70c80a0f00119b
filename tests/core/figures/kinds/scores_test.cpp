#include "core/figures/kinds/scores.h"

#include <gtest/gtest.h>

#include "tests/core/figures/reading.h"

namespace onrecord {
namespace {

TEST(Scores, ArePairs) {
  EXPECT_EQ(read("The court ruled in a 5-4 vote."), "[5-4] score 4..5");
  EXPECT_EQ(read("They lost 32-17, then voted 4 to 1."), "[32-17] score 17..32 | [4 to 1] score 1..4");
  EXPECT_EQ(read("It passed by 51 votes to 49."), "[51 votes] count 51 vote | [49] count 49 vote");
  EXPECT_EQ(read("It is a 50-50 venture."), "[50-50] ratio 0.5");
  EXPECT_EQ(read("A 15-20-minute walk"), "[15-20-minute] duration 15..20 minute");
}

}  // namespace
}  // namespace onrecord
