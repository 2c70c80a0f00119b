#include "core/review/weekdays.h"

#include <cstdlib>
#include <vector>

#include "core/figures/words/vocabulary.h"

namespace onrecord {
namespace {

constexpr const char* kWeekdays[] = {"",         "Monday", "Tuesday",  "Wednesday",
                                     "Thursday", "Friday", "Saturday", "Sunday"};

Notice wrong_weekday(Span span, Day day, int said) {
  return {"weekday-and-date", span,
          joined("The date ", iso(day), " is a ", kWeekdays[weekday(day)], ", not a ", kWeekdays[said],
                 ". Check the day.")};
}

// The weekday that a figure is alone, or 0.
int weekday_alone(const SentenceFigures& s, const PlacedFigure& placed) {
  if (placed.figure->kind != FigureKind::date || placed.tokens.size() != 1) return 0;
  const Word& word = Vocabulary::get().word(s.document.lower(placed.tokens.begin));
  return word.classes & kWeekday ? word.calendar : 0;
}

// Friday (2 March 2022); March 2, 2022, a Friday.
void check_weekday_beside(const SentenceFigures& s, std::size_t i, std::vector<Notice>& out) {
  const PlacedFigure &x = s[i], &y = s[i + 1];
  const Range gap{x.tokens.end, y.tokens.begin};
  const bool bracket = gap.size() == 1 && s.is(gap.begin, "(");
  const bool apposition = gap.size() == 2 && s.is(gap.begin, ",") && s.is(gap.begin + 1, "a");
  const int said = bracket ? weekday_alone(s, x) : apposition ? weekday_alone(s, y) : 0;
  const PlacedFigure& date = bracket ? y : x;
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
