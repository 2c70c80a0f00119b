#include "core/review/parts.h"

#include <algorithm>
#include <cmath>

namespace onrecord {
namespace {

bool is_mark(const SentenceFigures& s, std::uint32_t token) {
  return s.is(token, ":") || s.is(token, "(") || is_dash(s, token);
}

// Words that say a list does not name everything, or that its numbers are no parts.
bool is_open(const SentenceFigures& s, Range range) {
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    for (const std::string_view word :
         {"including", "among", "such", "like",  "e.g.", "least",   "other", "others",
          "another",   "than",  "of",   "per",   "from", "to",      "by",    "was",
          "were",      "is",    "are",  "which", "who",  "that",    "then",  "later",
          "but",       "only",  "up",   "down",  "vs.",  "against", "?"})
      if (s.is(t, word)) return true;
  return false;
}

bool is_total(const PlacedFigure& x) {
  const bool money = x.figure->kind == FigureKind::money && x.exact() && x.value() > 0;
  return money || (is_whole_count(x) && x.value() >= 3);
}

bool is_part(const PlacedFigure& x, const PlacedFigure& total) {
  if (total.figure->kind == FigureKind::count) return is_whole_count(x);
  return x.exact() && x.figure->kind == FigureKind::money && x.figure->unit == total.figure->unit;
}

// The figures of a list from `first` on, with a few words between them.
std::size_t list_end(const SentenceFigures& s, std::size_t first, const PlacedFigure& total) {
  constexpr std::uint32_t kWordsBetween = 7;
  constexpr std::size_t kLongest = 40;
  std::size_t i = first;
  for (; i < s.size() && i < first + kLongest; ++i) {
    if (!is_part(s[i], total)) break;
    if (i == first) continue;
    const Range between{s[i - 1].tokens.end, s[i].tokens.begin};
    if (between.size() > kWordsBetween || is_open(s, between)) break;
    const std::uint32_t before = s[i].tokens.begin - 1;
    if (!s.is(before, ",") && !s.is(before, "and") && !s.is(before, ";")) break;
  }
  return i;
}

// Parts that are one each, which the grammar leaves alone: "and one in Berg".
double ones_in(const SentenceFigures& s, Range range) {
  double ones = 0;
  for (std::uint32_t t = range.begin + 1; t < std::min(range.end, s.sentence.end); ++t)
    if (s.is(t, "one") && !s.is(t + 1, "of") &&
        (s.is(t - 1, "and") || s.is(t - 1, ",") || s.is(t - 1, ";") || s.is(t - 1, ":")))
      ++ones;
  return ones;
}

bool counts_any(const PlacedFigure& x, std::initializer_list<std::string_view> nouns) {
  return std::any_of(nouns.begin(), nouns.end(),
                     [&](std::string_view noun) { return x.figure->unit.ends_with(noun); });
}

// "ten people, six men and three women,": behind a comma only people are sure to be parts of people.
bool parts_people(const SentenceFigures& s, std::size_t total, std::size_t end) {
  if (!counts_any(s[total], {"people", "person", "victim", "passenger", "resident", "suspect", "survivor",
                             "dead", "wounded", "injured"}))
    return false;
  for (std::size_t k = total + 1; k < end; ++k)
    if (!counts_any(s[k], {"man", "woman", "boy", "girl", "child", "adult", "teenager", "baby", "soldier",
                           "civilian", "officer", "policeman", "militant", "student", "worker", "guard"}))
      return false;
  const std::uint32_t behind = s[end - 1].tokens.end;
  return s.is(behind, ",") || s.is(behind, ".") || s.is(behind, ")");
}

// "a total of 30 people, 12 in Alm and 15 in Berg,": bare parts of what is called a total.
bool parts_total(const SentenceFigures& s, std::size_t total, std::size_t end) {
  if (!s.near_before(s[total].tokens.begin, 2, "total")) return false;
  for (std::size_t k = total + 1; k < end; ++k)
    if (!s[k].figure->unit.empty() && s[k].figure->unit != s[total].figure->unit) return false;
  constexpr std::uint32_t kWordsBehind = 5;
  for (std::uint32_t t = s[end - 1].tokens.end; t < s[end - 1].tokens.end + kWordsBehind; ++t)
    if (s.is(t, ",") || s.is(t, ".")) return true;
  return false;
}

// Whether a list that a mark opened reaches the end of its clause.
bool is_closed(const SentenceFigures& s, std::size_t end) {
  constexpr std::uint32_t kWordsBehind = 8, kWordsToMark = 4;
  const Range rest{s[end - 1].tokens.end, s.sentence.end};
  bool closed = rest.size() <= kWordsBehind;
  for (std::uint32_t t = rest.begin; t < rest.end && t < rest.begin + kWordsToMark; ++t)
    closed = closed || is_dash(s, t) || (s.is(t, ")") && t < rest.begin + 2);
  if (!closed) return false;
  return end >= s.size() || s[end].tokens.begin - s[end - 1].tokens.end >= 4;
}

// How far a value may be rounded: counts in the hundreds are given as they are.
double slack_of(const PlacedFigure& x) {
  constexpr double kRound = 1000;
  return x.figure->kind == FigureKind::count && x.value() < kRound ? 0 : x.rounding;
}

}  // namespace

void check_parts(const SentenceFigures& s, std::vector<Notice>& out) {
  for (std::size_t i = 0; i + 2 < s.size(); ++i) {
    if (!is_total(s[i])) continue;
    constexpr std::uint32_t kWordsToMark = 8, kWordsToOne = 10;
    const Range gap{s[i].tokens.end, s[i + 1].tokens.begin};
    if (gap.empty() || gap.size() > kWordsToMark) continue;
    const std::size_t end = list_end(s, i + 1, s[i]);
    if (end < i + 3) continue;
    const bool marked = is_mark(s, gap.end - 1) && is_closed(s, end);
    const bool comma = gap.size() == 1 && s.is(gap.begin, ",");
    if (!marked && !(comma && (parts_people(s, i, end) || parts_total(s, i, end)))) continue;
    double sum = 0, slack = slack_of(s[i]);
    for (std::size_t k = i + 1; k < end; ++k) {
      sum += s[k].value();
      slack += slack_of(s[k]);
    }
    if (s[i].figure->kind == FigureKind::count)
      sum += ones_in(s, {s[i + 1].tokens.begin, s[end - 1].tokens.end + kWordsToOne});
    if (std::fabs(sum - s[i].value()) <= slack + 1e-9) continue;
    out.push_back({"parts-and-total", over(s[i], s[end - 1]),
                   joined("The parts add up to ", print_number(sum), ", the total given is ",
                          print_number(s[i].value()), ". Check which is right.")});
    i = end - 1;
  }
}

}  // namespace onrecord
