#include "core/text/quotations.h"

#include <algorithm>
#include <array>

#include "core/text/one_of.h"
#include "core/text/unicode.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

enum class Family : std::uint8_t { none, curly, straight, low, guillemet, angle, single };
enum class Side : std::uint8_t { open, close, either };

struct Mark {
  std::uint32_t token = 0;
  Family family = Family::none;
  Side side = Side::either;
  bool strong = true;  // of a closing single mark: cannot be a possessive apostrophe
};

struct OpenMark {
  std::uint32_t token;
  Family family;
};

bool ends_with_s(std::string_view word) { return !word.empty() && word.back() == 's'; }

// 'em 'til '60s: an apostrophe in front of a word, not a mark.
bool is_elision(std::string_view next) {
  if (!next.empty() && is_digit(static_cast<unsigned char>(next[0]))) return next.size() <= 3;
  for (const std::string_view word :
       {"em", "til", "till", "cause", "tis", "twas", "n", "round", "bout", "cos", "ere"})
    if (next == word) return true;
  return false;
}

// goin' home: an apostrophe for a g, where the word after goes on in lower case.
bool drops_g(std::string_view word, std::string_view next) {
  constexpr std::size_t kShortest = 4;
  return word.size() >= kShortest && word.substr(word.size() - 2) == "in" && !next.empty() &&
         next[0] >= 'a' && next[0] <= 'z';
}

// What the marks of one paragraph are, before they are paired.
class MarkReader {
 public:
  MarkReader(const Document& document, Range paragraph, bool reversed_guillemets)
      : document_(document), paragraph_(paragraph), reversed_guillemets_(reversed_guillemets) {}

  std::vector<Mark> read() const {
    std::vector<Mark> marks;
    for (std::uint32_t i = paragraph_.begin; i < paragraph_.end; ++i) {
      if (document_.tokens[i].kind != TokenKind::quotation_mark) continue;
      const Mark mark = classify(i);
      if (mark.family != Family::none) marks.push_back(mark);
    }
    return marks;
  }

 private:
  char32_t first_of(std::uint32_t token) const {
    return decode(document_.text, document_.tokens[token].begin).value;
  }

  bool space_left(std::uint32_t i) const {
    if (i == paragraph_.begin || document_.tokens[i].space_before) return true;
    const char32_t c = first_of(i - 1);
    return c == '(' || c == '[' || c == '-' || (c >= 0x2012 && c <= 0x2015);
  }
  bool space_right(std::uint32_t i) const {
    return i + 1 == paragraph_.end || document_.tokens[i + 1].space_before;
  }
  bool punctuation_at(std::uint32_t i) const { return document_.tokens[i].kind == TokenKind::punctuation; }

  Side by_context(std::uint32_t i) const {
    const bool left = space_left(i);
    bool right = space_right(i);
    if (!right && !left && punctuation_at(i + 1)) right = true;
    if (left == right) return Side::either;
    return left ? Side::open : Side::close;
  }

  Mark classify(std::uint32_t i) const {
    const char32_t c = first_of(i);
    const bool doubled = document_.tokens[i].end - document_.tokens[i].begin == 2;
    switch (c) {
      case 0x201C:
        return {i, Family::curly, Side::open};
      case 0x201D:
        return {i, Family::curly, Side::close};
      case 0x201F:
        return {i, Family::curly, Side::open};
      case 0x201E:
        return {i, Family::low, Side::open};
      case 0xAB:
        return {i, Family::guillemet, reversed_guillemets_ ? Side::close : Side::open};
      case 0xBB:
        return {i, Family::guillemet, reversed_guillemets_ ? Side::open : Side::close};
      case 0x2039:
        return {i, Family::angle, Side::open};
      case 0x203A:
        return {i, Family::angle, Side::close};
      case '"':
      case 0xFF02:
        return straight(i);
      case '`':
        return {i, doubled ? Family::straight : Family::single, Side::open};
      case '\'':
        return doubled ? straight(i) : single(i, c);
      default:
        return single(i, c);
    }
  }

  Mark straight(std::uint32_t i) const {
    const Side side = by_context(i);
    const bool inches = side == Side::close && document_.tokens[i - 1].kind == TokenKind::number;
    return {i, Family::straight, side, !inches};
  }

  Mark single(std::uint32_t i, char32_t c) const {
    const Mark apostrophe{i, Family::none, Side::either};
    const bool opens = space_left(i) && !space_right(i);
    if (opens && (c == 0x2019 || is_elision(document_.lower(i + 1)))) return apostrophe;
    if (opens || c == 0x2018 || c == 0x201A || c == 0x201B)
      return space_right(i) ? apostrophe : Mark{i, Family::single, Side::open};
    if (space_left(i)) return apostrophe;
    const bool after_word = !punctuation_at(i - 1);
    const bool apart = after_word && space_right(i);
    const bool possessive = apart && ends_with_s(document_.lower(i - 1));
    const bool dropped =
        apart && i + 1 < paragraph_.end && drops_g(document_.lower(i - 1), document_.of(i + 1));
    return {i, Family::single, Side::close, !possessive && !dropped};
  }

  const Document& document_;
  Range paragraph_;
  bool reversed_guillemets_;
};

class Pairer {
 public:
  explicit Pairer(Document& document) : document_(document) {
    for (const Token& token : document.tokens) {
      if (token.kind != TokenKind::quotation_mark) continue;
      const char32_t c = decode(document.text, token.begin).value;
      if (c != 0xAB && c != 0xBB) continue;
      reversed_guillemets_ = c == 0xBB;
      break;
    }
  }

  void run() {
    for (const Range paragraph : document_.paragraphs) pair(paragraph);
    std::stable_sort(document_.quotations.begin(), document_.quotations.end(),
                     [](const Quotation& a, const Quotation& b) {
                       return a.open != b.open ? a.open < b.open : a.level < b.level;
                     });
    mark_quoted_tokens();
  }

 private:
  static constexpr std::size_t kDeepest = 4;

  void pair(Range paragraph) {
    paragraph_ = paragraph;
    reported_ = false;
    depth_ = 0;
    marks_ = MarkReader(document_, paragraph, reversed_guillemets_).read();
    find_certain_closings();
    const std::size_t unclosed = unclosed_;
    unclosed_ = kNone;
    if (unclosed != kNone) carry_over(unclosed);
    for (std::size_t i = 0; i < marks_.size(); ++i) read(i);
    finish_paragraph();
  }

  // For each mark, whether a certain single closing mark follows before the next single opening one.
  void find_certain_closings() {
    certain_closing_follows_.assign(marks_.size(), false);
    bool follows = false;
    for (std::size_t i = marks_.size(); i-- > 0;) {
      certain_closing_follows_[i] = follows;
      if (marks_[i].family != Family::single) continue;
      follows = marks_[i].side == Side::close && (marks_[i].strong || follows);
    }
  }

  // The paragraph before left the quotation `unclosed` open: does this one go on with it?
  void carry_over(std::size_t unclosed) {
    Quotation& before = document_.quotations[unclosed];
    if (marks_.empty()) return;
    const Mark& first = marks_.front();
    const bool same = first.family == family_of_unclosed_ || first.family == Family::straight ||
                      family_of_unclosed_ == Family::straight;
    if (!same) return;
    if (first.token == paragraph_.begin && first.side != Side::close) {
      before.continues = true;
    } else if (first.side == Side::close && first.family != Family::single) {
      before.continues = true;
      stack_[depth_++] = {kNowhere, first.family};
    }
    if (before.continues && !document_.unbalanced.empty() && document_.unbalanced.back() == before.open)
      document_.unbalanced.pop_back();
  }

  void read(std::size_t i) {
    const Mark& mark = marks_[i];
    if (mark.family == Family::single)
      read_single(i);
    else if (mark.family == Family::straight)
      read_straight(i);
    else if (mark.side == Side::open && !(mark.family == Family::curly && top_is(Family::low)))
      open(i);
    else
      close(mark);
  }

  void read_single(std::size_t i) {
    const Mark& mark = marks_[i];
    if (mark.side == Side::open) {
      if (!top_is(Family::single)) open(i);
      return;
    }
    const bool closes = top_is(Family::single) && (mark.strong || !certain_closing_follows_[i]);
    if (closes) close(mark);
  }

  void read_straight(std::size_t i) {
    const Mark& mark = marks_[i];
    const bool is_open = find(Family::straight) != kDeepest || find(Family::curly) != kDeepest;
    if (mark.side == Side::open || (mark.side == Side::either && !is_open)) {
      open(i);
    } else if (is_open) {
      close(mark);
    } else if (mark.strong) {
      report(mark.token);
    }
  }

  bool top_is(Family family) const { return depth_ > 0 && stack_[depth_ - 1].family == family; }

  // Depth of the open mark that a mark of this family closes, or kDeepest.
  std::size_t find(Family family) const {
    for (std::size_t d = depth_; d-- > 0;) {
      const Family open = stack_[d].family;
      const bool mixed = (family == Family::straight && open == Family::curly) ||
                         (family == Family::curly && (open == Family::straight || open == Family::low));
      if (open == family || mixed) return d;
    }
    return kDeepest;
  }

  // "A, 'B "C" D,' E": a third level, told by what closes next: this mark, then the one that it stands in.
  bool nests(std::size_t i) const {
    if (depth_ < 2 || top_is(marks_[i].family) || i + 2 >= marks_.size()) return false;
    const Mark &next = marks_[i + 1], &then = marks_[i + 2];
    return next.family == marks_[i].family && next.side != Side::open && top_is(then.family) &&
           then.side == Side::close;
  }

  // A mark that opens again after a whole sentence: paragraphs of one quotation that lost their breaks. Where the
  // sentence ends with "he said", the closing mark was lost instead.
  bool runs_on(std::uint32_t again) const {
    if (again < paragraph_.begin + 2 || !one_of(document_.of(again - 1), {".", "!", "?"})) return false;
    constexpr std::uint32_t kTail = 4;  // tokens of "said Ada Holm."
    for (std::uint32_t i = std::max(paragraph_.begin, again - std::min(again, kTail)); i < again; ++i)
      if (one_of(document_.lower(i), {"said", "says", "added", "asked", "told"})) return false;
    return true;
  }

  void run_on(std::uint32_t again) {
    Quotation quotation;
    quotation.opened = stack_[0].token != kNowhere;
    quotation.open = quotation.opened ? stack_[0].token : paragraph_.begin;
    quotation.close = again;
    quotation.closed = false;
    quotation.continues = true;
    document_.quotations.push_back(quotation);
    depth_ = 0;
  }

  void open(std::size_t i) {
    const Mark& mark = marks_[i];
    const std::size_t twin = find(mark.family);
    if (twin == 0 && runs_on(mark.token)) {
      run_on(mark.token);
    } else if (twin != kDeepest && !nests(i)) {  // the one before was never closed
      for (std::size_t d = twin; d < depth_; ++d) report_open(stack_[d]);
      depth_ = twin;
    }
    if (depth_ == kDeepest) return report(mark.token);
    stack_[depth_++] = {mark.token, mark.family};
  }

  void close(const Mark& mark) {
    const std::size_t at = find(mark.family);
    if (at == kDeepest) return report(mark.token);
    for (std::size_t d = at + 1; d < depth_; ++d) report_open(stack_[d]);
    depth_ = at;
    Quotation quotation;
    quotation.opened = stack_[at].token != kNowhere;
    quotation.open = quotation.opened ? stack_[at].token : paragraph_.begin;
    quotation.close = mark.token;
    quotation.level = at == 0 ? 1 : 2;
    document_.quotations.push_back(quotation);
  }

  // Only the outermost mark left open quotes to the end of the paragraph; single marks alone are apostrophes
  // unless they open the paragraph.
  void finish_paragraph() {
    if (depth_ == 0) return;
    const OpenMark outer = stack_[0];
    for (std::size_t d = 1; d < depth_; ++d) report_open(stack_[d]);
    if (outer.token == kNowhere) return;
    if (outer.family == Family::single && outer.token != paragraph_.begin) return;
    Quotation quotation;
    quotation.open = outer.token;
    quotation.close = paragraph_.end;
    quotation.closed = false;
    unclosed_ = document_.quotations.size();
    family_of_unclosed_ = outer.family;
    document_.quotations.push_back(quotation);
    document_.unbalanced.push_back(outer.token);
    reported_ = true;
  }

  void report_open(const OpenMark& mark) {
    if (mark.family != Family::single && mark.token != kNowhere) report(mark.token);
  }

  // One report a paragraph is enough for a reader, and bounds the list.
  void report(std::uint32_t token) {
    if (!reported_) document_.unbalanced.push_back(token);
    reported_ = true;
  }

  void mark_quoted_tokens() {
    for (const Quotation& quotation : document_.quotations)
      for (std::uint32_t i = quotation.range().begin; i < quotation.range().end; ++i)
        document_.tokens[i].quoted = std::max(document_.tokens[i].quoted, quotation.level);
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  Document& document_;
  bool reversed_guillemets_ = false;
  Range paragraph_;
  std::vector<Mark> marks_;
  std::vector<bool> certain_closing_follows_;
  std::array<OpenMark, kDeepest> stack_{};
  std::size_t depth_ = 0;
  bool reported_ = false;
  std::size_t unclosed_ = kNone;  // the quotation that the paragraph before left open
  Family family_of_unclosed_ = Family::none;
};

}  // namespace

void pair_quotation_marks(Document& document) { Pairer(document).run(); }

}  // namespace onrecord
