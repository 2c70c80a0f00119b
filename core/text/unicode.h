// Code points: decoding UTF-8 and the few properties the core needs.
//
// Takes any bytes. A byte that is no part of valid UTF-8 reads as U+FFFD of length one, so a walk over any
// input ends and every byte belongs to exactly one code point. Surrogates and overlong forms are invalid.
//
// Letters and case are the Unicode database's, for every code point: unicode_tables.h, made by
// make_unicode_tables.py, says what is taken. Spaces and digits are this project's own choice, as said below.
//
// Tested by tests/core/text/unicode_test.cpp, on every code point.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace onrecord {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 1;  // in bytes, at least 1
};

// The code point that starts at byte `at`; `at` < text.size().
CodePoint decode(std::string_view text, std::size_t at);

// The code point that ends just before byte `at`; 0 < `at` <= text.size().
CodePoint decode_before(std::string_view text, std::size_t at);

bool is_space(char32_t c);       // white space, no-break and zero-width spaces, controls
bool is_line_break(char32_t c);  // LF, VT, FF, CR, NEL, LS, PS
bool is_digit(char32_t c);       // ASCII digits only
bool is_letter(char32_t c);      // what words are made of: marks that combine and other scripts' digits too
bool is_upper(char32_t c);       // upper and title case
bool is_lower(char32_t c);

// Lower case with the same length in bytes everywhere: offsets into one are offsets into the other.
std::string fold(std::string_view text);

}  // namespace onrecord
