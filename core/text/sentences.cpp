#include "core/text/sentences.h"

#include "core/text/marks.h"
#include "core/text/unicode.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

class Splitter {
 public:
  explicit Splitter(Document& document) : document_(document), closes_(document.tokens.size(), false) {
    for (const Quotation& quotation : document.quotations)
      if (quotation.closed) closes_[quotation.close] = true;
  }

  void run() {
    for (const Range paragraph : document_.paragraphs) split(paragraph);
  }

 private:
  void split(Range paragraph) {
    std::uint32_t begin = paragraph.begin;
    for (std::uint32_t i = paragraph.begin; i < paragraph.end; ++i) {
      if (!can_end(i)) continue;
      std::uint32_t next = i + 1;
      while (next < paragraph.end && closes(next)) ++next;
      if (next == paragraph.end || starts_sentence(next, i)) {
        push({begin, next});
        begin = next;
      }
      i = next - 1;
    }
    if (begin < paragraph.end) push({begin, paragraph.end});
  }

  void push(Range sentence) {
    const auto index = static_cast<std::uint32_t>(document_.sentences.size());
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) document_.tokens[i].sentence = index;
    document_.sentences.push_back(sentence);
  }

  bool can_end(std::uint32_t i) const {
    const std::string_view token = document_.of(i);
    if (document_.tokens[i].kind == TokenKind::word) return token.size() > 1 && token.back() == '.';
    return ends_sentence(decode(token, 0).value);
  }

  bool closes(std::uint32_t i) const {
    const std::string_view token = document_.of(i);
    return closes_[i] || token == ")" || token == "]" || token == "!" || token == "?" || token == ".";
  }

  // Whether `next` starts a sentence after the token `end` that can end one.
  bool starts_sentence(std::uint32_t next, std::uint32_t end) const {
    const Token& token = document_.tokens[next];
    const bool mark = token.kind == TokenKind::quotation_mark;
    if (!token.space_before && !mark) return false;
    const bool abbreviation = document_.tokens[end].kind == TokenKind::word;
    if (abbreviation && next == end + 1) return starts_after_abbreviation(next, end);
    if (mark) return !token.space_before || next + 1 >= document_.tokens.size() || !is_lower_word(next + 1);
    const bool opens = document_.of(next) == "(" || document_.of(next) == "[";
    return opens || (!is_lower_word(next) && token.kind != TokenKind::punctuation);
  }

  bool is_lower_word(std::uint32_t i) const {
    return is_lower(decode(document_.text, document_.tokens[i].begin).value);
  }

  bool starts_after_abbreviation(std::uint32_t next, std::uint32_t end) const {
    std::string_view word = document_.lower(end);
    word.remove_suffix(1);
    const AbbreviationClass kind = abbreviation_class(word);
    if (kind == AbbreviationClass::title) return false;
    const Token& token = document_.tokens[next];
    if (kind == AbbreviationClass::number) return token.capital;
    if (token.kind == TokenKind::quotation_mark) return token.space_before;
    return token.capital && is_function_word(document_.lower(next));
  }

  Document& document_;
  std::vector<bool> closes_;
};

}  // namespace

void split_sentences(Document& document) { Splitter(document).run(); }

}  // namespace onrecord
