#include "core/text/lexicon.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Lexicon, ReadsColumnsAndSkipsCommentsAndBlankLines) {
  const Lexicon lexicon("# head\nmr\ttitle\n\nplain\nlast\ta\tb");
  EXPECT_EQ(lexicon.size(), 3u);
  EXPECT_EQ(lexicon.find("mr"), "title");
  EXPECT_EQ(lexicon.find("plain"), "");
  EXPECT_EQ(lexicon.find("last"), "a\tb");
  EXPECT_FALSE(lexicon.find("# head"));
  EXPECT_FALSE(lexicon.has("dr"));
}

TEST(Lexicon, EmptyFileHasNothing) { EXPECT_EQ(Lexicon("").size(), 0u); }

}  // namespace
}  // namespace onrecord
