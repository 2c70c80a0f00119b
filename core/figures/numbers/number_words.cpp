#include "core/figures/numbers/number_words.h"

namespace onrecord {
namespace {

Number read_many(const Atoms& a, std::uint32_t i) {
  Number n;
  n.begin = i;
  const double unit = a.word(i).number;
  if (a.any(i, "scores", "tens") && !a.is(i + 1, "of")) return {};
  n.low = unit;
  n.high = unit * 10;
  n.end = i + 1;
  if (a.is(i + 1, "of") && a.has(i + 2, kMany) && a.word(i + 2).number >= 100) {
    n.low *= a.word(i + 2).number;
    n.high *= a.word(i + 2).number;
    n.end = i + 3;
  }
  n.vague = true;
  return n;
}

bool duration_behind(const Atoms& a, std::uint32_t i) {
  return a.any(i, "seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries");
}

// A sum of number words as it grows: total holds what a scale closed, current what the next one may multiply.
class WordSum {
 public:
  WordSum(const Atoms& atoms, Number& number) : a_(atoms), n_(number) {
    const bool scaled = n_.value >= 1000;
    (scaled ? total_ : current_) = n_.value;
    if (n_.scale >= 1000) ceiling_ = n_.scale;
    last_ = n_.end == n_.begin ? Last::none : scaled ? Last::scale : Last::hundred;
  }

  void add_from(std::uint32_t at) {
    while (true) {
      std::uint32_t j = past_hyphen(a_, at);
      if (j != at && last_ == Last::none) break;
      if (a_.is(j, "and") && j == at) {
        if (!and_goes_on(j)) break;
        ++j;
      }
      if (!take(j)) break;
      at = n_.end = j + 1;
    }
    n_.value = total_ + current_;
  }

 private:
  enum class Last { none, unit, ten, hundred, scale, closed };

  // Whether the number goes on behind "and": a hundred and two, but not a hundred and three quarters.
  bool and_goes_on(std::uint32_t i) const {
    if (last_ == Last::ten)  // twenty and three and three fifths
      return a_.has(i + 1, kOne) && a_.is(i + 2, "and") && a_.has(i + 3, kOne) && a_.has(i + 4, kPart);
    if (last_ != Last::hundred && last_ != Last::scale) return false;
    if (a_.has(i + 1, kOne) && a_.has(past_hyphen(a_, i + 2), kPart)) return false;
    const bool digits = a_.is_number(i + 1) && a_[i + 1].value < 100 && !a_[i + 1].decimal;
    return a_.has(i + 1, kOne | kTen) || (digits && last_ == Last::hundred);
  }

  bool take(std::uint32_t i) {
    const double value = a_.word(i).number;
    const bool open = last_ == Last::none || last_ == Last::hundred || last_ == Last::scale;
    if (a_.has(i, kOne) && (open || (last_ == Last::ten && value >= 1 && value < 10)))
      return add(value, Last::unit);
    if (a_.has(i, kTen) && open) return add(value, Last::ten);
    if (a_.is_number(i) && a_.is(i - 1, "and") && open) return add(a_[i].value, Last::unit);
    const bool small = last_ == Last::unit || last_ == Last::ten;
    if (a_.has(i, kHundred) && small && current_ < 100) {
      current_ *= 100;
      last_ = Last::hundred;
      return true;
    }
    if (a_.has(i, kScale)) return take_scale(value);
    if (a_.has(i, kDozen) && last_ == Last::unit && total_ == 0) {
      current_ *= 12;
      last_ = Last::closed;
      return true;
    }
    return false;
  }

  bool add(double value, Last last) {
    current_ += value;
    last_ = last;
    return true;
  }

  bool take_scale(double value) {
    if (value < ceiling_ && current_ > 0) {
      total_ += current_ * value;
      current_ = 0;
      ceiling_ = value;
    } else if (last_ == Last::scale && total_ > 0) {
      total_ *= value;  // three lakh crore
    } else {
      return false;
    }
    n_.scale = value;
    last_ = Last::scale;
    return true;
  }

  const Atoms& a_;
  Number& n_;
  double total_ = 0;
  double current_ = 0;
  double ceiling_ = 1e300;  // the next scale must be below
  Last last_ = Last::none;
};

}  // namespace

bool is_counted_scale(const Atoms& a, std::uint32_t i) { return a.any(i, "dozens", "lakhs", "crores"); }

bool multiply(const Atoms& a, std::uint32_t& at, Number& n) {
  bool any = false;
  while (a.has(at, kHundred | kScale | kDozen) || is_counted_scale(a, at)) {
    const double scale = a.has(at, kDozen) || a.is(at, "dozens") ? 12
                         : a.has(at, kHundred)                   ? 100
                                                                 : a.word(at).number;
    n.value *= scale;
    n.scale = scale;
    n.plain = false;
    n.end = ++at;
    any = true;
    const std::uint32_t next = past_hyphen(a, at);
    if (!a.has(next, kScale)) break;
    at = next;
  }
  return any;
}

void add_words(const Atoms& a, std::uint32_t at, Number& number) { WordSum(a, number).add_from(at); }

// 10s of thousands, 100s of people.
Number read_many_digits(const Atoms& a, std::uint32_t i) {
  if (!a.is_number(i) || !a.glued(i + 1) || !a.is(i + 1, "s") || !a.is(i + 2, "of")) return {};
  const double unit = a[i].value;
  if (unit != 10 && unit != 100 && unit != 1000) return {};
  Number n;
  n.begin = i;
  n.low = unit;
  n.end = i + 2;
  if (a.has(i + 3, kMany) && a.word(i + 3).number >= 1000) {
    n.low *= a.word(i + 3).number;
    n.end = i + 4;
  }
  n.high = n.low * 10;
  n.vague = true;
  return n;
}

Number read_vague(const Atoms& a, std::uint32_t i) {
  if (a.has(i, kMany)) return read_many(a, i);
  if (const Number digits = read_many_digits(a, i)) return digits;
  const bool article = a.any(i, "a", "an");
  const std::uint32_t j = article ? i + 1 : i;
  const bool duration = duration_behind(a, j + 1);
  const bool couple = article && a.is(j, "couple"),
             handful = article && a.is(j, "handful") && a.is(j + 1, "of");
  const bool few = a.is(j, "few") && (article || duration), several = a.is(j, "several");
  const bool some = a.is(j, "some") && duration;
  if (!couple && !handful && !few && !several && !some) return {};
  Number n;
  n.begin = i;
  n.end = j + 1;
  n.article = article;
  const std::uint32_t scale = couple && a.is(j + 1, "of") ? j + 2 : j + 1;
  if (a.has(scale, kHundred | kScale | kDozen)) {
    n.scale = a.word(scale).number;
    n.end = scale + 1;
    while (a.has(n.end, kScale)) n.scale *= a.word(n.end++).number;
  } else if (couple ? !a.is(j + 1, "of") : !handful && !duration) {
    return {};
  }
  n.vague = handful || (several && !duration);
  n.about = !n.vague;
  n.value = n.vague ? 0 : (couple ? 2 : 3) * n.scale;
  n.low = n.vague ? 3 * n.scale : 0;
  n.high = n.vague ? 9 * n.scale : 0;
  return n;
}

}  // namespace onrecord
