#include "core/speakers/layout.h"

#include <algorithm>

#include "core/speakers/nouns.h"
#include "core/text/dateline.h"
#include "core/text/function_words.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kShortLine = 24;  // tokens: no byline or credit is longer

bool is_word(const Document& document, std::uint32_t token) {
  return document.tokens[token].kind == TokenKind::word;
}

bool ends_sentence(const Document& document, Range line) {
  std::uint32_t last = line.end - 1;
  while (last > line.begin && document.tokens[last].kind == TokenKind::quotation_mark) --last;
  const std::string_view mark = document.of(last);
  return mark == "." || mark == "!" || mark == "?" || mark == ":";
}

// Most words that would be lower case in a sentence have a capital; a line that ends as a sentence does must
// have nothing else.
bool is_title_case(const Document& document, Range line) {
  std::uint32_t capital = 0, lower = 0;
  for (std::uint32_t t = line.begin + 1; t < line.end; ++t) {
    if (!is_word(document, t) || is_function_word(document.lower(t))) continue;
    if (!is_common_word(document.lower(t)) || document.sentences[document.tokens[t].sentence].begin == t)
      continue;
    (document.tokens[t].capital ? capital : lower)++;
  }
  return capital > 2 * lower && (capital > 0 && (lower == 0 || !ends_sentence(document, line)));
}

bool is_byline(const Document& document, Range line) {
  if (line.size() > kShortLine || ends_sentence(document, line)) return false;
  const std::string_view first = document.lower(line.begin);
  if (first != "by" && first != "from" && first != "reporting" && first != "edited" && first != "written")
    return false;
  for (std::uint32_t t = line.begin + 1; t < line.end; ++t)
    if (is_word(document, t)) return document.tokens[t].capital || document.lower(t) == "by";
  return false;
}

bool is_credit(const Document& document, Range line) {
  static constexpr std::string_view kAgencies[] = {"getty", "reuters", "afp", "shutterstock", "alamy", "epa"};
  if (line.size() > kShortLine || ends_sentence(document, line)) return false;
  const std::string_view first = document.lower(
      line.begin == line.end - 1 || is_word(document, line.begin) ? line.begin : line.begin + 1);
  if (first == "photo" || first == "photograph" || first == "image" || first == "credit" ||
      first == "pictured")
    return true;
  for (std::uint32_t t = line.begin; t + 1 < line.end; ++t) {
    if (document.of(t) != "/") continue;
    const std::string_view next = document.lower(t + 1);
    if (std::find(std::begin(kAgencies), std::end(kAgencies), next) != std::end(kAgencies)) return true;
    if (t > line.begin && (document.lower(t - 1) == "reuters" || document.lower(t - 1) == "ap")) return true;
  }
  return false;
}

bool is_page_line(const Document& document, Range line) {
  if (line.size() > kShortLine) return false;
  const std::string_view first = document.lower(line.begin);
  const std::string_view second = line.size() > 1 ? document.lower(line.begin + 1) : std::string_view();
  if (first == "advertisement" || first == "advertising") return line.size() <= 4;
  if (first == "read" || first == "see") return second == "more" || second == "also";
  if (first == "related" || first == "more") return second == ":" || second == "on" || second == "stories";
  if (first == "sign" || first == "log") return second == "up" || second == "in";
  if (first == "share" || first == "follow" || first == "subscribe" || first == "copyright")
    return !ends_sentence(document, line);
  return first == "watch" && second == ":";
}

}  // namespace

std::vector<Line> read_layout(const Document& document) {
  std::vector<Line> lines;
  lines.reserve(document.paragraphs.size());
  for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p) {
    const Range range = document.paragraphs[p];
    Line line;
    line.text = range.begin;
    if (is_byline(document, range)) {
      line.kind = LineKind::byline;
    } else if (is_credit(document, range)) {
      line.kind = LineKind::credit;
    } else if (is_page_line(document, range)) {
      line.kind = LineKind::page;
    } else {
      line.title_case = is_title_case(document, range);
      const bool early = p < 3;
      if (early && !ends_sentence(document, range) && range.size() < 2 * kShortLine)
        line.kind = LineKind::headline;
      line.text = after_dateline(document, range);
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace onrecord
