#include "core/text/offsets.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/unicode.h"

namespace onrecord {
namespace {

TEST(Offsets, CountsBothUnits) {
  const std::string_view text =
      "a\xC3\xA9\xF0\x9F\x98\x80"
      "b";
  const Offsets utf16(text, OffsetUnit::utf16);
  const Offsets codepoint(text, OffsetUnit::codepoint);
  const std::uint32_t bytes[] = {0, 1, 3, 7, 8};
  const std::uint32_t units[] = {0, 1, 2, 4, 5};
  for (std::uint32_t i = 0; i < 5; ++i) {
    EXPECT_EQ(utf16.at(bytes[i]), units[i]);
    EXPECT_EQ(codepoint.at(bytes[i]), i);
  }
}

TEST(Offsets, AgreesWithAWalkOverManyBlocks) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += i % 3 ? "ab\xE2\x80\x9C" : "\xF0\x9F\x98\x80";
  const Offsets offsets(text, OffsetUnit::utf16);
  std::uint32_t units = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    EXPECT_EQ(offsets.at(at), units);
    const CodePoint c = decode(text, at);
    units += c.value >= 0x10000 ? 2 : 1;
    at += c.length;
  }
  EXPECT_EQ(offsets.at(static_cast<std::uint32_t>(text.size())), units);
}

TEST(Offsets, EmptyText) { EXPECT_EQ(Offsets("", OffsetUnit::utf16).at(0), 0u); }

}  // namespace
}  // namespace onrecord
