#include "core/review/lists.h"

#include <algorithm>
#include <vector>

namespace onrecord {
namespace {

// Items between commas and the last "and" of a list: at least and at most how many they are.
struct Items {
  std::uint32_t least = 0;
  std::uint32_t most = 0;
  bool closed = false;  // an "and" or "or" stands before the last item
  bool plain = true;
};

bool breaks_list(const SentenceFigures& s, std::uint32_t t) {
  for (const std::string_view word :
       {"who",       "which", "that", "is",   "are", "was",  "were", "has",  "have",         "had",
        "will",      "would", "said", "says", "?",   "!",    ":",    "(",    "\xE2\x80\x94", "--",
        "including", "i",     "we",   "he",   "she", "they", "it",   "you",  "if",           "when",
        "because",   "to",    "not",  "no",   "but", "as",   "by",   "from", "than",         "...",
        "can",       "could", "do",   "does", "did", "be"})
    if (s.is(t, word)) return true;
  return s.document.tokens[t].kind == TokenKind::quotation_mark;
}

Items read_items(const SentenceFigures& s, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kWordsAnItem = 6;
  Items items;
  std::uint32_t commas = 0, ands = 0, words = 0;
  bool after_comma = false, last_joined = false;
  for (std::uint32_t t = begin; t < end && items.plain; ++t) {
    if (s.is(t, ".") || s.is(t, ";")) {
      items.plain = items.plain && s.is(t, ".") && t + 2 >= s.sentence.end;
      break;
    }
    if (breaks_list(s, t)) items.plain = false;
    if (s.is(t, ",")) {
      if (last_joined) items.plain = false;  // the sentence goes on behind the list
      ++commas;
      after_comma = true;
      words = 0;
      continue;
    }
    if (s.is(t, "and") || s.is(t, "or") || s.is(t, "&")) {
      if (after_comma) {
        last_joined = true;
      } else {
        ++ands;
        last_joined = last_joined || commas > 0 || ands == 1;
      }
      items.closed = true;
      words = 0;
      after_comma = false;
      continue;
    }
    after_comma = false;
    if (++words > kWordsAnItem) items.plain = false;
  }
  // The last "and" without a comma before it parts two items; those before it may stand inside one.
  items.most = commas + ands + 1;
  items.least = commas + (ands > 0 && items.closed ? 1 : 0) + 1;
  return items;
}

// Whether the words between a number and its colon only name what is listed.
bool names_list(const SentenceFigures& s, Range gap) {
  for (std::uint32_t t = gap.begin; t < gap.end; ++t) {
    if (s.document.tokens[t].kind != TokenKind::word) return false;
    for (const std::string_view word :
         {"years", "days", "hours", "minutes", "people", "times", "percent", "ago", "said", "questions"})
      if (s.is(t, word)) return false;
  }
  return true;
}

// A list of nothing but names: Alm, Berg and Eng.
bool lists_names(const SentenceFigures& s, Range list) {
  bool comma = false;
  for (std::uint32_t t = list.begin; t < list.end; ++t) {
    comma = comma || s.is(t, ",");
    if (!s.is(t, ",") && !s.is(t, "and") && !s.document.tokens[t].capital) return false;
  }
  return comma;
}

// The list behind a number: behind a colon to the end of the sentence, or names between two dashes.
Range find_list(const SentenceFigures& s, std::uint32_t number_end) {
  constexpr std::uint32_t kWordsToColon = 5, kLongest = 60;
  if (is_dash(s, number_end)) {
    for (std::uint32_t t = number_end + 1; t < std::min(s.sentence.end, number_end + kLongest); ++t)
      if (is_dash(s, t)) return lists_names(s, {number_end + 1, t}) ? Range{number_end + 1, t} : Range{};
    return {};
  }
  if (s.is(number_end, "were") || s.is(number_end, "are")) {  // the five winners were Alm, Berg and Eng
    std::uint32_t end = s.sentence.end;
    while (end > number_end + 1 && s.document.tokens[end - 1].kind != TokenKind::word) --end;
    const Range list{number_end + 1, end};
    if (list.size() <= kLongest && lists_names(s, list)) return list;
  }
  std::uint32_t colon = number_end;
  while (colon < s.sentence.end && colon <= number_end + kWordsToColon && !s.is(colon, ":")) ++colon;
  if (!s.is(colon, ":") || !names_list(s, {number_end, colon})) return {};
  return {colon + 1, s.sentence.end};
}

}  // namespace

void check_lists(const SentenceFigures& s, std::vector<Notice>& out) {
  constexpr double kLongest = 12;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const Figure& f = *s[i].figure;
    if (f.kind != FigureKind::count || !s[i].exact() || f.unit.empty() || s[i].value() < 2 ||
        s[i].value() > kLongest)
      continue;
    const Range list = find_list(s, s[i].tokens.end);
    if (list.empty()) continue;
    if (i + 1 < s.size() && s[i + 1].tokens.begin < list.end) continue;  // parts, scores, results
    const Items items = read_items(s, list.begin, list.end);
    if (!items.plain || !items.closed || items.most < 2) continue;
    if (s[i].value() >= items.least && s[i].value() <= items.most) continue;
    out.push_back({"list-count",
                   {f.span.begin, s.document.tokens[list.end - 1].end},
                   joined("The text announces ", print_number(s[i].value()), " and lists ",
                          print_number(items.most), ". Check the list.")});
  }
}

}  // namespace onrecord
