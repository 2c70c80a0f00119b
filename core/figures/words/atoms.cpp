#include "core/figures/words/atoms.h"

#include <algorithm>

#include "core/text/words.h"

namespace onrecord {
namespace {

// Exact for up to 15 digits, as every figure in a newspaper is.
double read_digits(std::string_view digits) {
  double value = 0, divisor = 1;
  bool behind_point = false;
  for (const char c : digits) {
    if (c == ',') continue;
    if (c == '.') {
      behind_point = true;
      continue;
    }
    value = value * 10 + (c - '0');
    if (behind_point) divisor *= 10;
  }
  return value / divisor;
}

}  // namespace

AtomKind atoms_detail::digits_kind(std::string_view digits) {
  constexpr std::size_t kLongest = 40;
  const std::size_t points = static_cast<std::size_t>(std::count(digits.begin(), digits.end(), '.'));
  const std::size_t comma = digits.rfind(',');
  const bool comma_behind_point = comma != std::string_view::npos && digits.find('.') < comma;
  return points > 1 || comma_behind_point || digits.size() > kLongest ? AtomKind::code : AtomKind::number;
}

Atoms::Atoms(const Document& document, const Tagging& tagging)
    : Atoms(document, tagging, static_cast<std::uint32_t>(document.tokens.size())) {}

Atoms::Atoms(const Document& document, const Tagging& tagging, std::uint32_t tokens) : document_(document) {
  const Vocabulary& vocabulary = Vocabulary::get();
  static const Word function_word{0, kFunction, 0, 0, {}};
  stop_.word = &vocabulary.word("");
  atoms_.reserve(tokens + tokens / 4 + 16);
  std::uint32_t paragraph = 0xFFFFFFFF;
  for (std::uint32_t t = 0; t < tokens; ++t) {
    const Token& token = document.tokens[t];
    if (token.paragraph != paragraph) {
      Atom stop = stop_;
      stop.begin = stop.end = token.begin;
      stop.token = t;
      atoms_.push_back(stop);
      paragraph = token.paragraph;
    }
    for_each_piece(document, token, [&](std::uint32_t begin, std::uint32_t end, AtomKind kind) {
      Atom atom;
      atom.begin = begin;
      atom.end = end;
      atom.token = t;
      atom.kind = kind;
      if (t < tagging.size) {
        atom.pos = tagging.pos[t];
        atom.entity = tagging.entity[t];
      }
      atom.space = begin == token.begin && token.space_before;
      atom.capital =
          begin == token.begin ? token.capital : document.text[begin] >= 'A' && document.text[begin] <= 'Z';
      const std::string_view lower = std::string_view(document.folded).substr(begin, end - begin);
      if (kind == AtomKind::number) {
        atom.value = read_digits(lower);
        atom.comma = lower.find(',') != std::string_view::npos;
        atom.decimal = lower.find('.') != std::string_view::npos;
      }
      atom.word = &vocabulary.word(lower);
      if (atom.word->id == 0 && lower.back() == '.' && lower.size() > 1)
        atom.word = &vocabulary.word(lower.substr(0, lower.size() - 1));
      if (atom.word->id == 0 && kind == AtomKind::word && is_function_word(lower)) atom.word = &function_word;
      atoms_.push_back(atom);
    });
  }
  atoms_.push_back(stop_);
}

bool Atoms::is_dash(std::uint32_t i) const {
  return any(i, "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x88\x92", "~");
}

bool Atoms::starts_sentence(std::uint32_t i) const {
  std::uint32_t t = (*this)[i].token;
  if (t >= document_.tokens.size()) return false;
  const std::uint32_t first = document_.sentences[document_.tokens[t].sentence].begin;
  if ((*this)[i].begin != document_.tokens[t].begin) return false;
  while (t > first && document_.tokens[t - 1].kind == TokenKind::quotation_mark) --t;
  return t == first;
}

bool Atoms::is_lower(std::uint32_t i) const { return text(i) == lower(i); }

bool Atoms::upper(std::uint32_t i) const {
  for (const char c : text(i))
    if (c >= 'a' && c <= 'z') return false;
  return true;
}

}  // namespace onrecord
