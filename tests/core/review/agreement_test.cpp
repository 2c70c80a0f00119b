#include "core/review/agreement.h"

#include <gtest/gtest.h>

#include <string>

#include "core/figures/figures.h"
#include "tests/core/figures/tagged.h"

namespace onrecord {
namespace {

// Groups as "same 0 1; differing 2 3"; every figure has the claimant that `who` gives in its place, - for
// none.
std::string groups(const std::string& text, const std::string& who) {
  const Document document = read_document(text);
  const std::vector<Figure> figures = find_figures(document, tag_shipped(document), {});
  EXPECT_EQ(figures.size(), who.size());
  std::vector<std::optional<std::uint32_t>> claimants(figures.size());
  for (std::size_t i = 0; i < figures.size() && i < who.size(); ++i)
    if (who[i] != '-') claimants[i] = static_cast<std::uint32_t>(who[i]);
  std::string out;
  for (const FigureGroup& group : group_figures(document, figures, claimants, {})) {
    out +=
        (out.empty() ? "" : "; ") + std::string(group.kind == FigureGroup::Kind::same ? "same" : "differing");
    for (const std::uint32_t figure : group.figures) out.append(" ").append(std::to_string(figure));
  }
  return out;
}

TEST(Agreement, JoinsAQuantityClaimedTwice) {
  EXPECT_EQ(
      groups("The ministry sent 4,000 troops to the border. The 4,000 troops reached the border.", "ab"),
      "same 0 1");
}

TEST(Agreement, ShowsTwoValuesForOneThing) {
  EXPECT_EQ(
      groups("The mayor said 4,000 people marched in the rain. Police said 1,500 people marched.", "ab"),
      "differing 0 1");
  EXPECT_EQ(groups("She said 4,000 people marched. She added 1,500 people marched later.", "aa"),
            "");  // her own business
  EXPECT_EQ(groups("The mayor said over 4,000 people marched. Police said 4,500 people marched.", "ab"),
            "");  // both hold
}

TEST(Agreement, ComparesSpeakersAndNotTheArticle) {
  EXPECT_EQ(groups("The mayor said 4,000 people marched in the rain. Some 1,500 people marched.", "a-"), "");
  EXPECT_EQ(groups("She wants a $15 minimum wage. A $12 minimum wage is enough, he said.", "ab"),
            "differing 0 1");
}

TEST(Agreement, TakesVerbsOfChangeForTheTopic) {
  EXPECT_EQ(groups("Crime fell 12 percent, she said. He said crime fell 4 percent.", "ab"), "differing 0 1");
}

TEST(Agreement, TellsThingsApartByNamesTimesAndLevels) {
  EXPECT_EQ(
      groups("The range of the Alm rocket is 370 miles. The range of the Berg rocket is 520 miles.", "ab"),
      "");
  EXPECT_EQ(groups("In March 4,000 people marched in the rain. In May 1,500 people marched.", "-a-b"), "");
  EXPECT_EQ(groups("Load factor fell to 59 percent. Load factor, it said, fell to 53 percent.", "ab"), "");
  EXPECT_EQ(groups("Police counted 4,000 people who marched and 1,500 people who marched back.", "ab"), "");
}

TEST(Agreement, LeavesOutWhoSpeaks) {
  const std::string text = "Police said 4,000 marched. Police said 1,500 danced.";
  const Document document = read_document(text);
  Attribution first, second;
  first.source = {{0, 1}};
  first.cue = {1, 2};
  second.source = {{5, 6}};
  second.cue = {6, 7};
  const std::vector<Figure> figures = find_figures(document, tag_shipped(document), {});
  ASSERT_EQ(figures.size(), 2u);
  EXPECT_TRUE(group_figures(document, figures, {1u, 2u}, {first, second}).empty());
}

TEST(Agreement, KeepsDifferentThingsApart) {
  EXPECT_EQ(groups("The mayor counted 4,000 marchers in town. A farmer lost 1,500 sheep.", "ab"), "");
  EXPECT_EQ(groups("Tax rose to 40 percent. Milk has 3.5 percent fat.", "ab"), "");
}

}  // namespace
}  // namespace onrecord
