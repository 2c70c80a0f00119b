// Atoms: what the figure grammar reads; tokens cut into numbers, words and symbols.
//
// Takes: a document and, where the network has read it, its word classes. Gives: the atoms in order, with a stop
// before each paragraph.
//
//   $2.3bn, a 65-year-old's 1990s  ->  $ | 2.3 | bn | , | a | 65 | - | year | - | old | 's | 1990 | s
//
// A number holds digits with one decimal point and commas between groups of three; anything else made of
// digits (10.15.7) is a code. Tested by tests/core/figures/words/atoms_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/figures/words/vocabulary.h"
#include "core/model/tagger.h"
#include "core/text/document.h"
#include "core/text/unicode.h"

namespace onrecord {

enum class AtomKind : std::uint8_t { word, number, code, symbol, quotation_mark, stop };

struct Atom {
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;
  std::uint32_t token = 0;
  AtomKind kind = AtomKind::stop;
  bool space = true;     // white space stands before it
  bool capital = false;  // starts with an upper-case letter
  bool comma = false;    // a number with thousands separators
  bool decimal = false;  // a number with a decimal point
  Pos pos = Pos::other;  // of its token; `other` where no network has read the document
  EntityClass entity = EntityClass::none;
  double value = 0;  // of a number
  const Word* word = nullptr;
};

// Atoms with the questions the grammar asks of them. Indices past either end read as a stop.
class Atoms {
 public:
  // `tagging`: of this document, or empty.
  Atoms(const Document& document, const Tagging& tagging);
  Atoms(const Document& document, const Tagging& tagging, std::uint32_t tokens);  // of the first tokens only

  const Document& document() const { return document_; }
  // The rule that is left out, "" for none (rules.h); set by tests.
  std::string_view without() const { return without_; }
  void leave_out(std::string_view rule) { without_ = rule; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(atoms_.size()); }
  const Atom& operator[](std::uint32_t i) const { return i < atoms_.size() ? atoms_[i] : stop_; }

  std::string_view lower(std::uint32_t i) const {
    const Atom& atom = (*this)[i];
    return std::string_view(document_.folded).substr(atom.begin, atom.end - atom.begin);
  }
  std::string_view text(std::uint32_t i) const {
    const Atom& atom = (*this)[i];
    return std::string_view(document_.text).substr(atom.begin, atom.end - atom.begin);
  }
  bool is(std::uint32_t i, std::string_view word) const { return lower(i) == word; }
  template <typename... Words>
  bool any(std::uint32_t i, const Words&... words) const {
    const std::string_view text = lower(i);
    return ((text == words) || ...);
  }
  bool has(std::uint32_t i, std::uint64_t classes) const { return ((*this)[i].word->classes & classes) != 0; }
  template <typename... Tags>
  bool tagged(std::uint32_t i, Tags... tags) const {
    const Pos pos = (*this)[i].pos;
    return ((pos == tags) || ...);
  }
  const Word& word(std::uint32_t i) const { return *(*this)[i].word; }
  bool is_number(std::uint32_t i) const { return (*this)[i].kind == AtomKind::number; }
  bool is_word(std::uint32_t i) const { return (*this)[i].kind == AtomKind::word; }
  // Whether nothing stands between this atom and the one before it.
  bool glued(std::uint32_t i) const { return !(*this)[i].space; }
  bool is_dash(std::uint32_t i) const;  // one hyphen or dash
  // A hyphen that joins what stands on its sides.
  bool is_hyphen(std::uint32_t i) const { return is(i, "-") && glued(i) && glued(i + 1); }
  // Whether the atom starts its sentence, quotation marks aside.
  bool starts_sentence(std::uint32_t i) const;
  bool upper(std::uint32_t i) const;     // all letters are upper case
  bool is_lower(std::uint32_t i) const;  // none is (iPhone is neither)
  Span span(std::uint32_t begin, std::uint32_t end) const {
    return {(*this)[begin].begin, (*this)[end - 1].end};
  }

 private:
  const Document& document_;
  std::vector<Atom> atoms_;
  Atom stop_;
  std::string_view without_;
};

// Calls `visit(begin, end, kind)` for each piece of a token.
template <typename Visit>
void for_each_piece(const Document& document, const Token& token, Visit visit);

// ---- implementation ----

namespace atoms_detail {
// The kind of a run of digits with marks between them.
AtomKind digits_kind(std::string_view digits);
}  // namespace atoms_detail

template <typename Visit>
void for_each_piece(const Document& document, const Token& token, Visit visit) {
  const std::string_view text = document.text;
  if (token.kind == TokenKind::quotation_mark) return visit(token.begin, token.end, AtomKind::quotation_mark);
  if (token.kind != TokenKind::word && token.kind != TokenKind::number)
    return visit(token.begin, token.end, AtomKind::symbol);
  std::uint32_t begin = token.begin;
  while (begin < token.end) {
    const bool digits = is_digit(static_cast<unsigned char>(text[begin]));
    const bool hyphen = text[begin] == '-';
    std::uint32_t end = begin + 1;
    if (!hyphen)
      for (; end < token.end; ++end) {
        const char c = text[end];
        if (c == '-') break;
        const bool digit = is_digit(static_cast<unsigned char>(c));
        const bool mark = (c == '.' || c == ',') && end + 1 < token.end;
        if (digits ? !digit && !(mark && is_digit(static_cast<unsigned char>(text[end + 1]))) : digit) break;
      }
    const AtomKind kind = hyphen   ? AtomKind::symbol
                          : digits ? atoms_detail::digits_kind(text.substr(begin, end - begin))
                                   : AtomKind::word;
    visit(begin, end, kind);
    begin = end;
  }
}

}  // namespace onrecord
