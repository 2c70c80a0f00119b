#include "core/figures/kinds/ages.h"

#include <cmath>
#include <optional>
#include <utility>

#include "core/figures/amounts/counted_nouns.h"
#include "core/figures/amounts/units.h"

namespace onrecord {
namespace {

constexpr double kOldest = 120;

// a boy of eight; not "boys of eight schools"
bool is_one_human(const Atoms& a, std::uint32_t i) { return a.has(i, kHuman | kKin) && !looks_plural(a, i); }

std::string_view age_unit(const Draft& d) {
  if (d.unit->name == "month") return "month of age";
  if (d.unit->name == "week") return "week of age";
  if (d.unit->name == "day") return "day of age";
  return "year of age";
}

void become_age(const Atoms& a, Draft& d, std::uint32_t end) {
  if (a.any(d.begin - 1, "age", "aged", "ages")) --d.begin;
  d.unit_name = d.unit ? age_unit(d) : "year of age";
  d.unit = nullptr;
  d.kind = FigureKind::age;
  d.seconds = -1;
  d.end = end;
}

// under the age of 5: the bound stands before the words.
void take_age_bound(const Atoms& a, Draft& d) {
  std::uint32_t i = d.begin - 3;
  if (a.is(i, "the")) --i;
  if (a.any(i, "under", "below"))
    d.bound = Bound::less;
  else if (a.any(i, "over", "above"))
    d.bound = Bound::more;
  else
    return;
  d.begin = i;
}

bool is_proper(const Atoms& a, std::uint32_t i) {
  return a.is_word(i) && a[i].capital && !a.has(i, kMonth | kWeekday | kFunction);
}

// ", six," behind a full name.
bool is_spelled_apposition(const Atoms& a, std::uint32_t at) {
  return a.has(at, kOne) && a.word(at).number >= 1 && a.is(at - 1, ",") && a.is(at + 1, ",") &&
         is_proper(a, at - 2) && is_proper(a, at - 3);
}

// ", 34," or "(34)" behind a name or a relative; ", both 25,"; ", now 30,".
bool is_apposition(const Atoms& a, std::uint32_t at) {
  if (!a.is_number(at)) return is_spelled_apposition(a, at);
  if (a[at].value < 1 || a[at].value > kOldest || a[at].decimal || a[at].comma) return false;
  if (a.is(at - 1, "(") && a.is(at + 1, ")"))
    return a[at].value >= 10 && is_proper(a, at - 2) && is_proper(a, at - 3);
  if (a.is(at - 1, "now") && a.is(at - 2, ",") && is_proper(a, at - 3) && a[at].value >= 10)
    return a.any(at + 1, ",", "and", ".");
  const bool ends = a.is(at + 1, ",") || a[at + 1].kind == AtomKind::stop || a.any(at + 1, ".", ";", ")");
  if (!ends || (a.is(at + 1, ",") && a.is_number(at + 2))) return false;
  if (a.any(at - 1, "both", "all") && a.is(at - 2, ",")) return true;
  if (!a.is(at - 1, ",")) return false;
  return is_proper(a, at - 2) || a.has(at - 2, kKin);
}

// under-18s, the Under-21 side
Draft read_age_group(const Atoms& a, std::uint32_t at) {
  if (!a.is_number(at) || a[at].comma || a[at].decimal || !a.is_hyphen(at - 1)) return {};
  if (!a.any(at - 2, "under", "over") || a[at].value < 5 || a[at].value > kOldest) return {};
  const bool plural = a.is(at + 1, "s") && a.glued(at + 1);
  if (!plural && (!a.is_word(at + 1) || a.glued(at + 1))) return {};
  Number number;
  number.begin = at;
  number.end = at + 1;
  number.value = a[at].value;
  if (!plural && (read_unit(a, number) || a.has(at + 1, kScale | kSuffix))) return {};
  Draft d = single_value(at - 2, plural ? at + 2 : at + 1, FigureKind::age, a[at].value, "year of age");
  d.bound = a.is(at - 2, "under") ? Bound::less : Bound::more;
  return d;
}

using End = std::optional<std::uint32_t>;  // the atom behind the age

bool is_duration(const Draft& d) { return d.kind == FigureKind::duration && d.unit; }

// A bare number that may be an age.
bool may_be_age(const Draft& d) {
  const double top = d.single ? d.value : d.high;
  return d.bare() && d.noun.empty() && top <= kOldest && d.number.scale == 1;
}

// The word before it, past one that limits: aged [just] 28.
std::uint32_t word_before(const Atoms& a, const Draft& d) {
  return a.any(d.begin - 1, "just", "only", "about", "around") ? d.begin - 2 : d.begin - 1;
}

End read_years_old(const Atoms& a, const Draft* d) {
  const std::uint32_t i = a.is_hyphen(d->end) ? d->end + 1 : d->end;
  return is_duration(*d) && a.any(i, "old", "olds") ? End(i + 1) : End();
}

End read_years_of_age(const Atoms& a, const Draft* d) {
  return is_duration(*d) && a.is(d->end, "of") && a.is(d->end + 1, "age") ? End(d->end + 2) : End();
}

End read_aged_years(const Atoms& a, const Draft* d) {
  const bool of = a.is(d->begin - 1, "of") && a.is(d->begin - 2, "age");
  return is_duration(*d) && (of || a.any(d->begin - 1, "age", "aged")) ? End(d->end) : End();
}

End read_letters(const Atoms& a, const Draft* d) {
  const bool slash = a.is(d->end, "y") && a.is(d->end + 1, "/") && a.is(d->end + 2, "o");
  return d->bare() && (slash || a.any(d->end, "yo", "y.o.")) ? End(d->end + 1) : End();
}

End read_aged(const Atoms& a, const Draft* d) {
  if (!may_be_age(*d)) return {};
  const std::uint32_t i = a.is_hyphen(d->begin - 1) ? d->begin - 2 : word_before(a, *d);
  const bool between = a.is(i, "between") && a.any(i - 1, "aged", "ages");
  return between || a.any(i, "aged", "ages", "age") ? End(d->end) : End();
}

End read_age_of(const Atoms& a, const Draft* d) {
  const std::uint32_t i = word_before(a, *d);
  const bool of = a.is(i, "of") && (a.any(i - 1, "age", "ages") || is_one_human(a, i - 1));
  const bool level = a.any(i, "to", "is", "at") || a.any(i, "was", "from");
  return may_be_age(*d) && (of || (level && a.is(i - 1, "age"))) ? End(d->end) : End();
}

End read_as_young_as(const Atoms& a, const Draft* d) {
  const std::uint32_t i = word_before(a, *d);
  const bool as = a.is(i, "as") && a.any(i - 1, "young", "old") && a.is(i - 2, "as");
  return may_be_age(*d) && as ? End(d->end) : End();
}

End read_people_under(const Atoms& a, const Draft* d) {
  constexpr double kLargest = 100;
  const bool bounded = may_be_age(*d) && d->single && d->number.plain && d->value <= kLargest;
  const bool people = a.any(d->begin - 1, "under", "over") && a.has(d->begin - 2, kHuman);
  return bounded && people && (!a.is_word(d->end) || a.has(d->end, kFunction | kVerb)) ? End(d->end) : End();
}

// Whether a clause may end behind an age that only its verb tells: turned 30 last May.
bool stands_alone(const Atoms& a, const Draft& d) {
  constexpr double kYoungest = 10;
  const bool ends = !a.is_word(d.end) || a.has(d.end, kBehindAge);
  return may_be_age(d) && d.single && d.number.plain && d.value >= kYoungest && ends && !a.is(d.end, "%");
}

End read_turned(const Atoms& a, const Draft* d) {
  return stands_alone(a, *d) && a.any(d->begin - 1, "turned", "turns", "turning") ? End(d->end) : End();
}

bool is_one_person(const Atoms& a, std::uint32_t i) {
  return a.has(i, kKin) || a.any(i, "who", "he", "she", "i");
}

End read_is(const Atoms& a, const Draft* d) {
  if (!stands_alone(a, *d)) return {};
  const std::uint32_t i = d->begin - 1;
  const bool is = a.any(i, "was", "is", "'s") || a.any(i, "am", "'m");
  const bool will = a.is(i, "be") && a.any(i - 1, "will", "would", "'ll") && is_one_person(a, i - 2);
  return (is && is_one_person(a, i - 1)) || will ? End(d->end) : End();
}

constexpr Rule<End, const Draft*> kAgeContexts[] = {
    {"years-old", "The 65-year-old left.", "The 65-year lease ended.", read_years_old},
    {"years-of-age", "He is 65 years of age.", "He had 65 years of luck.", read_years_of_age},
    {"aged-years", "He left, aged 65 years.", "He left after 65 years.", read_aged_years},
    {"letters", "A 34 yo left.", "A 34 kg box left.", read_letters},
    {"aged", "Children aged six eat free.", "Children named six towns.", read_aged},
    {"age-of", "He left at the age of 28.", "He left at the end of 28.", read_age_of},
    {"as-young-as", "Some are as young as 14.", "Some are as many as 14.", read_as_young_as},
    {"people-under", "Adults over 21, too, left.", "Prices over 21, too, fell.", read_people_under},
    {"turned", "She turned 30 last May.", "She found 30 last May.", read_turned},
    {"is", "He was 34 when he left.", "It was 34 when he left.", read_is},
};

}  // namespace

void read_age_context(const Atoms& a, Draft& d) {
  if (const std::optional<std::uint32_t> end = first_of(kAgeContexts, a, &std::as_const(d))) {
    if (a.is(d.begin - 1, "of") && a.is(d.begin - 2, "age")) take_age_bound(a, d);
    become_age(a, d, *end);
  }
}

Draft read_age(const Atoms& a, std::uint32_t at) {
  if (is_apposition(a, at)) {
    const double years = a.is_number(at) ? a[at].value : a.word(at).number;
    return single_value(at, at + 1, FigureKind::age, years, "year of age");
  }
  if (Draft group = read_age_group(a, at)) return group;
  if (!a.is_number(at) || a[at].comma || a[at].decimal || !a.is(at + 1, "s") || !a.glued(at + 1)) return {};
  const double value = a[at].value;
  if (value < 5 || value > 110) return {};
  if (a.has(at - 1, kOwner) || (a.any(at - 1, "early", "mid", "late", "-") && std::fmod(value, 10) == 0)) {
    std::uint32_t owner = at - 1;
    while (a.any(owner, "early", "mid", "late", "-")) --owner;
    if (!a.has(owner, kOwner)) return {};
    Draft d = single_value(at, at + 2, FigureKind::age, value, "year of age");
    d.single = false;
    d.low = value;
    d.high = value + 9;
    return d;
  }
  return {};
}

void add_age_examples(std::vector<RuleExample>& out) { add_examples(kAgeContexts, out); }

}  // namespace onrecord
