#include "core/figures/amounts/counted_nouns.h"

#include <gtest/gtest.h>

#include "tests/core/figures/reading.h"

namespace onrecord {
namespace {

TEST(CountedNouns, AreWholePhrases) {
  EXPECT_EQ(read("Three diesel-only variants were shown beside six old Tupolev jets."),
            "[Three diesel-only variants] count 3 diesel-only variant | [six old Tupolev jets] count 6 old "
            "tupolev jet");
  EXPECT_EQ(read("A quarter of all tenants left."), "[A quarter of all tenants] ratio 0.25 tenant");
}

TEST(CountedNouns, AreFoundWhereTheyAreLeftOut) {
  EXPECT_EQ(read("It sold 310 flats at auction and 94 by private treaty."),
            "[310 flats] count 310 flat | [94] count 94 flat");
  EXPECT_EQ(read("More than 97,000 were injured."), "[More than 97,000] count 97000 people >");
  EXPECT_EQ(read("The blast killed at least 31."), "[at least 31] count 31 people >=");
}

}  // namespace
}  // namespace onrecord
