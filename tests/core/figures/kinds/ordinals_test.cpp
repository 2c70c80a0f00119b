#include "core/figures/kinds/ordinals.h"

#include <gtest/gtest.h>

#include "tests/core/figures/reading.h"

namespace onrecord {
namespace {

TEST(Ordinals, PlacesAndNumbers) {
  EXPECT_EQ(read("She finished third in the 96th minute."), "[third] ordinal 3 | [96th] ordinal 96");
  EXPECT_EQ(read("A category 4 storm"), "[category 4] ordinal 4 category");
  EXPECT_EQ(read("Second, the first lady had first reported it."), "");
}

}  // namespace
}  // namespace onrecord
