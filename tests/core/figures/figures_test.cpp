#include "core/figures/figures.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace onrecord {
namespace {

std::vector<Figure> figures(const std::string& text, const std::string& reference = "") {
  return find_figures(read_document(text), {reference});
}

std::string text_of(const std::string& text, const Figure& f) {
  return text.substr(f.span.begin, f.span.size());
}

TEST(Figures, HaveValueUnitBoundAndWords) {
  const std::string text = "Up to 175,000 troops could be moved.";
  const auto found = figures(text);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(text_of(text, found[0]), "Up to 175,000 troops");
  EXPECT_EQ(found[0].kind, FigureKind::count);
  EXPECT_EQ(found[0].value, 175000);
  EXPECT_EQ(found[0].unit, "troop");
  EXPECT_EQ(found[0].bound, Bound::less);
  EXPECT_TRUE(found[0].inclusive);
}

TEST(Figures, AreCheapOnAnyInput) {
  std::string text;
  for (const char* piece :
       {"5-", "1/", "one hundred ", "$", "and a half ", "(", "Mon, ", "to ", "2019-", "a-", "\"", "1,"})
    for (int i = 0; i < 3000; ++i) text += piece;
  figures(text);
  figures("\xFF\xFE 5\xC2 $\xE2\x82 3 \xF0\x9F");
  EXPECT_TRUE(figures("").empty());
}

}  // namespace
}  // namespace onrecord
