#include "core/text/unicode.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "tests/core/text/unicode_expected.h"

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

// FNV-1a, four bytes a value.
class Digest {
 public:
  void add(std::uint32_t value) {
    for (int i = 0; i < 4; ++i, value >>= 8) state_ = (state_ ^ (value & 0xFF)) * 0x100000001B3;
  }
  std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0xCBF29CE484222325;
};

template <typename Property>
std::uint64_t digest(Property property) {
  Digest digest;
  for (char32_t c = 0; c < 0x110000; ++c)
    if (c < 0xD800 || c > 0xDFFF) digest.add(static_cast<std::uint32_t>(property(c)));
  return digest.value();
}

std::string utf8(char32_t c) {
  if (c < 0x80) return {static_cast<char>(c)};
  const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  std::string out(1, static_cast<char>((0xFF00 >> (more + 1)) | (c >> (6 * more))));
  for (int i = more - 1; i >= 0; --i) out += static_cast<char>(0x80 | ((c >> (6 * i)) & 0x3F));
  return out;
}

TEST(Properties, AreTheUnicodeDatabasesForEveryCodePoint) {
  EXPECT_EQ(digest(is_letter), kLetterDigest);
  EXPECT_EQ(digest(is_upper), kUpperDigest);
  EXPECT_EQ(digest(is_lower), kLowerDigest);
  EXPECT_EQ(digest([](char32_t c) { return decode(fold(utf8(c)), 0).value; }), kFoldDigest);
}

TEST(Fold, GivesACodePointOfTheSameLengthForEveryCodePoint) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string folded = fold(utf8(c));
    ASSERT_EQ(folded.size(), utf8(c).size()) << std::hex << static_cast<std::uint32_t>(c);
    ASSERT_EQ(decode(folded, 0).length, folded.size()) << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(Properties, TellLettersFromSymbols) {
  for (const char32_t c : {U'\u00E9', U'\u4E2D', U'\u0639', U'\u0301', U'\u0967', U'\U0001D400'})
    EXPECT_TRUE(is_letter(c)) << static_cast<unsigned>(c);
  for (const char32_t c :
       {U'\u201C', U'\u2014', U'\u20AC', U'\U0001F600', U'\uFE0F', U'\u00A0', U'1', U'\uFFFD'})
    EXPECT_FALSE(is_letter(c)) << static_cast<unsigned>(c);
  EXPECT_TRUE(is_space(U'\u00A0'));
  EXPECT_TRUE(is_line_break(U'\u2029'));
}

TEST(Properties, TellTheCases) {
  for (const char32_t c : {U'A', U'\u00C9', U'\u0130', U'\u0181', U'\u0416'})
    EXPECT_TRUE(is_upper(c) && !is_lower(c));
  for (const char32_t c : {U'a', U'\u00E9', U'\u0131', U'\u0180', U'\u0436'})
    EXPECT_TRUE(is_lower(c) && !is_upper(c));
  for (const char32_t c : {U'5', U'\u2019', U'\u4E2D', U'\u00AA'}) EXPECT_FALSE(is_lower(c) || is_upper(c));
}

}  // namespace
}  // namespace onrecord
