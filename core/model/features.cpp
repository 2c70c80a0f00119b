#include "core/model/features.h"

#include <algorithm>
#include <string>

#include "core/text/unicode.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestWord = 48;  // bytes of a word that count

// FNV-1a, and the finaliser of MurmurHash3.
std::uint32_t hash(std::string_view bytes, std::uint32_t seed) {
  std::uint32_t h = 2166136261U ^ seed;
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
  h = (h ^ (h >> 16)) * 0x85EBCA6BU;
  h = (h ^ (h >> 13)) * 0xC2B2AE35U;
  return h ^ (h >> 16);
}

enum Seed : std::uint32_t { seed_word_a = 1, seed_word_b = 2, seed_prefix = 3, seed_suffix = 4 };

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// Lower case, digits as 0, typographic apostrophes and hyphens as ASCII, invisible code points dropped.
std::string normal_form(std::string_view folded) {
  std::string out;
  folded = folded.substr(0, kLongestWord);
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = decode(folded, at);
    if (c.value == 0x2019 || c.value == 0x2BC) {
      out += '\'';
    } else if (c.value == 0x2010 || c.value == 0x2011) {
      out += '-';
    } else if (c.value >= 0x2012 && c.value <= 0x2015) {
      out += "--";
    } else if (c.value < 0x80) {
      out += is_ascii_digit(folded[at]) ? '0' : folded[at];
    } else if (!(c.value == 0xAD || (c.value >= 0x200B && c.value <= 0x200D) || c.value == 0x2060)) {
      out += folded.substr(at, c.length);
    }
    at += c.length;
  }
  return out;
}

// Row of the quoted slot for a token at `offset` in a quotation of `length` tokens, marks included.
std::uint8_t quoted_row(const Quotation& quotation, std::uint32_t offset) {
  const std::uint32_t length = quotation.inside().size();
  const std::uint32_t bucket = length <= 1    ? 0
                               : length <= 2  ? 1
                               : length <= 4  ? 2
                               : length <= 9  ? 3
                               : length <= 19 ? 4
                                              : 5;
  const std::uint32_t position = offset == 0 ? 0 : offset + 1 >= quotation.range().size() ? 2 : 1;
  const std::uint32_t kind = quotation.level > 1 ? 2 : quotation.closed && quotation.opened ? 0 : 1;
  return static_cast<std::uint8_t>(1 + (bucket * 3 + position) * 3 + kind);
}

std::uint32_t step(std::uint32_t value, std::array<std::uint32_t, 3> bounds) {
  std::uint32_t i = 0;
  while (i < bounds.size() && value >= bounds[i]) ++i;
  return i;
}

// Case and digits of a word: 0 lower, 1 capital, 2 all capitals, 3 mixed, 4 a capital alone, 5 with digits.
std::uint32_t case_class(std::string_view word) {
  std::uint32_t upper = 0, lower = 0;
  bool digit = false, first_upper = false, first = true;
  word = word.substr(0, kLongestWord);
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    if (is_digit(c.value)) {
      digit = true;
    } else if (is_upper(c.value)) {
      ++upper;
      first_upper = first_upper || first;
    } else if (is_letter(c.value)) {
      ++lower;
    }
    first = false;
    at += c.length;
  }
  if (digit) return 5;
  if (upper == 0) return 0;
  if (upper == 1 && lower == 0) return 4;
  if (lower == 0) return 2;
  return first_upper && upper == 1 ? 1 : 3;
}

std::uint32_t shape_row(const Document& document, std::uint32_t i) {
  const Token& token = document.tokens[i];
  std::uint32_t kind = 0;
  switch (token.kind) {
    case TokenKind::word:
      kind = case_class(document.of(token));
      break;
    case TokenKind::number:
      kind = 6;
      break;
    case TokenKind::quotation_mark:
      kind = 7;
      break;
    case TokenKind::punctuation:
      kind = 8;
      break;
    case TokenKind::symbol:
      kind = 9;
      break;
  }
  const bool first = document.sentences[token.sentence].begin == i;
  return (kind * 2 + (first ? 1 : 0)) * 2 + (token.space_before ? 1 : 0);
}

std::uint32_t place_row(const Document& document, std::uint32_t i) {
  const Token& token = document.tokens[i];
  const Range paragraph = document.paragraphs[token.paragraph];
  const std::uint32_t first_sentence = document.tokens[paragraph.begin].sentence;
  const std::uint32_t down = step(token.paragraph, {1, 2, 4});
  const std::uint32_t sentence = step(token.sentence - first_sentence, {1, 2, 1U << 31});
  const std::uint32_t length = step(paragraph.size(), {4, 14, 40});
  const std::uint32_t end = i + 1 == paragraph.end ? 1 : 0;
  return ((down * 3 + sentence) * 4 + length) * 2 + end;
}

}  // namespace

Features::Features(const Document& document) : document_(document), quoted_(document.tokens.size(), 0) {
  // A nested quotation follows its outer one and writes over it.
  for (const Quotation& quotation : document.quotations) {
    const Range range = quotation.range();
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      quoted_[i] = quoted_row(quotation, i - range.begin);
  }
}

namespace {

// A mark's word is its role, so that every style of marks reads the same.
std::string word_form(const Document& document, std::uint32_t i, std::uint8_t quoted_slot) {
  const Token& token = document.tokens[i];
  if (token.kind != TokenKind::quotation_mark) return normal_form(document.lower(token));
  if (quoted_slot == 0) return "<mark>";
  const std::uint32_t position = (quoted_slot - 1U) / 3 % 3;
  return position == 0 ? "<open>" : position == 2 ? "<close>" : "<mark>";
}

// The first or last three code points.
std::string_view edge(std::string_view word, bool front) {
  std::size_t at = front ? 0 : word.size();
  for (int n = 0; n < 3 && (front ? at < word.size() : at > 0); ++n)
    front ? at += decode(word, at).length : at -= decode_before(word, at).length;
  return front ? word.substr(0, at) : word.substr(at);
}

}  // namespace

std::uint32_t Features::word(std::uint32_t token) const {
  return hash(word_form(document_, token, quoted_[token]), 0);
}

FeatureRow Features::row(std::uint32_t token) const {
  const std::string word = word_form(document_, token, quoted_[token]);
  const std::array<std::uint32_t, kSlots> rows = {
      hash(word, seed_word_a) % kWordRows,
      hash(word, seed_word_b) % kWordRows,
      hash(edge(word, true), seed_prefix) % kAffixRows,
      hash(edge(word, false), seed_suffix) % kAffixRows,
      shape_row(document_, token),
      quoted_[token],
      place_row(document_, token),
  };
  FeatureRow out{};
  for (std::size_t s = 0; s < kSlots; ++s) out[s] = static_cast<std::uint16_t>(kSlotBase[s] + rows[s]);
  return out;
}

}  // namespace onrecord
