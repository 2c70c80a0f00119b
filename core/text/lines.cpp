#include "core/text/lines.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/text/lexicon.h"
#include "core/text/marks.h"
#include "core/text/words.h"
#include "onrecord_text_data.h"

namespace onrecord {
namespace {

// All in tokens.
constexpr std::uint32_t kShortLine = 24;  // no byline or credit is longer
constexpr std::uint32_t kAlone = 4;       // nor a line that only says "Advertisement"
constexpr std::uint32_t kDateline = 14;   // in which a dateline's dash is sought
constexpr std::uint32_t kSignature = 16;  // from the dash to the end of the paragraph
constexpr std::uint32_t kName = 6;
constexpr std::uint32_t kHeadlines = 3;  // paragraphs at the top that may be headlines

// What a word, or the first two of a line with a blank between them, says of a line; "" if nothing.
std::string_view line_word(std::string_view words) {
  static const Lexicon lexicon(data::line_words());
  return lexicon.find(words).value_or("");
}

// One paragraph.
class LineReader {
 public:
  LineReader(const Document& document, Range line) : document_(document), line_(line) {}

  Line read(bool at_top) const {
    Line line;
    line.text = line_.begin;
    if (is_byline()) {
      line.kind = LineKind::byline;
    } else if (is_credit()) {
      line.kind = LineKind::credit;
    } else if (is_of_page()) {
      line.kind = LineKind::page;
    } else {
      line.title_case = is_title_case();
      if (at_top && !is_sentence() && line_.size() < 2 * kShortLine) line.kind = LineKind::headline;
      line.text = after_dateline();
    }
    line.signature = signature();
    return line;
  }

 private:
  bool is_word(std::uint32_t token) const { return document_.tokens[token].kind == TokenKind::word; }
  bool is_mark(std::uint32_t token) const {
    return document_.tokens[token].kind == TokenKind::quotation_mark;
  }
  bool is_short() const { return line_.size() <= kShortLine; }

  // Ends as a sentence does, or with a colon.
  bool is_sentence() const {
    std::uint32_t last = line_.end - 1;
    while (last > line_.begin && is_mark(last)) --last;
    const std::string_view mark = document_.of(last);
    return mark == "." || mark == "!" || mark == "?" || mark == ":";
  }

  // Most words that would be lower case in a sentence have a capital; a line that ends as a sentence does must
  // have nothing else.
  bool is_title_case() const {
    std::uint32_t capital = 0, lower = 0;
    for (std::uint32_t t = line_.begin + 1; t < line_.end; ++t) {
      const Token& token = document_.tokens[t];
      if (!is_word(t) || is_function_word(document_.lower(t)) || !is_common_word(document_.lower(t)))
        continue;
      if (document_.sentences[token.sentence].begin != t) (token.capital ? capital : lower)++;
    }
    return capital > 2 * lower && (capital > 0 && (lower == 0 || !is_sentence()));
  }

  bool is_byline() const {
    if (!is_short() || is_sentence() || line_word(document_.lower(line_.begin)) != "byline") return false;
    for (std::uint32_t t = line_.begin + 1; t < line_.end; ++t)
      if (is_word(t)) return document_.tokens[t].capital || document_.lower(t) == "by";
    return false;
  }

  bool is_credit() const {
    if (!is_short() || is_sentence()) return false;
    const bool bracket = !is_word(line_.begin) && line_.size() > 1;
    if (line_word(document_.lower(line_.begin + bracket)) == "credit") return true;
    for (std::uint32_t t = line_.begin; t + 1 < line_.end; ++t) {
      if (document_.of(t) != "/") continue;
      if (line_word(document_.lower(t + 1)) == "agency") return true;
      if (t > line_.begin && line_word(document_.lower(t - 1)) == "agency") return true;
    }
    return false;
  }

  bool is_of_page() const {
    if (!is_short()) return false;
    std::string words(document_.lower(line_.begin));
    const std::string_view one = line_word(words);
    if (one == "alone") return line_.size() <= kAlone;
    if (one == "open") return !is_sentence();
    if (line_.size() == 1) return false;
    words.append(" ").append(document_.lower(line_.begin + 1));
    return line_word(words) == "page";
  }

  // The first token after a dateline; the line's first if it has none.
  std::uint32_t after_dateline() const {
    const std::uint32_t end = std::min(line_.end, line_.begin + kDateline);
    const std::string_view first = document_.of(line_.begin);
    const bool place = is_all_capitals(first) && first.size() > 3;
    if (!document_.tokens[line_.begin].capital) return line_.begin;
    bool agency = false;
    for (std::uint32_t t = line_.begin; t < end; ++t) {
      agency |= document_.of(t) == "(";
      if ((agency || place) && is_dash(document_, t)) return t + 1;
      if (is_word(t) && !document_.tokens[t].capital && !agency) break;
    }
    return line_.begin;
  }

  // Who signs the words that fill the line from one quotation mark to another, behind a dash. How the marks
  // between them pair does not matter: some pages print them the wrong way round.
  Range signature() const {
    if (!is_mark(line_.begin)) return {};
    const std::uint32_t first = line_.end - std::min(line_.size(), kSignature);
    std::uint32_t dash = line_.end - 1;
    while (dash > first && !is_dash(document_, dash)) --dash;
    if (dash < line_.begin + 2 || !is_dash(document_, dash) || !is_mark(dash - 1)) return {};
    const Range name = name_at(document_, dash + 1, line_.end);
    const bool period = name.end + 1 == line_.end && document_.of(name.end) == ".";
    return name.end == line_.end || document_.of(name.end) == "," || period ? name : Range{};
  }

  const Document& document_;
  Range line_;
};

}  // namespace

Range name_at(const Document& document, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t i = begin;
  while (i < end && document.tokens[i].kind == TokenKind::word && document.tokens[i].capital) ++i;
  return i - begin <= kName ? Range{begin, i} : Range{begin, begin};
}

void read_lines(Document& document) {
  document.lines.reserve(document.paragraphs.size());
  for (const Range paragraph : document.paragraphs) {
    const bool at_top = document.lines.size() < kHeadlines;
    document.lines.push_back(LineReader(document, paragraph).read(at_top));
  }
}

}  // namespace onrecord
