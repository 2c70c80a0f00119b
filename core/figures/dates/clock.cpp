#include "core/figures/dates/clock.h"

#include <optional>

namespace onrecord {
namespace {

constexpr int kMinute = 60, kHour = 3600;

// am, p.m.: 1 before noon, 2 after, 0 neither; `end` moves behind it.
int read_half_day(const Atoms& a, std::uint32_t& end) {
  const auto take = [&](std::uint32_t words, int half) {
    end += words;
    return half;
  };
  if (a.any(end, "am", "a.m.", "a.m")) return take(1, 1);
  if (a.any(end, "pm", "p.m.", "p.m")) return take(1, 2);
  const bool minutes = a.is(end - 2, ":");  // 8:30p, but a dividend of 8p
  if (minutes && a.glued(end) && a.is(end, "a") && !a.is_hyphen(end + 1)) return take(1, 1);
  if (minutes && a.glued(end) && a.is(end, "p") && !a.is_hyphen(end + 1)) return take(1, 2);
  if (a.any(end, "a", "p") && a.is(end + 1, "m") && a[end + 1].space) return take(2, a.is(end, "a") ? 1 : 2);
  if (a.any(end, "a", "p") && a.is(end + 1, ".") && a.is(end + 2, "m") && a.is(end + 3, "."))
    return take(4, a.is(end, "a") ? 1 : 2);
  return 0;
}

// "in the afternoon" behind an hour.
int read_part_behind(const Atoms& a, std::uint32_t& end) {
  std::uint32_t i = end;
  if (a.is(i, "in") && a.is(i + 1, "the"))
    i += 2;
  else if (a.is(i, "at") && a.is(i + 1, "night"))
    ++i;
  else
    return 0;
  int half = 0;
  if (a.is(i, "morning")) half = 1;
  if (a.any(i, "afternoon", "evening", "night")) half = 2;
  if (half != 0) end = i + 1;
  return half;
}

int on_the_clock(int hour, int half) {
  if (half == 1 && hour == 12) return 0;
  if (half == 2 && hour < 12) return hour + 12;
  return hour;
}

When at_time(std::uint32_t begin, std::uint32_t end, int seconds) {
  When w;
  w.begin = begin;
  w.end = end;
  w.time = seconds;
  return w;
}

bool is_zone(const Atoms& a, std::uint32_t i) {
  return a.has(i, kZone) && (a.upper(i) || a.any(i, "gmt", "utc", "edt"));
}

std::uint32_t past_zone(const Atoms& a, std::uint32_t i) {
  if (is_zone(a, i)) return i + 1;
  if (a.any(i, "eastern", "pacific", "central", "local", "mountain") &&
      a.any(i + 1, "time", "standard", "daylight"))
    return a.is(i + 1, "time") ? i + 2 : i + 3;
  return i;
}

// An hour with what stands beside it, before am or pm is read.
struct Face {
  std::uint32_t end = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  bool minutes = false;  // the minutes are given
  bool decimal = false;  // behind a point: 2.30
};

// Two digits behind a colon at `i`: their value.
std::optional<int> read_sixtieths(const Atoms& a, std::uint32_t i) {
  const bool two =
      a.is(i, ":") && a.glued(i) && a.is_number(i + 1) && a.glued(i + 1) && a.lower(i + 1).size() == 2;
  return two ? std::optional<int>(to_int(a[i + 1].value)) : std::nullopt;
}

// 14:55, 8:00:31, 2.30, 6
std::optional<Face> read_digital(const Atoms& a, std::uint32_t at) {
  if (!a.is_number(at) || a[at].comma || a.lower(at).size() > 5) return {};
  Face face{at + 1, to_int(a[at].value)};
  const std::string_view text = a.lower(at);
  if (a[at].decimal) {
    if (text.size() < 4 || text[text.size() - 3] != '.') return {};
    face.minute = two_digits(text, text.size() - 2);
    face.minutes = face.decimal = true;
  } else if (const auto minute = read_sixtieths(a, face.end)) {
    face.minute = *minute;
    face.minutes = true;
    face.end += 2;
    if (const auto second = read_sixtieths(a, face.end)) {
      face.second = *second;
      face.end += 2;
    }
  }
  return face;
}

// six, six forty-five
std::optional<Face> read_spelled(const Atoms& a, std::uint32_t at) {
  constexpr double kHours = 12, kTeens = 10;
  if (!a.has(at, kOne) || a.word(at).number < 1 || a.word(at).number > kHours) return {};
  Face face{at + 1, to_int(a.word(at).number)};
  const std::uint32_t i = face.end;
  if (!a.has(i, kTen) && !(a.has(i, kOne) && a.word(i).number >= kTeens)) return face;
  face.minute = to_int(a.word(i).number);
  const std::uint32_t more = a.is_hyphen(i + 1) ? i + 2 : i + 1;
  const bool unit = a.has(i, kTen) && a.has(more, kOne) && a.word(more).number < kTeens;
  if (unit) face.minute += to_int(a.word(more).number);
  face.end = unit ? more + 1 : i + 1;
  return face;
}

bool is_oclock(const Atoms& a, std::uint32_t i) {
  return a.any(i, "o'clock", "oclock",
               "o\xE2\x80\x99"
               "clock");
}

// The half of the day behind an hour; takes "o'clock" in. Nothing where the hour tells no time.
std::optional<int> read_half(const Atoms& a, std::uint32_t at, Face& face) {
  int half = read_half_day(a, face.end);
  if (half != 0) return half;
  if (is_oclock(a, face.end)) {
    ++face.end;
    half = read_half_day(a, face.end);
    return half != 0 ? half : read_part_behind(a, face.end);
  }
  if (face.minutes) {
    if (face.decimal) return {};
    return read_part_behind(a, face.end);
  }
  half = read_part_behind(a, face.end);
  const bool led = a.any(at - 1, "at", "by", "until", "around") || a.any(at - 1, "circa", "from", "to");
  return half != 0 && led ? std::optional<int>(half) : std::nullopt;
}

// 14:55, 8:00:31am, 2.30 pm, 6pm, six pm, 5 o'clock.
When read_hours(const Atoms& a, std::uint32_t at) {
  std::optional<Face> face = read_digital(a, at);
  if (!face) face = read_spelled(a, at);
  if (!face || face->hour > 24 || face->minute > 59 || face->second > 59) return {};
  const std::optional<int> half = read_half(a, at, *face);
  if (!half) return {};
  const bool impossible = (*half == 1 && face->hour > 12) || (*half != 0 && face->hour == 0);
  const bool joined = a.glued(face->end) && (a.is(face->end, ":") || a.is_word(face->end));  // 1:2x
  if (impossible || (a.is_number(at) && face->minutes && *half == 0 && joined)) return {};
  const int seconds = on_the_clock(face->hour, *half) * kHour + face->minute * kMinute + face->second;
  return at_time(at, past_zone(a, face->end), seconds);
}

// Seconds of the day that four digits say (1430), or -1.
int four_digits(const Atoms& a, std::uint32_t at) {
  if (!a.is_number(at) || a[at].comma || a[at].decimal || a.lower(at).size() != 4) return -1;
  const int value = to_int(a[at].value);
  if (value / 100 > 24 || value % 100 > 59) return -1;
  return value / 100 * kHour + value % 100 * kMinute;
}

// 1700 GMT, at 1000 hrs EDT, 0730-0930.
When read_four_digits(const Atoms& a, std::uint32_t at) {
  const int seconds = four_digits(a, at);
  if (seconds < 0) return {};
  const bool zero = a.lower(at).front() == '0';
  if (zero && a.is_hyphen(at + 1) && four_digits(a, at + 2) >= 0 && a.lower(at + 2).size() == 4) {
    When w = at_time(at, past_zone(a, at + 3), seconds);
    w.time_end = four_digits(a, at + 2);
    return w;
  }
  const bool hours = a.any(at + 1, "hrs", "hours");
  const std::uint32_t behind = hours ? at + 2 : at + 1;
  const std::uint32_t end = past_zone(a, behind);
  const bool expected =
      zero || a.any(at - 1, "at", "by", "until", "till", "from", "before", "after", "since");
  if (end == behind && !(hours && expected)) return {};
  return at_time(at, end, seconds);
}

// half past six, quarter to nine, ten past 9.
When read_past(const Atoms& a, std::uint32_t at) {
  int minute = 0;
  std::uint32_t i = at + 1;
  if (a.is(at, "half"))
    minute = 30;
  else if (a.is(at, "quarter"))
    minute = 15;
  else if (a.has(at, kOne | kTen))
    minute = to_int(a.word(at).number);
  else if (a.is_number(at) && a[at].value < 60)
    minute = to_int(a[at].value);
  else
    return {};
  if (a.is(i, "minutes")) ++i;
  const bool past = a.is(i, "past"), to = a.is(i, "to") && (a.any(at, "quarter") || a.is(i - 1, "minutes"));
  if (!past && !to) return {};
  ++i;
  int hour = 0;
  if (a.has(i, kOne))
    hour = to_int(a.word(i).number);
  else if (a.is_number(i) && !a[i].decimal)
    hour = to_int(a[i].value);
  if (hour < 1 || hour > 12) return {};
  std::uint32_t end = i + 1;
  if (is_oclock(a, end)) ++end;
  int half = read_half_day(a, end);
  if (half == 0) half = read_part_behind(a, end);
  const int seconds = on_the_clock(hour, half) * kHour + (past ? minute : -minute) * kMinute;
  return at_time(at, end, seconds);
}

}  // namespace

When read_clock(const Atoms& a, std::uint32_t at) {
  if (a.is(at, "noon") && a[at].capital && !a.starts_sentence(at)) return {};  // a name
  if (a.any(at, "noon", "midday", "noonish")) return at_time(at, past_zone(a, at + 1), 12 * kHour);
  if (a.is(at, "midnight")) return at_time(at, past_zone(a, at + 1), 0);
  if (a.is(at, "mid") && a.is(at + 1, "night")) return at_time(at, at + 2, 0);
  if (const When past = read_past(a, at)) return past;
  if (const When four = read_four_digits(a, at)) return four;
  return read_hours(a, at);
}

}  // namespace onrecord
