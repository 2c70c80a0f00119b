#include "core/speakers/layout.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Layout, TellsTheArticleFromWhatStandsAroundIt) {
  const Document document = read_document(
      "Mayor Quits After Harbour Row\n"
      "By Ada Holm and Bo Lind\n"
      "OSTBY (Wire) - The mayor quit on Monday.\n"
      "Photo: Ada Holm\n"
      "Advertisement\n"
      "Read more: Harbour row grows\n"
      "By the time she left, it rained.\n");
  const std::vector<Line> lines = read_layout(document);
  ASSERT_EQ(lines.size(), 7u);
  EXPECT_EQ(lines[0].kind, LineKind::headline);
  EXPECT_TRUE(lines[0].title_case);
  EXPECT_EQ(lines[1].kind, LineKind::byline);
  EXPECT_EQ(lines[2].kind, LineKind::body);
  EXPECT_EQ(document.of(lines[2].text), "The");
  EXPECT_EQ(lines[3].kind, LineKind::credit);
  EXPECT_EQ(lines[4].kind, LineKind::page);
  EXPECT_EQ(lines[5].kind, LineKind::page);
  EXPECT_EQ(lines[6].kind, LineKind::body);
}

TEST(Layout, ADashInASentenceIsNoDateline) {
  const Document document = read_document("Mary - who was late - spoke.");
  EXPECT_EQ(read_layout(document)[0].text, 0u);
}

TEST(Layout, ASentenceIsNotTitleCase) {
  const Document document = read_document("Ada Holm said she would leave Ostby on Monday.");
  EXPECT_FALSE(read_layout(document)[0].title_case);
}

}  // namespace
}  // namespace onrecord
