#include "core/figures/agreement.h"

#include <gtest/gtest.h>

#include <string>

#include "core/figures/figures.h"

namespace onrecord {
namespace {

// Groups as "same 0 1; differing 2 3"; every figure has the claimant that `who` gives in its place, - for
// none.
std::string groups(const std::string& text, const std::string& who) {
  const Document document = read_document(text);
  const std::vector<Figure> figures = find_figures(document, {});
  EXPECT_EQ(figures.size(), who.size());
  std::vector<std::optional<std::uint32_t>> claimants(figures.size());
  for (std::size_t i = 0; i < figures.size() && i < who.size(); ++i)
    if (who[i] != '-') claimants[i] = static_cast<std::uint32_t>(who[i]);
  std::string out;
  for (const FigureGroup& group : group_figures(document, figures, claimants)) {
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

TEST(Agreement, KeepsDifferentThingsApart) {
  EXPECT_EQ(groups("The mayor counted 4,000 marchers in town. A farmer lost 1,500 sheep.", "ab"), "");
  EXPECT_EQ(groups("Tax rose to 40 percent. Milk has 3.5 percent fat.", "ab"), "");
}

}  // namespace
}  // namespace onrecord
