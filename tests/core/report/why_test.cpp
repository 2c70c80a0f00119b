#include "core/report/why.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

std::string said(Ground ground) { return why({0, ground, {}, 1}, "she", "Ada Holm"); }

TEST(Why, NamesWhatItRestsOn) {
  EXPECT_EQ(said(Ground::named), "named beside the quote");
  EXPECT_EQ(said(Ground::described), "\"she\" is Ada Holm");
  EXPECT_EQ(said(Ground::named_later), "\"she\" is named later: Ada Holm");
  EXPECT_EQ(said(Ground::last_speaker), "\"she\": quoted last");
  EXPECT_EQ(said(Ground::continuation), "continues the quote above");
}

TEST(Why, EveryGroundHasWords) {
  for (int ground = 0; ground <= static_cast<int>(Ground::continuation); ++ground)
    EXPECT_FALSE(said(static_cast<Ground>(ground)).empty()) << ground;
}

}  // namespace
}  // namespace onrecord
