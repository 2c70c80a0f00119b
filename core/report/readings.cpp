#include "core/report/readings.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/figures/amounts/units.h"
#include "core/figures/dates/calendar.h"

namespace onrecord {
namespace {

constexpr const char* kMonths[] = {"",     "January", "February",  "March",   "April",    "May",     "June",
                                   "July", "August",  "September", "October", "November", "December"};
constexpr const char* kWeekdays[] = {"",         "Monday", "Tuesday",  "Wednesday",
                                     "Thursday", "Friday", "Saturday", "Sunday"};

// 1234567.5 -> 1,234,567.5
std::string print(double value) {
  constexpr double kLargest = 1e15;  // beyond, digits mean nothing
  char buffer[64];
  if (std::fabs(value) >= kLargest) {
    std::snprintf(buffer, sizeof buffer, "%g", value);
    return buffer;
  }
  std::snprintf(buffer, sizeof buffer, "%.4f", std::fabs(value));
  std::string out = buffer;
  const std::size_t point = out.find('.');
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  for (std::size_t i = point; i > 3; i -= 3) out.insert(i - 3, 1, ',');
  return value < 0 && out != "0" ? "-" + out : out;
}

// foot -> feet, barrel per day -> barrels per day
std::string plural(std::string_view unit) {
  const std::size_t per = unit.find(" per ");
  const std::string_view rest = per == std::string_view::npos ? std::string_view() : unit.substr(per);
  std::string head(unit.substr(0, per));
  if (const std::size_t foot = head.rfind("foot"); foot != std::string::npos && foot + 4 == head.size())
    head.replace(foot, 4, "feet");
  else if (head == "penny")
    head = "pence";
  else if (head.ends_with("inch"))
    head += "es";
  else if (head.ends_with("century"))
    head.replace(head.size() - 1, 1, "ies");
  else if (!head.ends_with("s") && !head.ends_with("hertz") && !head.ends_with("percent"))
    head += 's';
  return head.append(rest);
}

std::string with_unit(double value, const Figure& f) {
  std::string number = print(value);
  if (f.unit == "percent") return number + "%";
  if (f.unit == "celsius")
    return number +
           "\xC2\xB0"
           "C";
  if (f.unit == "fahrenheit")
    return number +
           "\xC2\xB0"
           "F";
  if (f.kind == FigureKind::count || f.unit.empty()) return number;  // the noun stands in the text
  return number + " " + (std::fabs(value) == 1 ? f.unit : plural(f.unit));
}

// The sign of a currency before the number: dollar -> $, swiss franc -> CHF and a space; "" if it has none.
std::string sign_of(std::string_view currency) {
  const Unit* const unit = unit_named(currency);
  if (unit == nullptr || unit->part || unit->sign.empty()) return "";
  std::string sign(unit->sign);
  bool letters = true;
  for (char& c : sign) {
    letters = letters && c >= 'a' && c <= 'z';
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  return letters ? sign + ' ' : sign;
}

std::string money(double value, const Figure& f) {
  const std::size_t per = f.unit.find(" per ");
  const std::string sign = sign_of(std::string_view(f.unit).substr(0, per));
  if (sign.empty()) return with_unit(value, f);
  const std::string rate = per == std::string::npos ? "" : f.unit.substr(per);
  return (value < 0 ? "-" : "") + sign + print(std::fabs(value)) + rate;
}

// 0.333 -> 1/3, 0.0001 -> 1 in 10,000, 3 -> 3 to 1
std::string ratio(double value) {
  constexpr int kLargest = 100;
  constexpr double kOff = 1e-9;
  if (value >= 1) return print(value) + " to 1";
  for (int n = 2; n <= kLargest; ++n) {
    const double part = value * n;
    if (std::fabs(part - std::round(part)) < kOff && part > 0.5)
      return print(std::round(part)) + "/" + print(n);
  }
  const double of = value > 0 ? 1 / value : 0;
  return of > 0 && std::fabs(of - std::round(of)) < 1e-6 * of ? "1 in " + print(std::round(of))
                                                              : print(value);
}

std::string age(double value, const Figure& f) {
  const std::string unit = f.unit.substr(0, f.unit.find(" of age"));
  return print(value) + " " + (value == 1 ? unit : plural(unit)) + " old";
}

std::string ordinal(double value, const Figure& f) {
  if (!f.unit.empty()) return f.unit + " " + print(value);
  const long n = std::lround(std::fmod(value, 100));
  const bool teen = n >= 11 && n <= 13;
  const char* const tail = teen ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
  return print(value) + tail;
}

std::string multiple(double value) { return value == 0.5 ? "half" : print(value) + " times"; }

std::string amount(double value, const Figure& f) {
  switch (f.kind) {
    case FigureKind::money:
      return money(value, f);
    case FigureKind::ratio:
      return ratio(value);
    case FigureKind::age:
      return age(value, f);
    case FigureKind::ordinal:
      return ordinal(value, f);
    case FigureKind::multiple:
      return multiple(value);
    default:
      return with_unit(value, f);
  }
}

std::string bound_words(const Figure& f) {
  if (f.bound == Bound::about) return "about ";
  if (f.bound == Bound::more) return f.inclusive ? "at least " : "more than ";
  if (f.bound == Bound::less) return f.inclusive ? "up to " : "less than ";
  return "";
}

std::string quantity(const Figure& f, std::string_view printed) {
  std::string out;
  const bool minus = f.value && *f.value < 0;                 // -0.3% says already that it fell
  const bool told = minus || f.kind == FigureKind::multiple;  // half, 3 times
  if (f.direction != Direction::none && !told) out += f.direction == Direction::up ? "up " : "down ";
  if (f.value) return out + bound_words(f) + amount(*f.value, f);
  if (!f.low || !f.high) return std::string(printed);
  const std::string range = amount(*f.low, f) + " to " + amount(*f.high, f);
  return f.vague ? std::string(printed) + " (" + range + ")" : out + bound_words(f) + range;
}

// ---- dates ----

// The parts of an ISO form; 0 or -1 for what the text leaves open.
struct Moment {
  Day day;
  int weekday = 0;
  int minutes = -1;  // of the day
};

int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

Moment read_iso(std::string_view iso) {
  Moment m;
  const std::size_t clock = iso.find('T');
  const std::string_view date = iso.substr(0, clock);
  if (clock != std::string_view::npos && iso.size() >= clock + 6)
    m.minutes = digits(iso.substr(clock + 1, 2)) * 60 + digits(iso.substr(clock + 4, 2));
  if (date.size() < 10) return m;
  if (date[5] == 'W')
    m.weekday = digits(date.substr(date.size() - 1));
  else
    m.day = {digits(date.substr(0, 4)), digits(date.substr(5, 2)), digits(date.substr(8, 2))};
  return m;
}

// 540 -> 9 am
std::string clock(int minutes) {
  const int hour = minutes / 60 % 24, minute = minutes % 60;
  if (minute == 0 && hour == 12) return "noon";
  if (minute == 0 && hour == 0) return "midnight";
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, minute == 0 ? "%d" : "%d:%02d", hour % 12 == 0 ? 12 : hour % 12,
                minute);
  return buffer + std::string(hour < 12 ? " am" : " pm");
}

std::string day(const Day& d) {
  if (d.complete()) {
    const char* const weekday_name = exists(d) ? kWeekdays[weekday(d)] : "";
    std::string out = weekday_name;
    return out + " " + std::to_string(d.day) + " " + kMonths[d.month] + " " + std::to_string(d.year);
  }
  if (d.month >= 1 && d.month <= 12 && d.day > 0)
    return std::to_string(d.day) + " " + kMonths[d.month] + (d.year == 0 ? ", year not given" : "");
  return d.year != 0 ? std::to_string(d.year) : "";
}

std::string moment(const Moment& m) {
  std::string out = m.weekday != 0 ? std::string("a ") + kWeekdays[m.weekday % 8] : day(m.day);
  if (m.minutes >= 0) out += (out.empty() ? "" : ", ") + clock(m.minutes);
  return out;
}

bool starts_month(const Day& d) { return d.day == 1 && d.month >= 1; }
bool ends_month(const Day& d) {
  return d.month >= 1 && d.month <= 12 && d.day >= month_length(d.year, d.month);
}

// Whole years and months without their days: 1990 to 1999, April 2017, July to September 2022.
std::string stretch_of(const Moment& from, const Moment& to) {
  const Day &a = from.day, &b = to.day;
  if (from.minutes >= 0 || to.minutes >= 0 || !starts_month(a) || !ends_month(b)) return "";
  const bool open = a.year == 0;
  if (!open && a.month == 1 && b.month == 12)
    return a.year == b.year ? std::to_string(a.year)
                            : std::to_string(a.year) + " to " + std::to_string(b.year);
  const std::string tail = open ? ", year not given" : " " + std::to_string(b.year);
  if (a.year == b.year && a.month == b.month) return kMonths[a.month] + tail;
  const std::string first = a.year == b.year ? "" : " " + std::to_string(a.year);
  return kMonths[a.month] + first + " to " + kMonths[b.month] + tail;
}

std::string date(const Figure& f) {
  if (f.iso.empty()) return "counts from the article's date";
  const Moment from = read_iso(f.iso);
  if (f.iso_end.empty()) return moment(from);
  const Moment to = read_iso(f.iso_end);
  if (std::string whole = stretch_of(from, to); !whole.empty()) return whole;
  if (from.day == to.day && from.weekday == to.weekday && to.minutes >= 0)
    return moment(from) + " to " + clock(to.minutes);
  return moment(from) + " to " + moment(to);
}

}  // namespace

std::string reading_of(const Figure& f, std::string_view printed) {
  std::string out;
  if (f.kind == FigureKind::score)
    out = printed;
  else if (f.kind != FigureKind::date && f.kind != FigureKind::time)
    out = quantity(f, printed);
  else if (f.iso.empty() && f.value)
    out = quantity(f, printed) + ", counted from the article's date";  // two years ago
  else
    out = bound_words(f) + date(f);
  return out.empty() ? std::string(printed) : out;
}

}  // namespace onrecord
