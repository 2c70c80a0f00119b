#include "core/figures/dates/durations.h"

#include <cmath>
#include <cstdio>
#include <optional>

#include "core/figures/dates/days.h"

namespace onrecord {
namespace {

std::string number_text(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.10g", value);
  return buffer;
}

std::string duration_iso(const Draft& d) {
  static constexpr struct {
    std::string_view unit, prefix, suffix;
    double factor;
  } kUnits[] = {{"second", "PT", "S", 1}, {"minute", "PT", "M", 1},   {"hour", "PT", "H", 1},
                {"day", "P", "D", 1},     {"week", "P", "W", 1},      {"fortnight", "P", "W", 2},
                {"month", "P", "M", 1},   {"quarter", "P", "M", 3},   {"year", "P", "Y", 1},
                {"decade", "P", "Y", 10}, {"century", "P", "Y", 100}, {"millennium", "P", "Y", 1000}};
  for (const auto& unit : kUnits)
    if (d.unit->name == unit.unit && d.value >= 0)
      return std::string(unit.prefix) + number_text(d.value * unit.factor) + std::string(unit.suffix);
  return "";
}

// The moment `count` units from another; false where the unit is none of the calendar's.
bool move_by(const Draft& d, double count, Day& day, int& seconds, bool& clock) {
  constexpr double kFarthest = 1e6;  // units from now that still give a date
  const std::string_view unit = d.unit->name;
  clock = false;
  if (!(std::fabs(count) <= kFarthest)) return false;
  if (unit == "day")
    day = add_days(day, to_int(count));
  else if (unit == "week")
    day = add_days(day, to_int(7 * count));
  else if (unit == "fortnight")
    day = add_days(day, to_int(14 * count));
  else if (unit == "month")
    day = add_months(day, to_int(count));
  else if (unit == "quarter")
    day = add_months(day, to_int(3 * count));
  else if (unit == "year")
    day = add_months(day, to_int(std::floor(12 * count)));
  else if (unit == "decade")
    day = add_months(day, to_int(120 * count));
  else if (unit == "hour" || unit == "minute" || unit == "second") {
    const long total = seconds + static_cast<long>(count * (unit == "hour"     ? 3600
                                                            : unit == "minute" ? 60
                                                                               : 1));
    const long days = total >= 0 ? total / 86400 : -((-total + 86399) / 86400);
    day = add_days(day, days);
    seconds = static_cast<int>(total - days * 86400);
    clock = true;
  } else {
    return false;
  }
  return day.year >= 1 && day.year <= 9999;
}

// What the words around a duration make of it.
struct Anchored {
  double direction = 0;       // back or on from the anchor
  bool stretch = false;       // all of the time up to it, and no moment
  std::uint32_t end = 0;      // atom behind the words that say so
  std::optional<Day> anchor;  // instead of the reference
};

bool is_near_day(const Atoms& a, std::uint32_t i) {
  return a.any(i, "now", "today", "tomorrow", "tmrw", "yesterday");
}

// from now, before yesterday
std::optional<Anchored> read_anchor_behind(const Atoms& a, const Reference& reference, const Draft& d) {
  if (a.is(d.end, "ago")) return Anchored{-1, false, d.end + 1, {}};
  if (!a.any(d.end, "from", "before", "after") || !is_near_day(a, d.end + 1)) return {};
  if (!a.is(d.end, "from") && a.any(d.end + 1, "now", "tmrw")) return {};
  Anchored out{a.is(d.end, "before") ? -1. : 1., false, d.end + 2, {}};
  if (const When day = read_day(a, d.end + 1, reference); day && day.dated) out.anchor = day.first;
  return out;
}

// the last three weeks, within two days, in an hour
std::optional<Anchored> read_anchor_before(const Atoms& a, const Draft& d) {
  const std::uint32_t before = d.begin - 1;
  if (a.any(before, "last", "past", "previous")) return Anchored{-1, true, d.end, {}};
  if (a.any(before, "next", "coming", "following", "upcoming") || a.is(before, "within"))
    return Anchored{1, true, d.end, {}};
  if (a.is(before, "in") && !a.is_hyphen(d.end) && d.number.value >= 1) return Anchored{1, false, d.end, {}};
  return {};
}

// Gives the draft the dates that it names.
void resolve(const Atoms& a, const Reference& reference, const Anchored& anchored, Draft& d) {
  Day day = anchored.anchor.value_or(reference.day);
  int seconds = reference.seconds;
  bool clock = false;
  if (!move_by(d, anchored.direction * d.value, day, seconds, clock)) return;
  const auto form = [&](Day x, int s) { return clock ? iso(x, s) : iso(x); };
  if (!anchored.stretch) {
    d.iso = form(day, seconds);
    d.seconds = -1;
    return;
  }
  const bool back = anchored.direction < 0;
  const bool next = !back && !clock && !a.is(d.begin - 1, "within");
  const Day start = next ? add_days(reference.day, 1) : reference.day;
  d.iso = back ? form(day, seconds) : form(start, reference.seconds);
  d.iso_end = back ? form(reference.day, reference.seconds) : form(day, seconds);
}

}  // namespace

Draft read_in_one(const Atoms& a, std::uint32_t at, const Reference& reference) {
  if (!a.is(at, "in") || !a.any(at + 1, "a", "an") || a.is_hyphen(at + 3)) return {};
  if (!a.any(at + 2, "week", "fortnight", "month", "year", "hour") ||
      (a.is_word(at + 3) && !a.any(at + 3, "or", "and", "when", "if", "'s", "\xE2\x80\x99s")))
    return {};
  Draft d;
  d.begin = at;
  d.end = at + 3;
  d.kind = FigureKind::date;
  if (!reference.known) return d;
  Number one;
  one.begin = at + 1;
  one.end = at + 2;
  d.value = one.value = 1;
  d.unit = read_unit(a, one).unit;
  Day day = reference.day;
  int seconds = reference.seconds;
  bool clock = false;
  if (d.unit && move_by(d, 1, day, seconds, clock)) d.iso = clock ? iso(day, seconds) : iso(day);
  d.unit = nullptr;
  return d;
}

void read_duration_context(const Atoms& a, const Reference& reference, Draft& d) {
  if (d.kind != FigureKind::duration || !d.unit || d.rate || !d.single) return;
  d.iso = duration_iso(d);
  const bool ago = a.is(d.end, "ago");
  std::optional<Anchored> anchored = read_anchor_behind(a, reference, d);
  if (!anchored) anchored = read_anchor_before(a, d);
  if (!anchored) return;
  d.end = anchored->end;
  if (ago) d.kind = FigureKind::date;
  if (ago && !reference.known) d.iso.clear();
  if (reference.known) resolve(a, reference, *anchored, d);
}

}  // namespace onrecord
