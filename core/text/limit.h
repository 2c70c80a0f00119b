// The length up to which a text is analysed.
//
// Takes: UTF-8 bytes. Gives: how many of them to analyse: all, or, over kMaxCharacters UTF-16 code units, the
// most that end at a line break; failing that near the limit, at a sentence, at a space, between code points.
// Tested by tests/core/text/limit_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord {

inline constexpr std::uint32_t kMaxCharacters = 5'000'000;  // UTF-16 code units

std::uint32_t analysable_bytes(std::string_view text, std::uint32_t max_characters = kMaxCharacters);

}  // namespace onrecord
