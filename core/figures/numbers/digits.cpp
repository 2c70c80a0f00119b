#include "core/figures/numbers/digits.h"

#include <cmath>

namespace onrecord {
namespace {

std::size_t length(const Atoms& a, std::uint32_t i) { return a.lower(i).size(); }

// Digits with groups parted by spaces: 1 234 567, 30 000 with a narrow space.
std::uint32_t spaced_groups_end(const Atoms& a, std::uint32_t i) {
  const auto group = [&](std::uint32_t j) {
    return a.is_number(j) && length(a, j) == 3 && a[j].space && !a[j].comma && a[j].begin - a[j - 1].end <= 3;
  };
  const auto last = [&](std::uint32_t j) {  // the last group may have decimals
    return a.is_number(j) && a[j].space && a[j].decimal && a.lower(j).find('.') == 3 &&
           a[j].begin - a[j - 1].end <= 3;
  };
  if (a[i].comma || a[i].decimal || length(a, i) > 3 || a.lower(i)[0] == '0') return i + 1;
  std::uint32_t j = i + 1;
  bool narrow = false;
  while (group(j)) {
    narrow = narrow || a[j].begin - a[j - 1].end > 1;
    ++j;
  }
  if (last(j)) ++j;
  if (j == i + 2) {
    const std::string_view text = a.lower(i + 1);
    if (!narrow && text.substr(text.size() - 2) != "00") return i + 1;
  }
  return j;
}

bool is_denominator(double value) {
  for (const double d : {2., 3., 4., 5., 6., 8., 10., 12., 16., 20., 32., 64., 100.})
    if (d == value) return true;
  return false;
}

// "1/2" at i: the fraction's value, or 0.
double slash_fraction(const Atoms& a, std::uint32_t i) {
  if (!a.is_number(i) || !a.any(i + 1, "/", "\xE2\x81\x84") || !a.is_number(i + 2) || !a.glued(i + 1) ||
      !a.glued(i + 2))
    return 0;
  if (a.is(i + 3, "/") && a.glued(i + 3)) return 0;
  if (a[i].decimal || a[i + 2].decimal || !is_denominator(a[i + 2].value) || a[i].value >= a[i + 2].value)
    return 0;
  return a[i].value / a[i + 2].value;
}

// 12,34,567 as in India; 1,5 with a decimal comma.
bool read_other_groups(const Atoms& a, std::uint32_t at, Digits& n) {
  if (!a.is(at + 1, ",") || !a.glued(at + 1) || !a.is_number(at + 2) || !a.glued(at + 2)) return false;
  if (a[at].comma || a[at].decimal || a.is(at - 1, ",")) return false;
  const std::string_view second = a.lower(at + 2);
  if (length(a, at) <= 2 && second.find(',') == 2) {
    n.value = a[at].value * 1e5 + a[at + 2].value;
  } else {
    const bool list = a.is(at + 3, ",") && a.glued(at + 3) && a.is_number(at + 4) && a.glued(at + 4);
    if (list || second.size() > 2 || length(a, at) > 3 || a[at + 2].decimal) return false;
    n.value = a[at].value + a[at + 2].value / (second.size() == 1 ? 10 : 100);
  }
  n.end = at + 3;
  return true;
}

// 1e10, 2.5^-1, 6.23x10^-4.
bool read_exponent(const Atoms& a, std::uint32_t at, Digits& n) {
  double factor = 1;
  std::uint32_t i = at;
  if (a.any(i, "x", "\xC3\x97") && a.is(i + 1, "10") && a.is(i + 2, "^") && a.glued(i + 2)) i += 2;
  const bool times_ten = i != at;
  const bool e = !times_ten && a.text(i) == "e" && a.glued(i);
  if (!e && !(a.is(i, "^") && a.glued(i))) return false;
  ++i;
  if (a.is(i, "-") && !e) {
    factor = -1;
    ++i;
  } else if (a.is(i, "--")) {
    ++i;
  }
  if (!a.is_number(i) || !a.glued(i) || a[i].value > 300) return false;
  const double power = factor * a[i].value;
  n.value = times_ten || e ? n.value * std::pow(10.0, power) : std::pow(n.value, power);
  n.power = true;
  n.plain = false;
  n.end = i + 1;
  return true;
}

// .08 at its point.
Digits read_decimals(const Atoms& a, std::uint32_t at) {
  const bool decimals = a.is(at, ".") && a.is_number(at + 1) && a.glued(at + 1) && !a[at + 1].decimal;
  if (!decimals || (!a[at].space && a.is_word(at - 1))) return {};
  if (a.is(at + 2, ".") && a.is_number(at + 3) && a.glued(at + 3)) return {};
  Digits n;
  n.value = a[at + 1].value / std::pow(10.0, static_cast<double>(length(a, at + 1)));
  n.end = at + 2;
  n.plain = true;
  return n;
}

// A fraction behind whole digits: 2 1/2, 7-1/2.
void add_fraction(const Atoms& a, Digits& n) {
  const std::uint32_t end = n.end;
  if (const double sign = fraction_sign(a.lower(end)); sign > 0) {
    n.value += sign;
    n.end = end + 1;
  } else if (const double joined = a.is_hyphen(end) ? slash_fraction(a, end + 1) : 0; joined > 0) {
    n.value += joined;
    n.end = end + 4;
  } else if (const double part = slash_fraction(a, end); part > 0 && a[end].space) {
    n.value += part;
    n.end = end + 3;
  }
}

// 1.234.567,89; 1.234,5: groups parted by points, decimals by a comma.
Digits read_pointed_groups(const Atoms& a, std::uint32_t at) {
  const bool code = a[at].kind == AtomKind::code;
  if (!code && !(a.is_number(at) && a[at].decimal)) return {};
  Digits n;
  std::size_t group = 0, groups = 0;
  for (const char c : a.lower(at)) {
    if (c == '.') {
      if (groups > 0 && group != 3) return {};
      ++groups;
      group = 0;
    } else if (c == ',' || ++group > 3) {
      return {};
    } else {
      n.value = n.value * 10 + (c - '0');
    }
  }
  const bool cents = a.is(at + 1, ",") && a.glued(at + 1) && a.is_number(at + 2) && a.glued(at + 2) &&
                     length(a, at + 2) <= 2;
  if (groups == 0 || group != 3 || (!code && !cents)) return {};
  n.end = cents ? at + 3 : at + 1;
  if (cents) n.value += a[at + 2].value / (length(a, at + 2) == 1 ? 10 : 100);
  return n;
}

}  // namespace

// The value of a vulgar fraction sign, or 0.
double fraction_sign(std::string_view text) {
  static constexpr struct {
    std::string_view sign;
    double value;
  } kSigns[] = {{"\xC2\xBC", 0.25},        {"\xC2\xBD", 0.5},         {"\xC2\xBE", 0.75},
                {"\xE2\x85\x93", 1.0 / 3}, {"\xE2\x85\x94", 2.0 / 3}, {"\xE2\x85\x95", 0.2},
                {"\xE2\x85\x96", 0.4},     {"\xE2\x85\x97", 0.6},     {"\xE2\x85\x98", 0.8},
                {"\xE2\x85\x99", 1.0 / 6}, {"\xE2\x85\x9A", 5.0 / 6}, {"\xE2\x85\x9B", 0.125},
                {"\xE2\x85\x9C", 0.375},   {"\xE2\x85\x9D", 0.625},   {"\xE2\x85\x9E", 0.875}};
  for (const auto& entry : kSigns)
    if (entry.sign == text) return entry.value;
  return 0;
}

Digits read_digits(const Atoms& a, std::uint32_t at) {
  if (const Digits european = read_pointed_groups(a, at)) return european;
  if (!a.is_number(at)) return read_decimals(a, at);
  Digits n;
  if (const double part = slash_fraction(a, at); part > 0) {
    n.value = part;
    n.fraction = true;
    n.end = at + 3;
    return n;
  }
  n.plain = true;
  if (read_other_groups(a, at, n)) return n;
  n.end = spaced_groups_end(a, at);
  for (std::uint32_t i = at; i < n.end; ++i) n.value = i == at ? a[i].value : n.value * 1000 + a[i].value;
  if (read_exponent(a, n.end, n)) return n;
  if (!a[at].decimal) add_fraction(a, n);
  return n;
}

}  // namespace onrecord
