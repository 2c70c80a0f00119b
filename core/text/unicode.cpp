#include "core/text/unicode.h"

#include <algorithm>
#include <iterator>

#include "core/text/unicode_tables.h"

namespace onrecord {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// The run of a table that holds `c`; null if none does.
template <typename Run, std::size_t size>
const Run* find_run(const Run (&table)[size], char32_t c) {
  const auto after = std::upper_bound(std::begin(table), std::end(table), c,
                                      [](char32_t value, const Run& run) { return value < run.first; });
  if (after == std::begin(table)) return nullptr;
  const Run& run = *std::prev(after);
  return c <= run.last && (c - run.first) % run.step == 0 ? &run : nullptr;
}

char32_t lower_of(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  const Folds* run = find_run(kFolds, c);
  return run == nullptr ? c : static_cast<char32_t>(static_cast<std::int32_t>(c) + run->shift);
}

// Writes a code point of two to four bytes.
void encode(char32_t c, std::uint32_t length, char* out) {
  constexpr unsigned kLead[] = {0xC0, 0xE0, 0xF0};
  for (std::uint32_t i = length - 1; i > 0; --i, c >>= 6) out[i] = static_cast<char>(0x80 | (c & 0x3F));
  out[0] = static_cast<char>(kLead[length - 2] | c);
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80) return {first, 1};
  std::uint32_t length = 0;
  char32_t value = 0;
  if (first >= 0xC2 && first <= 0xDF) {
    length = 2;
    value = first & 0x1F;
  } else if (first >= 0xE0 && first <= 0xEF) {
    length = 3;
    value = first & 0x0F;
  } else if (first >= 0xF0 && first <= 0xF4) {
    length = 4;
    value = first & 0x07;
  }
  if (length == 0 || at + length > text.size()) return {kReplacement, 1};
  for (std::uint32_t i = 1; i < length; ++i) {
    if (!is_continuation(byte(at + i))) return {kReplacement, 1};
    value = (value << 6) | (byte(at + i) & 0x3F);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {kReplacement, 1};
  return {value, length};
}

CodePoint decode_before(std::string_view text, std::size_t at) {
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    if (is_continuation(static_cast<unsigned char>(text[at - back]))) continue;
    const CodePoint c = decode(text, at - back);
    if (c.length == back) return c;
    break;
  }
  return {kReplacement, 1};
}

bool is_line_break(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_space(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || c == 0x1680 || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  return find_run(kLetters, c) != nullptr;
}

bool is_upper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : find_run(kUpper, c) != nullptr; }
bool is_lower(char32_t c) { return c < 0x80 ? c >= 'a' && c <= 'z' : find_run(kLower, c) != nullptr; }

std::string fold(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size();) {
    const auto byte = static_cast<unsigned char>(out[i]);
    if (byte < 0x80) {
      if (byte >= 'A' && byte <= 'Z') out[i] = static_cast<char>(byte + 32);
      ++i;
      continue;
    }
    const CodePoint c = decode(text, i);
    const char32_t lower = lower_of(c.value);
    if (lower != c.value) encode(lower, c.length, out.data() + i);
    i += c.length;
  }
  return out;
}

}  // namespace onrecord
