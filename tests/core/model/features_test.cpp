#include "core/model/features.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

TEST(Features, RowsStayInsideTheirTables) {
  const Document document = read_document(
      "\xE2\x80\x9CWe won, 'they' said \xE2\x80\x94 twice\xE2\x80\x9D she added in 2,024.\n\n\"Open "
      "mark\nHTML5 \xF0\x9F\x98\x80 X");
  const Features features(document);
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    const FeatureRow row = features.row(i);
    for (std::size_t s = 0; s < kSlots; ++s) {
      EXPECT_GE(row[s], kSlotBase[s]);
      const bool last_of_table = s + 1 == kSlots;
      EXPECT_LT(row[s], last_of_table ? kRows
                        : s < prefix  ? kWordRows
                        : s < shape   ? kWordRows + kAffixRows
                                      : kSlotBase[s + 1]);
    }
  }
}

TEST(Features, CaseDigitsAndApostrophesDoNotChangeTheWord) {
  const Document document = read_document("Paid 1987 paid 2031 don't don\xE2\x80\x99t");
  const Features features(document);
  EXPECT_EQ(features.word(0), features.word(2));
  EXPECT_EQ(features.word(1), features.word(3));
  EXPECT_EQ(features.row(4)[word_a], features.row(6)[word_a]);
  EXPECT_NE(features.row(0)[shape], features.row(2)[shape]);
}

TEST(Features, EveryStyleOfMarksReadsTheSame) {
  const Document straight = read_document("\"We won,\" she said.");
  const Document curly = read_document("\xE2\x80\x9CWe won,\xE2\x80\x9D she said.");
  const Document british = read_document("\xE2\x80\x98We won,\xE2\x80\x99 she said.");
  const Features a(straight), b(curly), c(british);
  ASSERT_EQ(straight.tokens.size(), curly.tokens.size());
  ASSERT_EQ(straight.tokens.size(), british.tokens.size());
  for (std::uint32_t i = 0; i < straight.tokens.size(); ++i) {
    EXPECT_EQ(a.row(i), b.row(i)) << i;
    EXPECT_EQ(a.row(i), c.row(i)) << i;
  }
}

TEST(Features, AWordOfAMegabyteIsRead) {
  const Document document = read_document(std::string(1 << 20, 'a'));
  EXPECT_LT(Features(document).row(0)[word_a], kWordRows);
}

}  // namespace
}  // namespace onrecord
