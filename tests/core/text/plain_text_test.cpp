#include "core/text/plain_text.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

std::string plain(std::string_view text) {
  const Document document = read_document(text);
  return plain_text(document, {0, static_cast<std::uint32_t>(document.tokens.size())});
}

TEST(PlainText, WhiteSpaceIsOneBlank) {
  EXPECT_EQ(plain("Ada \t Holm's"), "Ada Holm's");
  EXPECT_EQ(plain("a harbour-side  pub"), "a harbour-side pub");
}

TEST(PlainText, NoWordsAreNoText) { EXPECT_EQ(plain_text(read_document(""), {}), ""); }

}  // namespace
}  // namespace onrecord
