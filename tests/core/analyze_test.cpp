#include "core/analyze.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

TEST(Analyze, ShippedWeightsAreSound) { EXPECT_STREQ(model_error(), ""); }

TEST(Analyze, JoinsQuotesSpeakersAndFigures) {
  const Analysis analysis = analyze(
      "\"We will hire 40 people,\" said Mayor Ada Holm on Jan. 10. \"It is time.\"\nHolm was born in Alm.",
      {});
  ASSERT_EQ(analysis.attributions.size(), 1u);
  ASSERT_EQ(analysis.cast.voices.size(), 1u);
  ASSERT_TRUE(analysis.cast.voices[0].speaker);
  EXPECT_EQ(analysis.cast.speakers[*analysis.cast.voices[0].speaker].name, "Ada Holm");
  ASSERT_EQ(analysis.figures.size(), analysis.claims.size());
  ASSERT_EQ(analysis.figures.size(), 2u);
  EXPECT_EQ(analysis.claims[0].attribution, 0u);
  EXPECT_FALSE(analysis.claims[1].attribution);
}

TEST(Analyze, RelativeDatesCountFromTheReferenceDate) {
  const Analysis analysis = analyze("It opened yesterday.", {.reference_date = "2024-05-17"});
  ASSERT_EQ(analysis.figures.size(), 1u);
  EXPECT_EQ(analysis.figures[0].iso, "2024-05-16");
}

TEST(Analyze, NoticesAreInTextOrder) {
  const Analysis analysis = analyze("\"One, he said.\nIt is 350 miles (100 km) away.\n\"Two, she said.", {});
  ASSERT_GE(analysis.notices.size(), 2u);
  for (std::size_t i = 1; i < analysis.notices.size(); ++i)
    EXPECT_LE(analysis.notices[i - 1].span.begin, analysis.notices[i].span.begin);
}

TEST(Analyze, AnyStringHasAnAnswer) {
  for (const std::string& text :
       {std::string(), std::string(1, '\0'), std::string("\xFF\xFE"), std::string(5000, '"')}) {
    const Analysis analysis = analyze(text, {});
    EXPECT_EQ(analysis.cast.voices.size(), analysis.attributions.size());
    EXPECT_EQ(analysis.claims.size(), analysis.figures.size());
  }
}

}  // namespace
}  // namespace onrecord
