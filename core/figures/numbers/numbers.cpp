#include "core/figures/numbers/numbers.h"

#include <cmath>

#include "core/figures/numbers/digits.h"
#include "core/figures/numbers/number_words.h"

namespace onrecord {
namespace {

constexpr std::uint64_t kWords = kOne | kTen | kHundred | kScale | kDozen;

bool is_article(const Atoms& a, std::uint32_t i) { return a.is(i, "a") || a.is(i, "an"); }

// Meters that people race over.
bool is_distance(double value) {
  for (const double meters : {50., 60., 100., 110., 200., 400., 800., 1500., 3000., 5000., 10000.})
    if (value == meters) return true;
  return false;
}

// What makes `1.3m` a million and not meters: something is counted behind it.
bool is_million(const Atoms& a, std::uint32_t m) {
  const std::uint32_t next = m + 1;
  constexpr std::uint32_t kFar = 6;  // words to a plural
  if (is_distance(a[m - 1].value) &&
      (a.any(next, "races", "champion", "champions", "medal", "medals", "record", "records", "title",
             "titles", "runner", "runners", "event", "events", "heats", "world", "olympic", "breaststroke",
             "medley") ||
       a.any(next + 1, "races", "champions", "records", "titles", "heats")))
    return false;
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
    if (const Number vague = read_vague(a_, i)) return vague;
    if (read_half(i)) return n_;
    std::uint32_t at = i;
    if (is_article(a_, i)) {
      if (!a_.has(i + 1, kHundred | kScale | kDozen)) return read_article_part(i) ? n_ : none();
      n_.article = true;
      n_.value = 1;
      at = i + 1;
      if (!multiply(a_, at, n_)) return none();
      add_words(a_, at, n_);
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
      if (a_.is(at + 1, "st") && std::fmod(a_[at].value, 10) != 1) return none();  // 12st, a weight
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

  // half a million, half million, half a dozen; half of, half the.
  bool read_half(std::uint32_t i) {
    if (!a_.has(i, kHalf | kQuarter) || a_.has(i - 1, kOrdinal)) return false;  // the second half
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
      if (!multiply(a_, at, n_)) return false;
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

  // What one third may be: one third reduction.
  bool is_share(std::uint32_t i) const {
    return a_.any(i, "reduction", "cut", "share", "stake", "increase", "majority", "interest", "discount",
                  "drop", "rise", "fall", "decline", "ownership", "off", "higher", "lower", "smaller",
                  "larger", "bigger");
  }

  // a third of, a quarter, a half.
  bool read_article_part(std::uint32_t i) {
    const std::uint32_t j = past_hyphen(a_, i + 1);
    if (!a_.has(j, kOrdinal | kQuarter | kHalf) || a_.word(j).number < 2) return false;
    const double part = 1 / a_.word(j).number;
    if (a_.has(j, kHalf) && is_article(a_, j + 1) && a_.has(j + 2, kDozen)) {  // a half a dozen
      n_.value = part * 12;
      n_.end = j + 3;
      return true;
    }
    if (a_.has(j, kQuarter | kHalf) && a_.has(j + 1, kScale)) {
      n_.value = part;
      std::uint32_t at = j + 1;
      if (!multiply(a_, at, n_)) return false;
      n_.end = at;
      return true;
    }
    const bool long_time = a_.has(j, kHalf | kQuarter) && a_.any(j + 1, "century", "hour", "decade");
    if (a_.is(j, "second") || !(ends_fraction(j + 1) || long_time)) return false;
    const bool usual = !a_.has(j, kOrdinal) || a_.any(j, "third", "fifth", "tenth", "hundredth", "thousandth",
                                                      "millionth", "billionth", "trillionth");
    if (!usual && !a_.is(j + 1, "of")) return false;  // scored a fourth
    if (a_.is_hyphen(j + 1)) return false;
    return scaled_part(i, j + 1, part);
  }

  // The first element and all that multiplies or adds to it.
  bool first(std::uint32_t at) {
    if (const Digits digits = read_digits(a_, at)) {
      n_.value = digits.value;
      n_.end = digits.end;
      n_.digits = true;
      n_.fraction = digits.fraction;
      n_.plain = digits.plain;
      if (!n_.fraction && !digits.power) suffix();
      return true;
    }
    if (const double sign = fraction_sign(a_.lower(at)); sign > 0) {
      n_.value = sign;
      n_.fraction = true;
      n_.end = at + 1;
      return true;
    }
    if (a_.has(at, kOne | kTen)) {
      add_words(a_, at, n_);
      point();
      if (a_.has(n_.end, kSuffix) && a_.lower(n_.end).size() > 1) scale_by(n_.end, a_.word(n_.end).number);
      return n_.end > n_.begin;
    }
    if (a_.has(at, kHundred | kScale | kDozen)) {  // a bare "million"
      n_.value = 1;
      if (!multiply(a_, at, n_)) return false;
      add_words(a_, at, n_);
      return true;
    }
    return false;
  }

  // bn, k, million, hundred and what follows them.
  void suffix() {
    const std::uint32_t s = n_.end;
    const bool joined = a_.glued(s + 1) && (a_.is_number(s + 1) || a_.is_word(s + 1));
    if (a_.has(s, kTight) && a_.glued(s) && !joined && tight_scale(s)) return scale_by(s, a_.word(s).number);
    if (a_.has(s, kTight) && !a_.glued(s) && a_.upper(s) && is_million(a_, s))
      return scale_by(s, a_.word(s).number);
    if (a_.has(s, kSuffix) && !joined) return scale_by(s, a_.word(s).number);
    std::uint32_t at = past_hyphen(a_, s);
    if (a_.has(at, kHundred | kScale | kDozen) || is_counted_scale(a_, at)) {
      if (!multiply(a_, at, n_)) return;
      if (n_.digits)
        n_.end = at;  // "$26.5 million three years ago": words do not go on with digits
      else
        add_words(a_, at, n_);
    }
  }

  // Whether m, b or t behind digits is a scale and no unit.
  bool tight_scale(std::uint32_t s) const {
    if (money_ || a_.has(s + 1, kCurrency)) return true;  // 12m CHF
    const bool upper = a_.upper(s);
    if (a_.is(s, "m")) return upper || is_million(a_, s);
    return upper && a_.is(s, "b") && a_[s - 1].decimal;
  }

  void scale_by(std::uint32_t s, double scale) {
    n_.value *= scale;
    n_.scale = scale;
    n_.plain = false;
    n_.end = s + 1;
  }

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
    const std::uint32_t conjunction = past_hyphen(a_, n_.end);  // two and a half, two-and-a-half
    if (!a_.is(conjunction, "and")) return;
    const std::uint32_t j = past_hyphen(a_, conjunction + 1);
    double part = 0;
    std::uint32_t end = j;
    const std::uint32_t named = past_hyphen(a_, j + 1);
    if (is_article(a_, j) && a_.has(named, kHalf | kQuarter | kOrdinal) && a_.word(named).number >= 2 &&
        !a_.is(named, "second")) {
      if (a_.has(named, kOrdinal) && !ends_fraction(named + 1)) return;
      part = 1 / a_.word(named).number;
      end = named + 1;
    } else {
      Number count = Reader(a_, j, false).cardinal();
      const std::uint32_t d = count ? past_hyphen(a_, count.end) : j;
      if (!count || !a_.has(d, kPart | (count.value == 1 ? kOrdinal | kQuarter | kHalf : std::uint64_t{0})))
        return;
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
    if (single && a_.has(d, kOrdinal) && !a_.is_hyphen(n_.end) && !ends_fraction(d + 1) && !is_share(d + 1))
      return false;
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
