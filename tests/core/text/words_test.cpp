#include "core/text/words.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Words, Classes) {
  EXPECT_TRUE(is_function_word("the"));
  EXPECT_FALSE(is_function_word("council"));
  EXPECT_TRUE(is_common_word("bridge"));
  EXPECT_FALSE(is_common_word("holm"));
}

TEST(Words, AllCapitals) {
  EXPECT_TRUE(is_all_capitals("U.N."));
  EXPECT_TRUE(is_all_capitals("\u00D6STBY"));
  EXPECT_FALSE(is_all_capitals("A"));
  EXPECT_FALSE(is_all_capitals("McDONALD"));
  EXPECT_FALSE(is_all_capitals("\u00D6stby"));
  EXPECT_FALSE(is_all_capitals("2022"));
  EXPECT_FALSE(is_all_capitals(""));
}

}  // namespace
}  // namespace onrecord
