#include "core/text/unicode.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Decode, ReadsEveryLength) {
  const std::string_view text = "a\xC3\xA9\xE2\x80\x9C\xF0\x9F\x98\x80";
  EXPECT_EQ(decode(text, 0).value, U'a');
  EXPECT_EQ(decode(text, 1).value, 0xE9u);
  EXPECT_EQ(decode(text, 3).value, 0x201Cu);
  EXPECT_EQ(decode(text, 6).value, 0x1F600u);
  EXPECT_EQ(decode(text, 6).length, 4u);
}

TEST(Decode, InvalidBytesAreReplacementsOfLengthOne) {
  for (const std::string_view text :
       {"\x80", "\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x28\xA1"}) {
    const CodePoint c = decode(text, 0);
    EXPECT_EQ(c.value, 0xFFFDu);
    EXPECT_EQ(c.length, 1u);
  }
}

TEST(DecodeBefore, IsTheInverseOfDecode) {
  const std::string_view text = "a\xC3\xA9\xE2\x80\x9C\xF0\x9F\x98\x80\x80";
  EXPECT_EQ(decode_before(text, 1).value, U'a');
  EXPECT_EQ(decode_before(text, 3).value, 0xE9u);
  EXPECT_EQ(decode_before(text, 6).value, 0x201Cu);
  EXPECT_EQ(decode_before(text, 10).value, 0x1F600u);
  EXPECT_EQ(decode_before(text, 11).value, 0xFFFDu);
}

TEST(Fold, KeepsEveryOffset) {
  const std::string text =
      "\xC3\x89t\xC3\xA9 \xC5\xBDI\xC5\xBD"
      "EK \xD0\x9F\xD1\x83\xD1\x82 \xC4\xB0 X\xFF";
  const std::string folded = fold(text);
  EXPECT_EQ(folded.size(), text.size());
  EXPECT_EQ(folded,
            "\xC3\xA9t\xC3\xA9 \xC5\xBEi\xC5\xBE"
            "ek \xD0\xBF\xD1\x83\xD1\x82 \xC4\xB0 x\xFF");
}

TEST(Properties, TellLettersFromSymbols) {
  EXPECT_TRUE(is_letter(U'\u00E9'));
  EXPECT_TRUE(is_letter(U'\u4E2D'));
  EXPECT_TRUE(is_letter(U'\u0639'));
  for (const char32_t c : {U'\u201C', U'\u2014', U'\u20AC', U'\U0001F600', U'\u00A0', U'1', U'\uFFFD'})
    EXPECT_FALSE(is_letter(c)) << static_cast<unsigned>(c);
  EXPECT_TRUE(is_space(U'\u00A0'));
  EXPECT_TRUE(is_line_break(U'\u2029'));
  EXPECT_TRUE(is_upper(U'\u00C9'));
  EXPECT_TRUE(is_lower(U'\u00E9'));
  EXPECT_FALSE(is_lower(U'\u00C9'));
}

}  // namespace
}  // namespace onrecord
