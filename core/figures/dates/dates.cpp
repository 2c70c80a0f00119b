#include "core/figures/dates/dates.h"

#include "core/figures/dates/clock.h"
#include "core/figures/dates/days.h"
#include "core/figures/dates/durations.h"
#include "core/figures/dates/periods.h"
#include "core/figures/dates/when.h"

namespace onrecord {
namespace {

// The parts of the day that a reader means by a word: first hour, last hour.
struct DayPart {
  int begin = -1;
  int end = -1;
};

DayPart part_of_day(const Atoms& a, std::uint32_t i) {
  if (a.any(i, "morning", "mornings")) return {8, 12};
  if (a.any(i, "afternoon", "afternoons")) return {12, 16};
  if (a.any(i, "evening", "evenings")) return {16, 20};
  if (a.any(i, "night", "nights", "tonight", "tonite")) return {20, 24};
  return {};
}

void set_part(When& w, DayPart part) {
  w.time = part.begin * 3600;
  w.time_end = part.end * 3600 - (part.end == 24 ? 1 : 0);
  w.daypart = true;
}

// in the morning, late afternoon: hours without a day.
When read_plain_part(const Atoms& a, std::uint32_t at) {
  std::uint32_t i = at;
  bool led = a.is(at, "lunchtime");
  while (a.any(i, "early", "late", "mid", "later", "earlier") || (i > at && a.is(i, "-"))) {
    led = true;
    ++i;
  }
  if (a.is(i, "in")) {
    ++i;
    led = a.is(i, "the") || led;
    if (a.is(i, "the")) ++i;
    if (a.any(i, "early", "late")) ++i;
  }
  if (!led || (a.is(i, "night") && !a.any(i + 2, "time"))) return {};
  DayPart part = part_of_day(a, i);
  if (a.is(i, "daytime")) part = {8, 18};
  if (a.is(i, "lunchtime")) part = {11, 13};
  if (part.begin < 0) return {};
  When w;
  w.begin = at;
  w.end = i + 1;
  set_part(w, part);
  if (a.is(i, "night")) {
    w.end = i + 3;
    w.time = 0;
    w.time_end = 8 * 3600;
  }
  return w;
}

// this morning, tonight, last night.
When read_this_part(const Atoms& a, std::uint32_t at, const Reference& reference) {
  std::uint32_t i = at;
  const std::uint32_t part = a.any(at, "this", "last") ? at + 1 : at;
  if (a[at].capital && a[part].capital && !a.upper(at) && !a.starts_sentence(at)) return {};  // a programme
  if (a.any(i, "late", "early", "earlier", "later")) ++i;
  long days = 0;
  if (a.any(i, "this", "last")) {
    if (a.is(i, "last")) days = -1;
    ++i;
    if (!a.any(i, "morning", "afternoon", "evening", "night") ||
        (days == -1 && !a.any(i, "night", "evening")))
      return {};
  } else if (!a.any(i, "tonight", "tonite")) {
    return {};
  }
  When w;
  w.begin = at;
  w.end = i + 1;
  w.relative = !reference.known;
  if (!reference.known) return w;
  w.dated = true;
  w.first = w.last = add_days(reference.day, days);
  set_part(w, part_of_day(a, i));
  return w;
}

bool links_time(const Atoms& a, std::uint32_t i) {
  return a.any(i, "at", ",", "from", "for", "by", "around", "about", "before", "after", "between");
}

// A bare hour that only a date beside it makes a time: Sat at 5, Monday at 2.30.
When read_bare_hour(const Atoms& a, std::uint32_t at) {
  if (!a.is_number(at) || a[at].comma) return {};
  const std::string_view text = a.lower(at);
  int minute = 0;
  if (a[at].decimal) {
    if (text.size() < 4 || text[text.size() - 3] != '.') return {};
    minute = two_digits(text, text.size() - 2);
  } else if (text.size() > 2) {
    return {};
  }
  const int hour = to_int(a[at].value);
  Number number;
  number.begin = at;
  number.end = at + 1;
  number.value = hour;
  if (hour < 1 || hour > 12 || minute > 59 || read_unit(a, number)) return {};
  if (a.is_word(at + 1) && !a.has(at + 1, kFunction)) return {};
  if (a.is(at + 1, "%") || (a.glued(at + 1) && a.is_word(at + 1))) return {};
  When w;
  w.begin = at;
  w.end = at + 1;
  w.time = hour * 3600 + minute * 60;
  return w;
}

// The end of a stretch of hours behind its first: "to 5pm", "-6".
bool read_clock_end(const Atoms& a, When& w) {
  std::uint32_t i = w.end;
  if (!a.any(i, "to", "until", "till", "and", "through") && !a.is_dash(i)) return false;
  if (a.is(i, "and") && !a.is(w.begin - 1, "between")) return false;
  ++i;
  const When last = read_clock(a, i);
  if (!last) return false;
  w.time_end = last.time;
  w.end = last.end;
  return true;
}

// A clock time or a stretch of them. 9-10 am: the first hour takes the half of the second.
When read_clock_span(const Atoms& a, std::uint32_t at) {
  if (When w = read_clock(a, at)) {
    read_clock_end(a, w);
    return w;
  }
  if (!a.is_number(at) || a[at].comma || a[at].decimal || a.lower(at).size() > 2 || a[at].value > 12)
    return {};
  std::uint32_t i = at + 1;
  const bool dash = a.is_dash(i);
  if (!dash && !a.any(i, "to", "and")) return {};
  if (!dash && !a.any(at - 1, "from", "between")) return {};
  ++i;
  const When last = read_clock(a, i);
  if (!last || last.end == i + 1) return {};
  When w = last;
  w.begin = at;
  w.time_end = last.time;
  const int hour = to_int(a[at].value);
  const bool afternoon = last.time >= 12 * 3600;
  w.time = (afternoon && hour < 12 && hour * 3600 + 12 * 3600 < last.time ? hour + 12 : hour) * 3600;
  return w;
}

// Puts a time on the day in front of it, if one stands there.
void read_time_behind(const Atoms& a, When& w) {
  if (w.timed() || w.period) return;
  if (const DayPart part = part_of_day(a, w.end); part.begin >= 0 && !a.is(w.end, "tonight")) {
    set_part(w, part);
    ++w.end;
  }
  std::uint32_t i = w.end;
  if (a.is(i, "at") && a.is(i + 1, "about"))
    i += 2;
  else if (links_time(a, i))
    ++i;
  if (a.is(i, "at")) ++i;
  When clock = read_clock_span(a, i);
  if (!clock && a.is(i - 1, "at") && !w.daypart) clock = read_bare_hour(a, i);
  if (!clock) return;
  w.time = clock.time;
  w.time_end = clock.time_end;
  w.end = clock.end;
  w.daypart = false;
}

bool links_date(const Atoms& a, std::uint32_t i) { return a.any(i, "on", ",", "of", "this", "for"); }

When read_moment(const Atoms& a, std::uint32_t at, const Reference& reference) {
  if (When part = read_this_part(a, at, reference)) {
    if (part.timed() || part.relative) {
      std::uint32_t i = a.is(part.end, "at") ? part.end + 1 : part.end;
      if (const When clock = read_clock(a, i)) {
        part.time = clock.time;
        part.end = clock.end;
      }
    }
    return part;
  }
  if (const When plain = read_plain_part(a, at)) return plain;
  When w = read_day(a, at, reference);
  if (w) {
    read_time_behind(a, w);
    return w;
  }
  if (When clock = read_clock_span(a, at)) {
    const std::uint32_t i = links_date(a, clock.end) ? clock.end + 1 : clock.end;
    When day = read_this_part(a, i, reference);
    if (!day) day = read_day(a, i, reference);
    if (!day) return clock;
    day.begin = at;
    day.time = clock.time;
    day.time_end = clock.time_end;
    day.daypart = false;
    return day;
  }
  return read_period(a, at, reference);
}

// Oct. 20-24: the second day of the same month.
bool read_days_of_month(const Atoms& a, When& w) {
  if (!w.dated || w.period || w.timed() || w.first.day == 0) return false;
  std::uint32_t i = w.end;
  if (!a.is_dash(i) && !a.any(i, "to", "through", "until", "till")) return false;
  const bool dash = a.is_dash(i);
  ++i;
  if (a.is(i, "the")) ++i;
  int day = 0;
  std::uint32_t end = i;
  if (a.is_number(i) && !a[i].decimal && a.lower(i).size() <= 2) {
    day = to_int(a[i].value);
    end = a.glued(i + 1) && a.any(i + 1, "st", "nd", "rd", "th") ? i + 2 : i + 1;
    if (a.glued(end) && (a.is_word(end) || a.any(end, ":", "%", "/"))) return false;
    if (!dash && end == i + 1 && (a.is_word(end) && !a.has(end, kFunction))) return false;
    if (a.has(end, kMonth)) return false;
  } else if (const Number ordinal = read_ordinal(a, i)) {
    day = to_int(ordinal.value);
    end = ordinal.end;
  }
  if (day <= w.first.day || day > month_length(w.first.year, w.first.month)) return false;
  w.last = w.first;
  w.last.day = day;
  std::uint32_t y = a.is(end, ",") ? end + 1 : end;
  int year = 0;
  const std::uint32_t behind = read_year(a, y, year);
  if (behind != y && (w.first.year == 0 || w.open || w.end == 0)) {
    w.first.year = w.last.year = year;
    end = behind;
  }
  w.end = end;
  w.period = true;
  return true;
}

// 3 to 12 September, between ninth and seventeenth of april: days whose month stands behind the second.
When read_days_before_month(const Atoms& a, std::uint32_t at, const Reference& reference) {
  int day = 0;
  std::uint32_t i = at;
  if (a.is_number(at) && !a[at].decimal && !a[at].comma && a.lower(at).size() <= 2) {
    day = to_int(a[at].value);
    i = a.glued(at + 1) && a.any(at + 1, "st", "nd", "rd", "th") ? at + 2 : at + 1;
  } else if (const Number ordinal = read_ordinal(a, at)) {
    day = to_int(ordinal.value);
    i = ordinal.end;
  }
  if (day < 1 || day > 31) return {};
  if (!a.is_dash(i) && !a.any(i, "to", "and", "or", "through")) return {};
  When last = read_day(a, i + 1, reference);
  if (!last || !last.dated || last.first.day <= day || a.has(i + 1, kMonth) || a.is(i + 2, "/")) return {};
  if (last.weekday != 0 || !(a.is_number(i + 1) || a.has(i + 1, kOrdinal | kOne | kTen))) return {};
  last.begin = at;
  last.first.day = day;
  last.period = true;
  return last;
}

// Two dates that are the ends of one stretch: from May to Oct 2020, 2014 to 2018.
void read_last(const Atoms& a, When& w, std::uint32_t from, const Reference& reference) {
  if (read_days_of_month(a, w)) return;
  const bool from_word = w.begin > from && a.is(w.begin - 1, "from");
  const bool between = w.begin > from && a.is(w.begin - 1, "between");
  std::uint32_t i = w.end;
  const bool dash = a.is_dash(i);
  if (!dash && !a.any(i, "to", "through", "until", "till") && !(between && a.is(i, "and"))) return;
  if (dash && a[i].space != a[i + 1].space) return;
  if (!w.dated && !w.weekday) return;
  ++i;
  When last = read_moment(a, i, reference);
  if (!last || (!last.dated && !last.weekday && !last.timed())) return;
  if (!last.dated && last.timed() && !last.weekday) {
    if (!w.timed()) return;
    w.time_end = last.time;
    w.end = last.end;
    return;
  }
  if (!last.dated) {
    w.end = last.end;
    if (from_word) w.begin -= 1;
    return;
  }
  // The year behind the second end holds for the first: Nov-Feb 2017 began in 2016.
  const bool year_given = !last.open && last.last.year != 0;
  if (w.open && year_given) {
    w.first.year = last.last.year;
    if (w.first.month > last.last.month) --w.first.year;
    w.open = false;
  } else if (last.open && w.dated && w.first.year != 0) {
    last.last.year = w.first.year;
    if (last.last.month < w.first.month) ++last.last.year;
  }
  w.last = last.last;
  w.period = true;
  w.time_end = last.time;
  w.end = last.end;
}

std::string iso_of(const When& w, bool end) {
  if (!w.dated) {
    if (w.weekday != 0) {
      std::string out = "XXXX-WXX-";
      out += std::to_string(w.weekday);
      const int seconds = end ? w.time_end : w.time;
      if (w.timed() && seconds >= 0) out += iso({}, seconds).substr(10);
      return end && seconds < 0 ? "" : out;
    }
    if (!w.timed() || w.relative) return "";
    const int seconds = end ? w.time_end : w.time;
    return seconds < 0 ? "" : iso({}, seconds);
  }
  if (end && !w.period && w.time_end < 0) return "";
  const Day day = end ? w.last : w.first;
  const int seconds = end ? w.time_end : w.time;
  return seconds >= 0 ? iso(day, seconds) : iso(day);
}

Draft to_draft(const When& w) {
  Draft d;
  d.begin = w.begin;
  d.end = w.end;
  d.kind = w.timed() && !w.dated && w.weekday == 0 && !w.relative ? FigureKind::time : FigureKind::date;
  d.iso = iso_of(w, false);
  d.iso_end = iso_of(w, true);
  return d;
}

}  // namespace

Draft read_date(const Atoms& a, std::uint32_t at, std::uint32_t from, const Reference& reference) {
  if (Draft one = read_in_one(a, at, reference)) return one;
  When w = read_days_before_month(a, at, reference);
  if (!w) {
    w = read_moment(a, at, reference);
    if (w) read_last(a, w, from, reference);
  }
  return w ? to_draft(w) : Draft();
}

}  // namespace onrecord
