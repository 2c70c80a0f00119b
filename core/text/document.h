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
// Stages, each a function of what stands before it: paragraphs.h, tokens.h, quotations.h, sentences.h,
// lines.h, turns.h.
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

// What a paragraph of a pasted page is: the article itself, its headline, or what stands around it.
enum class LineKind : std::uint8_t { body, headline, byline, credit, page };

struct Line {
  LineKind kind = LineKind::body;
  bool title_case = false;  // most words have a capital, so that a capital says nothing
  std::uint32_t text = 0;   // first token after a dateline
  Range signature;          // who signs the quotation that fills the line; empty if nobody does

  bool part_of_article() const { return kind == LineKind::body || kind == LineKind::headline; }
  // Names who wrote the article or made a picture: nobody speaks there.
  bool names_makers() const { return kind == LineKind::byline || kind == LineKind::credit; }
};

// What one speaker of a transcript says, up to the next label.
struct Turn {
  Range label;  // the name before the colon
  Range words;  // behind it
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
  std::vector<Line> lines;                // one a paragraph
  std::vector<Turn> turns;                // of the transcript that the text holds
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
  std::string_view lower(Range range) const {
    const Span bytes = span(range);
    return std::string_view(folded).substr(bytes.begin, bytes.size());
  }
};

// Texts are below 4 GiB: positions are 32 bits.
Document read_document(std::string_view text);

}  // namespace onrecord
