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

// An age, or a bare number where one may stand: was born in 1970, is 45.
bool is_age(const SentenceFigures& s, const Stated& stated) {
  if (!stated.exact()) return false;
  if (stated.figure->kind == FigureKind::age) return stated.figure->unit == "year of age";
  constexpr double kOldest = 120;
  const std::uint32_t before = stated.tokens.begin - 1;
  return is_whole_count(stated) && stated.figure->unit.empty() && stated.value() <= kOldest &&
         (s.is(before, "is") || s.is(before, ","));
}

// The years from a birth to a death that stand beside an age: born in 1950 and died in 2010 aged 60;
// (1950-2010).
struct Life {
  int birth = 0;
  int death = 0;
};

Life read_life(const SentenceFigures& s, std::size_t age) {
  constexpr std::size_t kFigures = 2;  // on each side of the age
  constexpr std::uint32_t kFar = 4;    // words from "born" to the year
  Life life;
  const std::size_t first = age > kFigures ? age - kFigures : 0;
  for (std::size_t k = first; k < s.size() && k <= age + kFigures; ++k) {
    const Figure& date = *s[k].figure;
    if (date.kind != FigureKind::date || !complete_iso(date.iso) || !prints_year(s, s[k])) continue;
    const std::uint32_t begin = s[k].tokens.begin;
    const int year = day_of(date.iso).year;
    const bool years = !date.iso_end.empty() && complete_iso(date.iso_end) && s.is(begin - 1, "(");
    if (years && day_of(date.iso_end).year > year + 1) return {year, day_of(date.iso_end).year};
    if (s.near_before(begin, kFar, "born"))
      life.birth = year;
    else if (s.near_before(begin, kFar, "died"))
      life.death = year;
  }
  return life;
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

void check_ages(const SentenceFigures& s, std::vector<Notice>& out) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    const Figure& age = *s[i].figure;
    if (!is_age(s, s[i])) continue;
    const Life life = read_life(s, i);
    const int until = life.death != 0 ? life.death : s.reference.known ? s.reference.day.year : 0;
    if (life.birth == 0 || until == 0) continue;
    const int years = until - life.birth;
    if (age.value >= years - 1 && age.value <= years) continue;
    out.push_back({"age-and-birth-year", age.span,
                   joined("Somebody born in ", std::to_string(life.birth), " is ", std::to_string(years - 1),
                          " or ", std::to_string(years), " in ", std::to_string(until), "; the text says ",
                          print_number(*age.value), ". Check the age and the year.")});
  }
}

namespace {

Notice wrong_weekday(Span span, Day day, int said) {
  return {"weekday-and-date", span,
          joined("The date ", iso(day), " is a ", kWeekdays[weekday(day)], ", not a ", kWeekdays[said],
                 ". Check the day.")};
}

// The weekday that a figure is alone, or 0.
int weekday_alone(const SentenceFigures& s, const Stated& stated) {
  if (stated.figure->kind != FigureKind::date || stated.tokens.size() != 1) return 0;
  const Word& word = Vocabulary::get().word(s.document.lower(stated.tokens.begin));
  return word.classes & kWeekday ? word.calendar : 0;
}

// Friday (2 March 2022); March 2, 2022, a Friday.
void check_weekday_beside(const SentenceFigures& s, std::size_t i, std::vector<Notice>& out) {
  const Stated &x = s[i], &y = s[i + 1];
  const Range gap{x.tokens.end, y.tokens.begin};
  const bool bracket = gap.size() == 1 && s.is(gap.begin, "(");
  const bool apposition = gap.size() == 2 && s.is(gap.begin, ",") && s.is(gap.begin + 1, "a");
  const int said = bracket ? weekday_alone(s, x) : apposition ? weekday_alone(s, y) : 0;
  const Stated& date = bracket ? y : x;
  const Figure& f = *date.figure;
  if (said == 0 || f.kind != FigureKind::date || !complete_iso(f.iso) || !prints_year(s, date)) return;
  if (!f.iso_end.empty() && f.iso_end.substr(0, 10) != f.iso.substr(0, 10)) return;
  const Day day = day_of(f.iso);
  if (exists(day) && weekday(day) != said) out.push_back(wrong_weekday(over(x, y), day, said));
}

}  // namespace

void check_weekdays(const SentenceFigures& s, std::vector<Notice>& out) {
  constexpr long kNear = 60;  // days around the reference in which a date without its year is sure
  for (std::size_t i = 0; i < s.size(); ++i) {
    const Figure& f = *s[i].figure;
    if (i + 1 < s.size()) check_weekday_beside(s, i, out);
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
    out.push_back(wrong_weekday(f.span, day, first.calendar));
  }
}

}  // namespace onrecord
