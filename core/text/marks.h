// Marks that several stages ask about, each said once.
//
//   - \u2010 \u2011           hyphens         what\u2010ever, 3-4
//   the same, -- \u2013 \u2014  dashes     OSTBY - The harbor froze
//   . ! ? \u2026           what ends a sentence
//
// Tested by tests/core/text/lines_test.cpp and tokens_test.cpp.
#pragma once

#include <cstdint>

#include "core/text/document.h"
#include "core/text/unicode.h"

namespace onrecord {

constexpr bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

// Any dash, hyphens and the minus sign included.
constexpr bool is_dash(char32_t c) { return is_hyphen(c) || (c >= 0x2012 && c <= 0x2015) || c == 0x2212; }

constexpr bool ends_sentence(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x203C || c == 0x2047;
}

// A token of one or more dashes.
inline bool is_dash(const Document& document, std::uint32_t token) {
  return is_dash(decode(document.text, document.tokens[token].begin).value);
}

}  // namespace onrecord
