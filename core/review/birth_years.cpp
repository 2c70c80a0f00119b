#include "core/review/birth_years.h"

#include <vector>

namespace onrecord {
namespace {

// An age, or a bare number where one may stand: was born in 1970, is 45.
bool is_age(const SentenceFigures& s, const PlacedFigure& placed) {
  if (!placed.exact()) return false;
  if (placed.figure->kind == FigureKind::age) return placed.figure->unit == "year of age";
  constexpr double kOldest = 120;
  const std::uint32_t before = placed.tokens.begin - 1;
  return is_whole_count(placed) && placed.figure->unit.empty() && placed.value() <= kOldest &&
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

void check_birth_years(const SentenceFigures& s, std::vector<Notice>& out) {
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

}  // namespace onrecord
