#include "core/speakers/reading.h"

#include <gtest/gtest.h>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(Reading, WhatSomebodyIsBringsNobodyIn) {
  const Resolved r = resolve("Thomas Lind is late. His son is a soldier. He said so.", {{"He", "so"}});
  EXPECT_EQ(r.speaker(0), "Thomas Lind");
}

TEST(Reading, WhatPointsAtNobodyIsNobody) {
  const Resolved r = resolve("Thomas Lind said it was late. Those who left said so.",
                             {{"Thomas Lind", "it was late"}, {"Those", "so"}});
  EXPECT_EQ(r.speaker(1), "");
}

TEST(Reading, ACountryIsNoPronoun) {
  const Resolved r = resolve("The rain fell. US says it was late.", {{"US", "it was late"}});
  EXPECT_NE(r.speaker(0), "the author");
}

}  // namespace
}  // namespace onrecord
