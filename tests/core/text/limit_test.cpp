#include "core/text/limit.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

TEST(Limit, KeepsATextThatFits) {
  EXPECT_EQ(analysable_bytes("", 5), 0u);
  EXPECT_EQ(analysable_bytes("12345", 5), 5u);
}

TEST(Limit, CountsUtf16CodeUnits) {
  EXPECT_EQ(analysable_bytes("\xC3\xA9\xC3\xA9\xC3\xA9", 3), 6u);
  EXPECT_EQ(analysable_bytes("\xF0\x9F\x98\x80\xF0\x9F\x98\x80", 3), 4u);  // a pair is not split
}

TEST(Limit, PrefersLineBreakThenSentenceThenSpace) {
  EXPECT_EQ(analysable_bytes("One. Two.\nThree. Four five", 22), 10u);
  EXPECT_EQ(analysable_bytes("One. Two. Three four", 18), 10u);
  EXPECT_EQ(analysable_bytes("one two three four", 16), 14u);
  EXPECT_EQ(analysable_bytes("onetwothreefour", 12), 12u);
}

TEST(Limit, LooksForAPlaceNearTheLimitOnly) {
  const std::string text = "One.\n" + std::string(30'000, 'x');
  EXPECT_EQ(analysable_bytes(text, 25'000), 25'000u);
}

TEST(Limit, EndsOnAnyBytes) {
  const std::string text(100, '\xFF');
  EXPECT_EQ(analysable_bytes(text, 60), 60u);
}

}  // namespace
}  // namespace onrecord
