#include "core/review/claims.h"

#include <gtest/gtest.h>

#include "core/figures/figures.h"
#include "tests/core/figures/tagged.h"

namespace onrecord {
namespace {

TEST(Claims, AFigureBelongsToTheQuoteItStandsIn) {
  const Document document = read_document("It cost 5 euros, he said, but 3 people paid 40 dollars.");
  const std::vector<Figure> figures = find_figures(document, tag_shipped(document), {});
  ASSERT_EQ(figures.size(), 3u);
  Attribution first, second;
  first.content = {{0, 4}};
  second.content = {{11, 14}};
  const std::vector<Claim> claims = find_claims(document, figures, {second, first});
  EXPECT_EQ(claims[0].attribution, 1u);
  EXPECT_FALSE(claims[1].attribution);
  EXPECT_EQ(claims[2].attribution, 0u);
}

TEST(Claims, NoFiguresNoClaims) { EXPECT_TRUE(find_claims(read_document("Nothing."), {}, {}).empty()); }

}  // namespace
}  // namespace onrecord
