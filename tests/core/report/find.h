// Finds words of a document by their text, so that tests read as the text does.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string_view>

#include "core/text/document.h"

namespace onrecord {

// Tokens that cover the first place where `words` stands in the text.
inline Range find(const Document& document, std::string_view words) {
  const auto at = document.text.find(words);
  EXPECT_NE(at, std::string::npos) << words;
  Range range;
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    const Token& token = document.tokens[i];
    if (token.begin < at || token.end > at + words.size()) continue;
    if (range.empty()) range.begin = i;
    range.end = i + 1;
  }
  return range;
}

}  // namespace onrecord
