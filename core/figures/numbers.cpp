#include "core/figures/numbers.h"

#include <cmath>

namespace onrecord {
namespace {

constexpr std::uint32_t kWords = kOne | kTen | kHundred | kScale | kDozen;

// Skips a hyphen that joins number words (twenty-six, half-million).
std::uint32_t past_hyphen(const Atoms& a, std::uint32_t i) { return a.is_hyphen(i) ? i + 1 : i; }

bool is_article(const Atoms& a, std::uint32_t i) { return a.is(i, "a") || a.is(i, "an"); }

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

bool is_denominator(double value) {
  for (const double d : {2., 3., 4., 5., 6., 8., 10., 12., 16., 20., 32., 64., 100.})
    if (d == value) return true;
  return false;
}

// "1/2" at i: the fraction's value, or 0.
double slash_fraction(const Atoms& a, std::uint32_t i) {
  if (!a.is_number(i) || !a.is(i + 1, "/") || !a.is_number(i + 2) || !a.glued(i + 1) || !a.glued(i + 2))
    return 0;
  if (a.is(i + 3, "/") && a.glued(i + 3)) return 0;
  if (a[i].decimal || a[i + 2].decimal || !is_denominator(a[i + 2].value) || a[i].value >= a[i + 2].value)
    return 0;
  return a[i].value / a[i + 2].value;
}

// What makes `1.3m` a million and not meters: something is counted behind it.
bool is_million(const Atoms& a, std::uint32_t m) {
  const std::uint32_t next = m + 1;
  constexpr std::uint32_t kFar = 6;  // words to a plural
  if (a.any(next, "tall", "long", "wide", "deep", "high", "above", "below", "away", "off", "freestyle",
            "hurdles", "sprint", "race", "final", "butterfly", "backstroke", "relay", "x"))
    return false;
  if (!a.is_word(next)) return false;
  if (a.has(next, kPlural | kMass)) return true;
  for (std::uint32_t i = next; i < next + kFar && a.is_word(i); ++i) {
    const std::string_view word = a.lower(i);
    if (a.has(i, kPlural | kMass)) return true;
    if (a.has(i, kFunction | kVerb) && !(i > next && word == "and")) return false;
    if (word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's') return true;
  }
  return false;
}

class Reader {
 public:
  Reader(const Atoms& atoms, std::uint32_t at, bool money) : a_(atoms), money_(money) {
    n_.begin = n_.end = at;
  }

  Number read() {
    const std::uint32_t i = n_.begin;
    if (read_vague(i)) return n_;
    if (read_half(i)) return n_;
    std::uint32_t at = i;
    if (is_article(a_, i)) {
      if (!a_.has(i + 1, kHundred | kScale | kDozen)) return read_article_part(i) ? n_ : none();
      n_.article = true;
      n_.value = 1;
      at = i + 1;
      if (!multiply(at)) return none();
      words(at);
    } else if (!first(at)) {
      return none();
    }
    read_fractions();
    return n_;
  }

  Number cardinal() {
    std::uint32_t at = n_.begin;
    if (!first(at)) return none();
    return n_;
  }

  Number ordinal() {
    std::uint32_t at = n_.begin;
    if (a_.is_number(at) && a_.is_word(at + 1) && a_.glued(at + 1)) {
      if (!a_.any(at + 1, "st", "nd", "rd", "th") || a_[at].decimal) return none();
      n_.value = a_[at].value;
      n_.end = at + 2;
      n_.digits = true;
      return n_;
    }
    double before = 0;
    if (!a_.has(at, kOrdinal)) {
      if (is_article(a_, at)) return none();
      if (!a_.has(at, kWords) || !first(at)) return none();
      before = n_.value;
      at = past_hyphen(a_, n_.end);
      if (!a_.has(at, kOrdinal)) return none();
    }
    const double last = a_.word(at).number;
    if (before == 1 && last >= 100) return none();  // one hundredth, a part
    n_.value = last >= 100 ? (before > 0 ? before * last : last) : before + last;
    if (before > 0 && last < 100 && std::fmod(before, last < 10 ? 10 : 100) != 0) return none();
    n_.end = at + 1;
    return n_;
  }

 private:
  Number none() const { return {}; }

  bool duration_behind(std::uint32_t i) const {
    return a_.any(i, "seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades",
                  "centuries");
  }

  // tens of thousands, several hundred, a few million, a couple of, a handful of.
  bool read_vague(std::uint32_t i) {
    if (a_.has(i, kMany)) return read_many(i);
    const bool a = is_article(a_, i);
    const std::uint32_t j = a ? i + 1 : i;
    double low = 0, high = 0, about = 0;
    if (a_.is(j, "several") && duration_behind(j + 1))
      about = 3;
    else if (a_.is(j, "several"))
      low = 3, high = 9;
    if (a_.is(j, "few") && (a || duration_behind(j + 1))) about = 3;
    if (a_.is(j, "some") && duration_behind(j + 1)) about = 3;
    if (a && a_.is(j, "couple")) about = 2;
    if (a && a_.is(j, "handful") && a_.is(j + 1, "of")) low = 3, high = 9;
    if (low == 0 && about == 0) return false;
    const bool scaled = a_.has(j + 1, kHundred | kScale | kDozen);
    const bool couple = about == 2 && a_.is(j + 1, "of") && a_.has(j + 2, kHundred | kScale | kDozen);
    const std::uint32_t s = couple ? j + 2 : j + 1;
    n_.article = a;
    n_.end = j + 1;
    if (scaled || couple) {
      n_.scale = a_.word(s).number;
      n_.end = s + 1;
      while (a_.has(n_.end, kScale)) n_.scale *= a_.word(n_.end++).number;
    } else if (a_.is(j, "couple") ? !a_.is(j + 1, "of") : !a_.is(j, "handful") && !duration_behind(j + 1)) {
      return false;
    }
    n_.about = about > 0;
    n_.vague = about == 0;
    n_.value = about * n_.scale;
    n_.low = low * n_.scale;
    n_.high = high * n_.scale;
    return true;
  }

  bool read_many(std::uint32_t i) {
    const double unit = a_.word(i).number;
    if (a_.any(i, "scores", "tens") && !a_.is(i + 1, "of")) return false;
    n_.low = unit;
    n_.high = unit * 10;
    n_.end = i + 1;
    if (a_.is(i + 1, "of") && a_.has(i + 2, kMany) && a_.word(i + 2).number >= 100) {
      n_.low *= a_.word(i + 2).number;
      n_.high *= a_.word(i + 2).number;
      n_.end = i + 3;
    }
    n_.vague = true;
    return true;
  }

  // half a million, half million, half a dozen; half of, half the.
  bool read_half(std::uint32_t i) {
    if (!a_.has(i, kHalf | kQuarter)) return false;
    const double part = 1 / a_.word(i).number;
    const bool half = a_.has(i, kHalf);
    std::uint32_t j = past_hyphen(a_, i + 1);
    if (half && is_article(a_, j)) {
      j = past_hyphen(a_, j + 1);
      if (!a_.has(j, kHundred | kScale | kDozen)) {
        set_part(i, j, part);  // half an hour
        return true;
      }
    }
    if (a_.has(j, kHundred | kScale | kDozen)) {
      n_.value = part;
      std::uint32_t at = j;
      if (!multiply(at)) return false;
      n_.end = at;
      return true;
    }
    if (!half || a_.is_hyphen(i + 1)) return false;
    if (!a_.any(i + 1, "of", "the", "his", "her", "its", "their", "our", "my", "your", "all", "that", "this",
                "these", "those"))
      return false;
    if (a_.is(i + 1, "of") && a_.is(i + 2, "a") && a_.has(i + 3, kScale)) return scaled_part(i, i + 1, part);
    set_part(i, i + 1, part);
    return true;
  }

  void set_part(std::uint32_t begin, std::uint32_t end, double part) {
    n_.begin = begin;
    n_.end = end;
    n_.value = part;
    n_.fraction = true;
  }

  // "of a million" behind a fraction that ends at `of`.
  bool scaled_part(std::uint32_t begin, std::uint32_t of, double part) {
    set_part(begin, of, part);
    if (!a_.is(of, "of") || !is_article(a_, of + 1) || !a_.has(of + 2, kScale)) return true;
    n_.value *= a_.word(of + 2).number;
    n_.scale = a_.word(of + 2).number;
    n_.fraction = false;
    n_.end = of + 3;
    return true;
  }

  // Whether a fraction may end before `i`, and not an ordinal that describes a noun (a third party).
  bool ends_fraction(std::uint32_t i) const {
    if (a_[i].kind != AtomKind::word) return !a_.is_number(i);
    return a_.has(i, kFunction) || a_.has(i, kVerb) ||
           a_.any(i, "compared", "since", "point", "percentage", "percent", "mile", "last", "year", "more",
                  "less", "fewer");
  }

  // a third of, a quarter, a half.
  bool read_article_part(std::uint32_t i) {
    const std::uint32_t j = past_hyphen(a_, i + 1);
    if (!a_.has(j, kOrdinal | kQuarter | kHalf) || a_.word(j).number < 2) return false;
    const double part = 1 / a_.word(j).number;
    if (a_.has(j, kQuarter | kHalf) && a_.has(j + 1, kScale)) {
      n_.value = part;
      std::uint32_t at = j + 1;
      if (!multiply(at)) return false;
      n_.end = at;
      return true;
    }
    if (a_.is(j, "second") || !ends_fraction(j + 1)) return false;
    if (a_.is_hyphen(j + 1)) return false;
    return scaled_part(i, j + 1, part);
  }

  // The first element and all that multiplies or adds to it.
  bool first(std::uint32_t at) {
    if (a_.is(at, ".") && a_.is_number(at + 1) && a_.glued(at + 1) && !a_[at + 1].decimal &&
        (a_[at].space || !a_.is_word(at - 1))) {
      n_.value = a_[at + 1].value / std::pow(10.0, static_cast<double>(length(a_, at + 1)));
      n_.digits = n_.plain = true;
      n_.end = at + 2;
      if (a_.is(n_.end, ".") && a_.is_number(n_.end + 1) && a_.glued(n_.end + 1)) return false;
      return suffix(), true;
    }
    if (a_.is_number(at)) return digits(at);
    if (const double sign = fraction_sign(a_.lower(at)); sign > 0) {
      n_.value = sign;
      n_.fraction = true;
      n_.end = at + 1;
      return true;
    }
    if (a_.has(at, kOne | kTen)) {
      words(at);
      point();
      if (a_.has(n_.end, kSuffix) && length(a_, n_.end) > 1) scale_by(n_.end, a_.word(n_.end).number);
      return n_.end > n_.begin;
    }
    if (a_.has(at, kHundred | kScale | kDozen)) {  // a bare "million"
      n_.value = 1;
      if (!multiply(at)) return false;
      words(at);
      return true;
    }
    return false;
  }

  bool digits(std::uint32_t at) {
    n_.digits = true;
    if (const double part = slash_fraction(a_, at); part > 0) {
      n_.value = part;
      n_.fraction = true;
      n_.end = at + 3;
      return true;
    }
    n_.plain = true;
    if (other_groups(at)) return suffix(), true;
    const std::uint32_t end = spaced_groups_end(a_, at);
    for (std::uint32_t i = at; i < end; ++i) n_.value = i == at ? a_[i].value : n_.value * 1000 + a_[i].value;
    n_.end = end;
    if (exponent(end)) return true;
    if (const double sign = fraction_sign(a_.lower(end)); sign > 0 && !a_[at].decimal) {
      n_.value += sign;
      n_.end = end + 1;
    } else if (const double joined = a_.is_hyphen(end) ? slash_fraction(a_, end + 1) : 0;
               joined > 0 && !a_[at].decimal) {
      n_.value += joined;  // 7-1/2
      n_.end = end + 4;
    } else if (const double part = slash_fraction(a_, end); part > 0 && a_[end].space && !a_[at].decimal) {
      n_.value += part;
      n_.end = end + 3;
    }
    return suffix(), true;
  }

  // 12,34,567 as in India; 1,5 with a decimal comma.
  bool other_groups(std::uint32_t at) {
    if (!a_.is(at + 1, ",") || !a_.glued(at + 1) || !a_.is_number(at + 2) || !a_.glued(at + 2)) return false;
    if (a_[at].comma || a_[at].decimal || a_.is(at - 1, ",")) return false;
    const std::string_view second = a_.lower(at + 2);
    if (length(a_, at) <= 2 && second.find(',') == 2) {
      n_.value = a_[at].value * 1e5 + a_[at + 2].value;
    } else {
      const bool list = a_.is(at + 3, ",") && a_.glued(at + 3) && a_.is_number(at + 4) && a_.glued(at + 4);
      if (list || second.size() > 2 || length(a_, at) > 3 || a_[at + 2].decimal) return false;
      n_.value = a_[at].value + a_[at + 2].value / (second.size() == 1 ? 10 : 100);
    }
    n_.end = at + 3;
    return true;
  }

  // 1e10, 2.5^-1, 6.23x10^-4.
  bool exponent(std::uint32_t at) {
    double factor = 1;
    std::uint32_t i = at;
    if (a_.any(i, "x", "\xC3\x97") && a_.is(i + 1, "10") && a_.is(i + 2, "^") && a_.glued(i + 2)) i += 2;
    const bool times_ten = i != at;
    const bool e = !times_ten && a_.text(i) == "e" && a_.glued(i);
    if (!e && !(a_.is(i, "^") && a_.glued(i))) return false;
    ++i;
    if (a_.is(i, "-") && !e) {
      factor = -1;
      ++i;
    } else if (a_.is(i, "--")) {
      ++i;
    }
    if (!a_.is_number(i) || !a_.glued(i) || a_[i].value > 300) return false;
    const double power = factor * a_[i].value;
    n_.value = times_ten || e ? n_.value * std::pow(10.0, power) : std::pow(n_.value, power);
    n_.plain = false;
    n_.end = i + 1;
    return true;
  }

  // bn, k, million, hundred and what follows them.
  void suffix() {
    const std::uint32_t s = n_.end;
    const bool joined = a_.glued(s + 1) && (a_.is_number(s + 1) || a_.is_word(s + 1));
    if (a_.has(s, kTight) && a_.glued(s) && !joined && tight_scale(s)) return scale_by(s, a_.word(s).number);
    if (a_.has(s, kSuffix) && !joined) return scale_by(s, a_.word(s).number);
    std::uint32_t at = past_hyphen(a_, s);
    if (a_.has(at, kHundred | kScale | kDozen) || (a_.has(at, kMany) && dozens(at))) {
      if (multiply(at)) words(at);
    }
  }

  // Whether m, b or t behind digits is a scale and no unit.
  bool tight_scale(std::uint32_t s) const {
    if (money_) return true;
    const bool upper = a_.upper(s);
    if (a_.is(s, "m")) return upper || is_million(a_, s);
    return upper && a_.is(s, "b") && a_[s - 1].decimal;
  }

  // "3 dozens", but not "100 millions".
  bool dozens(std::uint32_t at) const { return a_.is(at, "dozens") || a_.any(at, "lakhs", "crores"); }

  void scale_by(std::uint32_t s, double scale) {
    n_.value *= scale;
    n_.scale = scale;
    n_.plain = false;
    n_.end = s + 1;
  }

  // Multiplies by the hundred, scale or dozen at `at`, and by those behind it.
  bool multiply(std::uint32_t& at) {
    bool any = false;
    while (a_.has(at, kHundred | kScale | kDozen) || (a_.has(at, kMany) && dozens(at))) {
      const double scale = a_.has(at, kDozen) || a_.is(at, "dozens") ? 12
                           : a_.has(at, kHundred)                    ? 100
                                                                     : a_.word(at).number;
      n_.value *= scale;
      n_.scale = scale;
      n_.plain = false;
      n_.end = ++at;
      any = true;
      const std::uint32_t next = past_hyphen(a_, at);
      if (!a_.has(next, kScale)) break;
      at = next;
    }
    return any;
  }

  // Number words from `at`, added to what is there: twenty-eight thousand six hundred and two.
  void words(std::uint32_t at) {
    double total = n_.value >= 1000 ? n_.value : 0;
    double current = n_.value >= 1000 ? 0 : n_.value;
    double ceiling = n_.scale >= 1000 ? n_.scale : 1e300;  // the next scale must be below
    enum {
      start,
      unit,
      ten,
      hundred,
      scale
    } last = n_.end == n_.begin ? start
             : n_.value >= 1000 ? scale
                                : hundred;
    while (true) {
      std::uint32_t j = past_hyphen(a_, at);
      if (j != at && last == start) break;
      if (a_.is(j, "and") && last == ten && j == at && a_.has(j + 1, kOne) && a_.is(j + 2, "and") &&
          a_.has(j + 3, kOne) && a_.has(j + 4, kPart)) {
        ++j;  // twenty and three and three fifths
      } else if (a_.is(j, "and") && (last == hundred || last == scale) && j == at) {
        const bool number = a_.has(j + 1, kOne | kTen) ||
                            (a_.is_number(j + 1) && a_[j + 1].value < 100 && !a_[j + 1].decimal);
        if (!number || (last == scale && !small_after_and(j + 1))) break;
        if (a_.has(j + 1, kOne) && a_.has(past_hyphen(a_, j + 2), kPart)) break;  // and three quarters
        ++j;
      }
      const Word& word = a_.word(j);
      if (a_.has(j, kOne) && (last == start || last == hundred || last == scale ||
                              (last == ten && word.number >= 1 && word.number < 10))) {
        current += word.number;
        last = unit;
      } else if (a_.has(j, kTen) && (last == start || last == hundred || last == scale)) {
        current += word.number;
        last = ten;
      } else if (a_.is_number(j) && a_.is(j - 1, "and") && (last == hundred || last == scale)) {
        current += a_[j].value;
        last = unit;
      } else if (a_.has(j, kHundred) && (last == unit || last == ten) && current < 100) {
        current *= 100;
        last = hundred;
      } else if (a_.has(j, kScale) && word.number < ceiling && current > 0) {
        total += current * word.number;
        current = 0;
        ceiling = word.number;
        n_.scale = word.number;
        last = scale;
      } else if (a_.has(j, kScale) && last == scale && total > 0) {
        total *= word.number;
        n_.scale = word.number;
      } else if (a_.has(j, kDozen) && last == unit && total == 0) {
        current *= 12;
        n_.end = j + 1;
        total += current;
        current = 0;
        break;
      } else {
        break;
      }
      at = j + 1;
      n_.end = at;
    }
    n_.value = total + current;
  }

  // "two million and twenty people" is rare, "one million and three dogs" rarer; a hundred or less after
  // thousand.
  bool small_after_and(std::uint32_t i) const { return a_.has(i, kOne | kTen); }

  // nought point nought three, two point five.
  void point() {
    if (!a_.is(n_.end, "point") || !(a_.has(n_.end + 1, kOne | kTen) || a_.is_number(n_.end + 1))) return;
    double divisor = 1;
    std::uint32_t i = n_.end + 1;
    double value = n_.value;
    for (; a_.has(i, kOne | kTen); ++i) {
      const double digit = a_.word(i).number;
      divisor *= digit >= 10 ? 100 : 10;
      value += digit / divisor;
    }
    n_.value = value;
    n_.end = i;
    suffix();
  }

  // "two-thirds", "three and a quarter", "one million and a half", "two and a half million".
  void read_fractions() {
    if (part_of_whole()) return;
    if (!a_.is(n_.end, "and")) return;
    const std::uint32_t j = n_.end + 1;
    double part = 0;
    std::uint32_t end = j;
    if (is_article(a_, j) && a_.has(j + 1, kHalf | kQuarter | kOrdinal) && a_.word(j + 1).number >= 2 &&
        !a_.is(j + 1, "second")) {
      if (a_.has(j + 1, kOrdinal) && !ends_fraction(j + 2)) return;
      part = 1 / a_.word(j + 1).number;
      end = j + 2;
    } else {
      Number count = Reader(a_, j, false).cardinal();
      const std::uint32_t d = count ? past_hyphen(a_, count.end) : j;
      if (!count || !a_.has(d, kPart | (count.value == 1 ? kOrdinal | kQuarter | kHalf : 0u))) return;
      part = count.value / a_.word(d).number;
      end = d + 1;
    }
    if (n_.fraction) return;
    if (a_.has(end, kScale)) {
      const double scale = a_.word(end).number;
      n_.value = n_.scale > 1 ? n_.value + part * scale : (n_.value + part) * scale;
      n_.scale = scale;
      ++end;
    } else {
      n_.value += part * (n_.scale >= 1000 ? n_.scale : 1);
    }
    n_.plain = false;
    n_.end = end;
  }

  bool part_of_whole() {
    const std::uint32_t d =
        a_.is(n_.end, "-") && a_.is(n_.end + 1, "-") ? n_.end : past_spaced_hyphen(n_.end);
    if (n_.digits && !a_.has(d, kPart)) return false;
    if (compound_part()) return true;
    const bool part = a_.has(d, kPart) && !a_.is(d, "firsts");
    const bool single = n_.value == 1 && a_.has(d, kOrdinal | kQuarter | kHalf) && a_.word(d).number >= 2 &&
                        !a_.is(d, "second") && !n_.article;
    if (!part && !single) return false;
    if (a_.is(d, "quarters") && quarters_of_time()) return false;
    if (single && a_.has(d, kOrdinal) && !a_.is_hyphen(n_.end) && !ends_fraction(d + 1)) return false;
    if ((n_.value > 1000 && a_.word(d).number < 1000) || n_.digits) return false;
    const double value = n_.value / a_.word(d).number;
    const std::uint32_t begin = n_.begin;
    if (a_.has(d + 1, kScale)) {
      n_.value = value * a_.word(d + 1).number;
      n_.scale = a_.word(d + 1).number;
      n_.end = d + 2;
      return true;
    }
    return scaled_part(begin, d + 1, value);
  }

  // three twenty-firsts
  bool compound_part() {
    const std::uint32_t tens = n_.end, part = past_hyphen(a_, tens + 1);
    if (!a_.has(tens, kTen) || !a_.has(part, kPart) || a_.word(part).number >= 10) return false;
    n_.value /= a_.word(tens).number + a_.word(part).number;
    n_.fraction = true;
    n_.end = part + 1;
    return true;
  }

  // one-eighth, five - eighths
  std::uint32_t past_spaced_hyphen(std::uint32_t i) const {
    return (a_.is(i, "-") && a_.has(i + 1, kPart)) || a_.is_hyphen(i) ? i + 1 : i;
  }

  // "three quarters of growth", "in the last two quarters": time, unless a share follows.
  bool quarters_of_time() const {
    return n_.value >= 4 ||
           a_.any(n_.begin - 1, "last", "past", "next", "previous", "first", "straight", "consecutive");
  }

  const Atoms& a_;
  bool money_;
  Number n_;
};

}  // namespace

Number read_number(const Atoms& atoms, std::uint32_t at, bool money) {
  return Reader(atoms, at, money).read();
}
Number read_cardinal(const Atoms& atoms, std::uint32_t at) { return Reader(atoms, at, false).cardinal(); }
Number read_ordinal(const Atoms& atoms, std::uint32_t at) { return Reader(atoms, at, false).ordinal(); }

}  // namespace onrecord
