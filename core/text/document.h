// A text as the rest of the core reads it: owned once, everything else half-open ranges into it.
//
// Takes: UTF-8 bytes, any content. Gives: tokens, sentences, paragraphs and paired quotation marks.
//
//   bytes       "We won," she said.\nNobody cheered.
//   tokens      " We won , " she said .   Nobody cheered .
//   sentences   [ 0 ................ 8 )  [ 8 ....... 11 )
//   paragraphs  [ 0 ................ 8 )  [ 8 ....... 11 )
//   quotations  open 0, close 4
//
// Stages, each a function of what stands before it: paragraphs.h, tokens.h, quotations.h, sentences.h.
// Tested by tests/core/text/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace onrecord {

enum class TokenKind : std::uint8_t {
  word,            // letters, with inner apostrophes and hyphens; letters and digits mixed (G7, 1980s)
  number,          // starts with a digit and holds only digits with inner , and . (13,000  2.3)
  quotation_mark,  // any mark that can quote, apostrophes that stand outside words too
  punctuation,
  symbol,  // everything else: $ % @ emoji
};

struct Token {
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;
  std::uint32_t sentence = 0;   // index into Document::sentences
  std::uint32_t paragraph = 0;  // index into Document::paragraphs
  TokenKind kind = TokenKind::word;
  bool space_before = false;  // white space or the start of the text stands before it
  bool capital = false;       // starts with an upper-case letter
  std::uint8_t quoted = 0;    // 1: in an outer quotation, its marks included; 2: in a nested one too

  Span span() const { return {begin, end}; }
};

// One pair of quotation marks, or an opening mark that its paragraph does not close.
struct Quotation {
  std::uint32_t open = 0;   // token of the opening mark; first token inside where `continued` has none
  std::uint32_t close = 0;  // token of the closing mark, or the end of the paragraph where `closed` is false
  std::uint8_t level = 1;   // 1 outer, 2 nested
  bool opened = true;       // false: runs on from the paragraph before without a mark of its own
  bool closed = true;
  bool continues = false;  // not closed because the quotation goes on in the next paragraph

  Range range() const { return {open, closed ? close + 1 : close}; }  // marks included
  Range inside() const { return {opened ? open + 1 : open, close}; }
};

struct Document {
  std::string text;    // the bytes as given
  std::string folded;  // lower case, byte for byte as long as `text`
  std::vector<Token> tokens;
  std::vector<Range> sentences;           // tokens; never empty, never across a paragraph
  std::vector<Range> paragraphs;          // tokens; never empty
  std::vector<Quotation> quotations;      // in order of `open`; a nested one follows its outer one
  std::vector<std::uint32_t> unbalanced;  // tokens of marks that have no partner

  std::string_view of(Span span) const { return std::string_view(text).substr(span.begin, span.size()); }
  std::string_view of(const Token& token) const { return of(token.span()); }
  std::string_view lower(const Token& token) const {
    return std::string_view(folded).substr(token.begin, token.end - token.begin);
  }
  std::string_view lower(std::uint32_t token) const { return lower(tokens[token]); }
  std::string_view of(std::uint32_t token) const { return of(tokens[token]); }
  // Bytes from the first to past the last token of a range; empty for an empty range.
  Span span(Range range) const {
    if (range.empty()) return {};
    return {tokens[range.begin].begin, tokens[range.end - 1].end};
  }
  std::string_view of(Range range) const { return of(span(range)); }
};

// Texts are below 4 GiB: positions are 32 bits.
Document read_document(std::string_view text);

}  // namespace onrecord
