#include "core/figures/kinds/ages.h"

#include <cmath>

#include "core/figures/amounts/units.h"

namespace onrecord {
namespace {

constexpr double kOldest = 120;

bool is_kin(const Atoms& a, std::uint32_t i) {
  return a.any(i, "wife", "husband", "son", "daughter", "mother", "father", "brother", "sister", "girlfriend",
               "boyfriend", "partner", "fiancee", "grandson", "granddaughter", "grandmother", "grandfather",
               "niece", "nephew", "cousin", "uncle", "aunt", "twin", "stepson", "stepdaughter", "widow",
               "child", "boy", "girl");
}

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
  return is_proper(a, at - 2) || is_kin(a, at - 2);
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

}  // namespace

void read_age_context(const Atoms& a, Draft& d) {
  if (d.kind == FigureKind::duration && d.unit) {
    std::uint32_t i = d.end;
    if (a.is_hyphen(i)) ++i;
    if (a.any(i, "old", "olds")) return become_age(a, d, i + 1);
    if (a.is(i, "of") && a.is(i + 1, "age")) return become_age(a, d, i + 2);
    const bool of = a.is(d.begin - 1, "of") && a.is(d.begin - 2, "age");
    if (of) take_age_bound(a, d);
    if (of || a.any(d.begin - 1, "age", "aged")) return become_age(a, d, d.end);
    return;
  }
  if (!d.bare() || !d.noun.empty()) return;
  if (a.any(d.end, "yo", "y.o.") || (a.is(d.end, "y") && a.is(d.end + 1, "/") && a.is(d.end + 2, "o")))
    return become_age(a, d, d.end + 1);
  const double top = d.single ? d.value : d.high;
  if (top > kOldest || d.number.scale != 1) return;
  if (a.is_hyphen(d.begin - 1) && a.any(d.begin - 2, "aged", "age")) return become_age(a, d, d.end);
  const std::uint32_t before =
      a.any(d.begin - 1, "just", "only", "about", "around") ? d.begin - 2 : d.begin - 1;
  const bool aged =
      a.any(before, "aged", "ages") || (a.is(before, "between") && a.any(before - 1, "aged", "ages"));
  const bool age = a.is(before, "age") ||
                   (a.is(before, "as") && a.any(before - 1, "young", "old") && a.is(before - 2, "as")) ||
                   (a.any(before, "to", "is", "at", "was", "from") && a.is(before - 1, "age")) ||
                   (a.is(before, "of") &&
                    a.any(before - 1, "age", "ages", "teenager", "boy", "girl", "man", "woman", "child"));
  const bool bounded = a.any(d.begin - 1, "under", "over") && d.single && d.number.plain && d.value <= 100 &&
                       a.any(d.begin - 2, "people", "children", "adults", "voters", "women", "men", "those",
                             "anyone", "workers", "kids", "everyone", "girls", "boys", "americans",
                             "residents", "students", "drivers", "players");
  if (bounded && (!a.is_word(d.end) || a.has(d.end, kFunction | kVerb))) return become_age(a, d, d.end);
  if (aged || age) {
    if (a.is(d.begin - 1, "of") && a.is(d.begin - 2, "age")) take_age_bound(a, d);
    return become_age(a, d, d.end);
  }
  const bool old_enough = d.single && d.number.plain && d.value >= 10;
  const bool ends = !a.is_word(d.end) || a.any(d.end, "when", "at", "in", "by", "on", "and", "this", "next",
                                               "last", "but", "years", "today", "yesterday", "tomorrow");
  if (!old_enough || !ends || a.is(d.end, "%")) return;
  if (a.any(d.begin - 1, "turned", "turns", "turning")) return become_age(a, d, d.end);
  const bool person = is_kin(a, d.begin - 2) || a.any(d.begin - 2, "who", "he", "she", "i") ||
                      (a.is(d.begin - 2, "be") && a.any(d.begin - 3, "will", "would")) ||
                      (a.any(d.begin - 2, "'ll", "who"));
  if (person && a.any(d.begin - 1, "was", "is", "'s", "am", "'m")) return become_age(a, d, d.end);
  if (a.is(d.begin - 1, "be") && a.any(d.begin - 2, "will", "would") &&
      a.any(d.begin - 3, "he", "she", "who", "i"))
    return become_age(a, d, d.end);
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
  if (a.any(at - 1, "his", "her", "their", "my", "our", "your") ||
      (a.any(at - 1, "early", "mid", "late", "-") && std::fmod(value, 10) == 0)) {
    std::uint32_t owner = at - 1;
    while (a.any(owner, "early", "mid", "late", "-")) --owner;
    if (!a.any(owner, "his", "her", "their", "my", "our", "your")) return {};
    Draft d = single_value(at, at + 2, FigureKind::age, value, "year of age");
    d.single = false;
    d.low = value;
    d.high = value + 9;
    return d;
  }
  return {};
}

}  // namespace onrecord
