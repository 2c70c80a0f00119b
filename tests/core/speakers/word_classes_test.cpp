#include "core/speakers/word_classes.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(WordClasses, AWordMayBeOfSeveral) {
  EXPECT_TRUE(is_a("who", WordClass::pronoun));
  EXPECT_TRUE(is_a("who", WordClass::preposition));
  EXPECT_FALSE(is_a("who", WordClass::particle));
  EXPECT_TRUE(is_a("van", WordClass::particle));
  EXPECT_TRUE(is_a("jr", WordClass::name_suffix));
  EXPECT_TRUE(is_a("both", WordClass::two));
}

TEST(WordClasses, OtherWordsAreOfNone) {
  for (const std::string_view word : {"", "harbour", "Who"})
    for (int k = 0; k <= static_cast<int>(WordClass::two); ++k)
      EXPECT_FALSE(is_a(word, static_cast<WordClass>(k)));
}

}  // namespace
}  // namespace onrecord
