#include "core/text/tokens.h"

#include "core/text/marks.h"
#include "core/text/unicode.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC; }
// Invisible code points that may stand inside a word: soft hyphen, joiners.
bool is_glue(char32_t c) { return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060; }

bool is_quotation_mark(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB ||
         c == 0x2039 || c == 0x203A || c == 0xFF02 || c == 0x2BC;
}

bool is_punctuation(char32_t c) {
  if (c < 0x80)
    return std::string_view(",.;:!?()[]{}/\\|_*").find(static_cast<char>(c)) != std::string_view::npos;
  return c == 0xA1 || c == 0xBF || c == 0xB7 || is_dash(c) || (c >= 0x2020 && c <= 0x2027) ||
         (c >= 0x3001 && c <= 0x3003) || c == 0x203C || c == 0x2047;
}

// Walks one paragraph; every member function reads at `at_` and moves it past what it read.
class Tokenizer {
 public:
  Tokenizer(Span paragraph, Document& document)
      : text_(std::string_view(document.text).substr(0, paragraph.end)),
        folded_(document.folded),
        at_(paragraph.begin),
        tokens_(document.tokens),
        paragraph_(static_cast<std::uint32_t>(document.paragraphs.size())) {}

  void run() {
    bool space = true;
    while (at_ < text_.size()) {
      const CodePoint c = decode(text_, at_);
      if (is_space(c.value)) {
        at_ += c.length;
        space = true;
        continue;
      }
      const std::size_t begin = at_;
      if (is_digit(c.value) || is_letter(c.value))
        read_word(space);
      else
        read_mark(c, space);
      space = false;
      if (at_ == begin) at_ += c.length;
    }
  }

 private:
  char32_t peek(std::size_t at) const { return at < text_.size() ? decode(text_, at).value : 0; }

  void push(std::size_t begin, std::size_t end, TokenKind kind, bool space) {
    Token token;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    token.paragraph = paragraph_;
    token.kind = kind;
    token.space_before = space;
    token.capital = is_upper(decode(text_, begin).value);
    tokens_.push_back(token);
  }

  void read_mark(CodePoint first, bool space) {
    const std::size_t begin = at_;
    at_ += first.length;
    if (is_quotation_mark(first.value)) {
      const bool doubles = first.value == '\'' || first.value == '`';
      if (doubles && peek(at_) == first.value) ++at_;
      push(begin, at_, TokenKind::quotation_mark, space);
      return;
    }
    if (is_dash(first.value) || first.value == '.')
      while (at_ < text_.size() && peek(at_) == first.value) at_ += first.length;
    push(begin, at_, is_punctuation(first.value) ? TokenKind::punctuation : TokenKind::symbol, space);
  }

  void read_word(bool space) {
    const std::size_t begin = at_;
    bool letters = false, digits = false;
    char32_t previous = 0;
    while (at_ < text_.size()) {
      const CodePoint c = decode(text_, at_);
      if (is_digit(c.value)) {
        digits = true;
      } else if (is_letter(c.value)) {
        letters = true;
      } else if (!joins(c, previous, begin)) {
        break;
      }
      if (!is_glue(c.value)) previous = c.value;
      at_ += c.length;
    }
    take_period(begin, letters);
    const TokenKind kind = digits && !letters ? TokenKind::number : TokenKind::word;
    const std::size_t end = at_;
    const std::size_t clitic = letters ? clitic_start(begin, end) : end;
    push(begin, clitic, kind, space);
    if (clitic != end) push(clitic, end, TokenKind::word, false);
  }

  // Whether a mark between `previous` and what follows belongs to the word that starts at `begin`.
  bool joins(CodePoint c, char32_t previous, std::size_t begin) const {
    const char32_t next = peek(at_ + c.length);
    if (is_glue(c.value)) return is_letter(next);
    if (is_apostrophe(c.value)) return is_letter(next);
    if (is_hyphen(c.value) || c.value == '&') return is_letter(previous) && is_letter(next);
    if (c.value == '.')
      return (is_digit(previous) && is_digit(next)) || (is_letter(next) && is_initials(begin, at_));
    if (c.value == ',') return is_digit(previous) && three_digits_follow(at_ + 1);
    return false;
  }

  bool three_digits_follow(std::size_t at) const {
    return is_digit(peek(at)) && is_digit(peek(at + 1)) && is_digit(peek(at + 2)) && !is_digit(peek(at + 3));
  }

  // One letter, or letters with a period between each: J  U.S  p.m
  bool is_initials(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kLongest = 16;
    if (end - begin > kLongest) return false;
    bool letter_expected = true;
    for (std::size_t i = begin; i < end;) {
      const CodePoint c = decode(text_, i);
      if (letter_expected != is_letter(c.value) || (!letter_expected && c.value != '.')) return false;
      letter_expected = !letter_expected;
      i += c.length;
    }
    return !letter_expected;
  }

  // The period of an abbreviation is part of it.
  void take_period(std::size_t begin, bool letters) {
    if (!letters || peek(at_) != '.' || peek(at_ + 1) == '.') return;
    const std::string_view word = folded_.substr(begin, at_ - begin);
    const bool chain = is_initials(begin, at_) && (word.size() > 1 || (is_upper(peek(begin)) && word != "i"));
    if (chain || abbreviation_class(word) != AbbreviationClass::none) ++at_;
  }

  // Where the clitic of the word begins, or `end` if it has none.
  std::size_t clitic_start(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kLongest = 8;  // bytes from the end to look at
    std::size_t at = end;
    while (at > begin && end - at < kLongest) {
      const CodePoint c = decode_before(text_, at);
      at -= c.length;
      if (!is_apostrophe(c.value)) continue;
      const std::string_view tail = folded_.substr(at + c.length, end - at - c.length);
      if (at == begin) return end;
      if (tail == "t" && folded_[at - 1] == 'n') return at - 1 > begin ? at - 1 : end;
      for (const std::string_view clitic : {"s", "re", "ve", "ll", "d", "m"})
        if (tail == clitic) return at;
      return end;
    }
    return end;
  }

  std::string_view text_;
  std::string_view folded_;
  std::size_t at_;
  std::vector<Token>& tokens_;
  std::uint32_t paragraph_;
};

}  // namespace

void append_tokens(Span paragraph, Document& document) {
  const auto first = static_cast<std::uint32_t>(document.tokens.size());
  Tokenizer(paragraph, document).run();
  const auto last = static_cast<std::uint32_t>(document.tokens.size());
  if (first != last) document.paragraphs.push_back({first, last});
}

}  // namespace onrecord
