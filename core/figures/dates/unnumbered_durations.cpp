#include "core/figures/dates/unnumbered_durations.h"

#include "core/figures/amounts/bounds.h"

namespace onrecord {
namespace {

bool leads(const Atoms& a, std::uint32_t i) { return a.any(i, "for", "within", "by", "spent", "lasted"); }

bool counts_back(const Atoms& a, std::uint32_t i) { return a.any(i, "ago", "earlier", "later"); }

bool anchors(const Atoms& a, std::uint32_t i) { return a.any(i, "before", "after"); }

// The unit that one stands before, where it is one of time.
const Unit* time_unit(const Atoms& a, std::uint32_t i) {
  Number one;
  one.begin = i - 1;
  one.end = i;
  one.value = 1;
  const UnitMatch match = read_unit(a, one);
  return match && match.unit->kind == FigureKind::duration ? match.unit : nullptr;
}

Draft draft_of(std::uint32_t begin, std::uint32_t end, const Unit* unit) {
  Draft d;
  d.begin = begin;
  d.end = end;
  d.unit = unit;
  d.kind = FigureKind::duration;
  return d;
}

bool is_rate(const Atoms& a, std::uint32_t article) {
  const std::uint32_t i = article - 1;
  return a.any(i, "times", "twice", "once", "%") || a.is_number(i) || a.has(i, kCardinal | kScale);
}

Draft read_one_unit(const Atoms& a, std::uint32_t at, std::uint32_t from) {
  if (!a.any(at, "a", "an") || is_rate(a, at)) return {};
  const std::uint32_t noun = a.any(at + 1, "single", "full", "whole") ? at + 2 : at + 1;
  if (!a.has(noun, kTimeUnit) || a.is_hyphen(noun + 1) || a.any(noun + 1, "old", "'s", "\xE2\x80\x99s"))
    return {};
  if (a.is(noun + 1, "and") && a.any(noun + 3, "half", "quarter")) return {};  // an hour and a half
  const Unit* const unit = time_unit(a, noun);
  if (unit == nullptr) return {};
  Draft d = draft_of(at, noun + 1, unit);
  d.value = 1;
  d.seconds = unit->base == "second" ? unit->size : -1;
  if (counts_back(a, d.end)) {
    d.kind = FigureKind::date;
    ++d.end;
    return d;
  }
  if (anchors(a, d.end) || leads(a, at - 1) || noun == at + 2) return d;
  Draft bounded = d;
  read_bound_before(a, from, bounded);
  return bounded.bound != Bound::exact ? d : Draft();
}

// for years, just days after, recent months
Draft read_some_units(const Atoms& a, std::uint32_t at) {
  constexpr double kFewest = 2, kMost = 10;
  const bool recent = a.any(at, "recent") && a.has(at + 1, kTimeUnits);
  const std::uint32_t noun = recent ? at + 1 : at;
  if (!a.has(noun, kTimeUnits) || a.glued(noun) || a.is_hyphen(noun + 1)) return {};
  const Unit* const unit = time_unit(a, noun);
  if (unit == nullptr) return {};
  Draft d = draft_of(at, noun + 1, unit);
  d.single = false;
  d.vague = true;
  d.low = kFewest;
  d.high = kMost;
  d.bound = Bound::about;
  const bool back = counts_back(a, d.end);
  const bool free = !a.is_number(at - 1) && !a.has(at - 1, kCardinal | kOrdinal | kMany) &&
                    !a.tagged(at - 1, Pos::adj, Pos::num, Pos::noun);
  if (recent || (back && free)) {
    d.kind = FigureKind::date;
    if (back) ++d.end;
    return d;
  }
  const bool led = a.any(at - 1, "for", "within", "just") || (anchors(a, d.end) && free);
  return led && !a.tagged(d.end, Pos::noun) && !a.is(d.end, "of") ? d : Draft();
}

}  // namespace

Draft read_unnumbered_duration(const Atoms& a, std::uint32_t at, std::uint32_t from) {
  if (Draft one = read_one_unit(a, at, from)) return one;
  return read_some_units(a, at);
}

}  // namespace onrecord
