// From byte offsets to the units that callers count in.
//
// Takes: the UTF-8 text and a unit. Gives: for any byte offset at the start of a code point (or the text's
// end) the number of units before it: UTF-16 code units (JavaScript's `slice`) or code points (Python's).
//
//   text "a\u00E9\U0001F600b"   bytes 0 1 3 7 8   utf16 0 1 2 4 5   code points 0 1 2 3 4
//
// Building is one pass; a look-up reads at most one block of 64 bytes.
// Tested by tests/core/text/offsets_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace onrecord {

enum class OffsetUnit : std::uint8_t { utf16, codepoint };

class Offsets {
 public:
  Offsets(std::string_view text, OffsetUnit unit);  // `text` must outlive this

  std::uint32_t at(std::uint32_t byte) const;

 private:
  static constexpr std::uint32_t kBlock = 64;

  std::uint32_t count(std::uint32_t begin, std::uint32_t end) const;

  std::string_view text_;
  OffsetUnit unit_;
  std::vector<std::uint32_t> before_;  // units before each block
};

}  // namespace onrecord
