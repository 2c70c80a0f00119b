#include "core/figures/kinds/race_times.h"

#include <gtest/gtest.h>

#include "tests/core/figures/reading.h"

namespace onrecord {
namespace {

TEST(RaceTimes, AreDurationsAndClockTimesAreNot) {
  EXPECT_EQ(read("She ran it in 4:12.3 and left at 4:12."),
            "[4:12.3] duration 252.3 second | [4:12] time XXXX-XX-XXT04:12:00");
  EXPECT_EQ(read("A lap of 1:75.2"), "");  // no minute has 75 seconds
}

}  // namespace
}  // namespace onrecord
