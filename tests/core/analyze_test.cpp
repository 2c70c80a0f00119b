#include "core/analyze.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>

#include "core/report/json.h"

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

// From version to version, some of them overtaken half-way, always what a fresh analysis gives. The scores alone are tried
// ten thousand times in tests/core/model/versions_test.cpp.
TEST(Analyzer, EveryVersionGetsAFreshAnalysis) {
  const std::string article =
      "Mayor Ada Holm said on Friday that the bridge would cost $2.3 million.\n\n\"We have a plan,\" said "
      "Holm, 54.\n"
      "According to the water board, levels rose 4 percent. Bo Lind did not agree. \"Nobody asked us,\" he "
      "said.\n";
  const std::string pieces[] = {"\"", "Lind said ", "\n\n", "5 percent ", ". ", article.substr(71, 60)};
  std::mt19937 random(3);
  const auto below = [&](std::size_t most) { return random() % most; };
  Analyzer analyzer;
  std::string text = article;
  for (int edit = 0; edit < 120; ++edit) {
    const std::size_t at = below(text.size() + 1);
    if (below(3) == 0)
      text.erase(at, below(40));
    else
      text.insert(at, pieces[below(std::size(pieces))]);
    if (text.size() > 1500) text = article;
    const Options options{.reference_date = edit % 2 == 0 ? "" : "2024-05-17"};
    analyzer.begin(text, options, edit % 50 == 49 ? Keep::nothing : Keep::for_next_version);
    analyzer.read(static_cast<std::uint32_t>(below(100)));
    if (below(4) == 0) continue;
    ASSERT_EQ(to_json(analyzer.finish(), OffsetUnit::utf16),
              to_json(analyze(text, options), OffsetUnit::utf16))
        << "edit " << edit;
  }
}

TEST(Analyzer, NothingBegunIsAnEmptyAnalysis) {
  Analyzer analyzer;
  EXPECT_EQ(analyzer.left(), 0U);
  EXPECT_TRUE(analyzer.scores({0, 5}).empty());
  EXPECT_FALSE(analyzer.take({0, 0}, ""));
  EXPECT_TRUE(analyzer.finish().document.text.empty());
}

}  // namespace
}  // namespace onrecord
