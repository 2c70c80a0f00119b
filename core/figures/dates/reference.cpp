#include "core/figures/dates/reference.h"

#include <algorithm>

#include "core/figures/dates/days.h"

namespace onrecord {

Reference read_reference(std::string_view text) {
  Reference r;
  if (text.size() < 10) return r;
  r.day = {two_digits(text, 0) * 100 + two_digits(text, 2), two_digits(text, 5), two_digits(text, 8)};
  if (text.size() >= 16) r.seconds = two_digits(text, 11) * 3600 + two_digits(text, 14) * 60;
  if (text.size() >= 19) r.seconds += two_digits(text, 17);
  r.known = r.day.year > 0 && exists(r.day);
  return r;
}

DatelineDate find_dateline_date(const Document& document) {
  constexpr std::uint32_t kParagraphs = 4;  // looked at from the top
  constexpr std::uint32_t kTokens = 14;     // of each
  constexpr std::uint32_t kOthers = 8;      // tokens beside the date in a line of its own
  if (document.paragraphs.size() < 2) return {};
  const std::uint32_t last =
      std::min<std::uint32_t>(kParagraphs, static_cast<std::uint32_t>(document.paragraphs.size()));
  const Atoms a(document, {}, document.paragraphs[last - 1].end);
  for (std::uint32_t i = 0; i < a.size(); ++i) {
    const When day = read_day(a, i, {});
    if (!day || !day.dated || !day.first.complete() || day.period || !exists(day.first)) continue;
    const Range paragraph = document.paragraphs[document.tokens[a[i].token].paragraph];
    const std::uint32_t begin = a[i].token, end = a[day.end - 1].token + 1;
    const bool own_line = paragraph.size() - (end - begin) <= kOthers && !document.of(paragraph).empty() &&
                          document.of(paragraph.end - 1) != ".";
    bool dash = false;
    for (std::uint32_t t = end; t < paragraph.end && t < end + 6; ++t) {
      const std::string_view text = document.of(t);
      const bool hyphen = text == "-" && !document.tokens[t].space_before;
      dash = dash || (text == "-" && !hyphen) || text == "--" || text == "\xE2\x80\x93" ||
             text == "\xE2\x80\x94";
    }
    bool opens = begin < paragraph.begin + kTokens;  // places and papers stand before it, and nothing else
    for (std::uint32_t t = paragraph.begin; t < begin && opens; ++t)
      opens = document.tokens[t].kind != TokenKind::word || document.tokens[t].capital;
    if (!own_line && !(dash && opens)) {
      i = day.end;
      continue;
    }
    DatelineDate out;
    out.reference.known = true;
    out.reference.day = day.first;
    out.span = a.span(i, day.end);
    return out;
  }
  return {};
}

}  // namespace onrecord
