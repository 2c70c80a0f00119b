#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/figures/statement.h"
#include "core/figures/vocabulary.h"

namespace onrecord {
namespace {

constexpr const char* kWeekdays[] = {"",         "Monday", "Tuesday",  "Wednesday",
                                     "Thursday", "Friday", "Saturday", "Sunday"};

bool complete_iso(const std::string& iso) { return iso.size() >= 10 && iso.find('X') == std::string::npos; }

Day day_of(const std::string& iso) {
  return {std::atoi(iso.substr(0, 4).c_str()), std::atoi(iso.substr(5, 2).c_str()),
          std::atoi(iso.substr(8, 2).c_str())};
}

bool prints_year(const SentenceFigures& s, const Stated& stated) {
  for (std::uint32_t t = stated.tokens.begin; t < stated.tokens.end; ++t) {
    const std::string_view text = s.document.of(t);
    if (text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos) return true;
  }
  return false;
}

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

Items read_items(const SentenceFigures& s, std::uint32_t begin) {
  constexpr std::uint32_t kWordsAnItem = 6;
  Items items;
  std::uint32_t commas = 0, ands = 0, words = 0;
  bool after_comma = false, last_joined = false;
  for (std::uint32_t t = begin; t < s.sentence.end; ++t) {
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

}  // namespace

void check_lists(const SentenceFigures& s, std::vector<Notice>& out) {
  constexpr std::uint32_t kWordsToColon = 5;
  constexpr double kLongest = 12;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const Figure& f = *s[i].figure;
    if (f.kind != FigureKind::count || !s[i].exact() || f.unit.empty() || s[i].value() < 2 ||
        s[i].value() > kLongest)
      continue;
    std::uint32_t colon = s[i].tokens.end;
    while (colon < s.sentence.end && colon <= s[i].tokens.end + kWordsToColon && !s.is(colon, ":")) ++colon;
    if (!s.is(colon, ":") || !names_list(s, {s[i].tokens.end, colon})) continue;
    if (i + 1 < s.size()) continue;  // figures in the list: parts, scores, results
    const Items items = read_items(s, colon + 1);
    if (!items.plain || !items.closed || items.most < 2) continue;
    if (s[i].value() >= items.least && s[i].value() <= items.most) continue;
    out.push_back({"list-count",
                   {f.span.begin, s.document.tokens[s.sentence.end - 1].end},
                   joined("The text announces ", print_number(s[i].value()), " and lists ",
                          print_number(items.most), ". Check the list.")});
  }
}

void check_ages(const SentenceFigures& s, std::vector<Notice>& out) {
  if (!s.reference.known) return;
  constexpr std::uint32_t kFar = 4;  // words from "born" to the year
  for (std::size_t i = 0; i < s.size(); ++i) {
    const Figure& age = *s[i].figure;
    if (age.kind != FigureKind::age || age.unit != "year of age" || !s[i].exact()) continue;
    for (std::size_t k = 0; k < s.size(); ++k) {
      const Figure& date = *s[k].figure;
      if (date.kind != FigureKind::date || !complete_iso(date.iso) || !prints_year(s, s[k])) continue;
      if (!s.near_before(s[k].tokens.begin, kFar, "born")) continue;
      const std::size_t between = k > i ? k - i : i - k;
      if (between > 1) continue;
      const int years = s.reference.day.year - day_of(date.iso).year;
      if (age.value >= years - 1 && age.value <= years) continue;
      const Span span{std::min(age.span.begin, date.span.begin), std::max(age.span.end, date.span.end)};
      out.push_back({"age-and-birth-year", span,
                     joined("Somebody born in ", std::to_string(day_of(date.iso).year), " is ",
                            std::to_string(years - 1), " or ", std::to_string(years), " in ",
                            std::to_string(s.reference.day.year), "; the text says ",
                            print_number(*age.value), ". Check the age and the year.")});
      break;
    }
  }
}

void check_weekdays(const SentenceFigures& s, std::vector<Notice>& out) {
  constexpr long kNear = 60;  // days around the reference in which a date without its year is sure
  for (std::size_t i = 0; i < s.size(); ++i) {
    const Figure& f = *s[i].figure;
    if (f.kind != FigureKind::date || !complete_iso(f.iso) || s[i].tokens.size() < 2) continue;
    const Word& first = Vocabulary::get().word(s.document.lower(s[i].tokens.begin));
    if (!(first.classes & kWeekday) || first.calendar == 0) continue;
    if (!f.iso_end.empty() && f.iso_end.substr(0, 10) != f.iso.substr(0, 10)) continue;
    const Day day = day_of(f.iso);
    if (!exists(day) || weekday(day) == first.calendar) continue;
    const bool sure = prints_year(s, s[i]) ||
                      (s.reference.known && std::labs(serial(day) - serial(s.reference.day)) <= kNear);
    bool month = false;
    for (std::uint32_t t = s[i].tokens.begin + 1; t < s[i].tokens.end; ++t)
      month = month || (Vocabulary::get().word(s.document.lower(t)).classes & kMonth) != 0 ||
              s.document.tokens[t].kind == TokenKind::number;
    if (!sure || !month) continue;
    out.push_back({"weekday-and-date", f.span,
                   joined("The date ", iso(day), " is a ", kWeekdays[weekday(day)], ", not a ",
                          kWeekdays[first.calendar], ". Check the day.")});
  }
}

}  // namespace onrecord
