#include "core/figures/figures.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/figures/amounts/amounts.h"
#include "core/figures/amounts/bounds.h"
#include "core/figures/amounts/counted_nouns.h"
#include "core/figures/amounts/directions.h"
#include "core/figures/amounts/draft.h"
#include "core/figures/amounts/elliptic_units.h"
#include "core/figures/amounts/ranges.h"
#include "core/figures/dates/dates.h"
#include "core/figures/dates/durations.h"
#include "core/figures/dates/reference.h"
#include "core/figures/dates/unnumbered_durations.h"
#include "core/figures/kinds/ages.h"
#include "core/figures/kinds/codes.h"
#include "core/figures/kinds/multiples.h"
#include "core/figures/kinds/ordinals.h"
#include "core/figures/kinds/race_times.h"
#include "core/figures/kinds/ratios.h"
#include "core/figures/kinds/scores.h"
#include "core/figures/words/atoms.h"

namespace onrecord {
namespace {

constexpr std::uint64_t kStarts = kStart | kOne | kTen | kHundred | kScale | kDozen | kMany | kHalf |
                                  kQuarter | kOrdinal | kMonth | kWeekday | kSeason | kDaypart | kTimeUnits |
                                  kMultiple;

// The word "one" counts only with a unit or as a part of a larger number.
bool is_pronoun_one(const Atoms& a, const Draft& d) {
  const bool one = a.is(d.number.begin, "one") && d.number.end == d.number.begin + 1 && d.single;
  if (!one) return false;
  if (d.bare()) return d.bound == Bound::exact || d.noun.empty();
  return d.kind == FigureKind::duration && d.unit->name == "day" && d.bound == Bound::exact &&
         !a.any(d.begin - 1, "in", "for", "after", "within", "just", "only", "than", "last", "every", "of");
}

// a day or two, a baker's dozen.
bool is_idiom(const Atoms& a, const Draft& d) {
  if (!d.bare() || !d.noun.empty() || d.number.digits || d.bound != Bound::exact) return false;
  const bool or_two = a.is(d.begin - 1, "or") && d.number.end == d.number.begin + 1;  // a day or two
  return or_two || (a.is(d.number.begin, "dozen") && d.number.end == d.number.begin + 1);
}

// zero tolerance, zero-coupon bonds.
bool is_zero_compound(const Atoms& a, const Draft& d) {
  if (!a.is(d.number.begin, "zero")) return false;
  if (a[d.number.begin].capital && !a.starts_sentence(d.number.begin)) return true;  // Ground Zero
  if (a.any(d.number.begin - 1, "below", "above")) return true;                      // 5 below zero
  const std::uint32_t next = a.is_hyphen(d.number.end) ? d.number.end + 1 : d.number.end;
  return a.any(next, "tolerance", "coupon", "sum", "emission", "emissions", "carbon", "waste", "gravity",
               "hour", "hours", "rated");
}

// five-star, two-way, zero-sum: number words that describe, unlike a three-bedroom house.
bool is_describing_compound(const Atoms& a, const Draft& d) {
  return d.bare() && d.single && !d.number.digits && a.is_hyphen(d.number.end) &&
         !a.has(d.number.end + 1, kCardinal | kCompoundHead);
}

class Finder {
 public:
  Finder(const Document& document, const Tagging& tagging, const FigureOptions& options)
      : a_(document, tagging), reference_(read_reference(options.reference_date)) {
    a_.leave_out(options.without);
    if (!reference_.known) reference_ = find_dateline_date(document).reference;
  }

  std::vector<Figure> run() {
    for (std::uint32_t i = 0; i < a_.size();) i = step(i);
    return std::move(out_);
  }

 private:
  // Reads at `i`; gives the atom to go on at.
  std::uint32_t step(std::uint32_t i) {
    if (!may_start(i)) return i + 1;
    if (Draft open = read_unit_to_amount(a_, i)) return keep_bounded(std::move(open));
    if (Draft ratio = read_colon_ratio(a_, i)) return keep(std::move(ratio));
    if (Draft moment = read_unnumbered_duration(a_, i, from_)) return keep_moment(std::move(moment));
    if (Draft date = read_date(a_, i, from_, reference_)) return keep_dated(std::move(date));
    if (a_.has(i, kOne | kTen | kHundred | kScale | kOrdinal) && is_number_in_title(a_, i)) return i + 1;
    if (const std::uint32_t end = read_numeric(i); end != i) return end;
    if (Draft ratio = read_ratio(a_, i)) return keep_counted(std::move(ratio));
    if (Draft multiple = read_multiple(a_, i)) return keep_bounded(std::move(multiple));
    if (const Draft amount = read_amount(a_, i)) return keep_amount(amount);
    if (Draft ordinal = read_ordinal_figure(a_, i)) return keep(std::move(ordinal));
    return i + 1;
  }

  // What starts with digits or a number word only, codes among it; gives `i` where nothing does.
  std::uint32_t read_numeric(std::uint32_t i) {
    const bool digits = a_.is_number(i) || a_[i].kind == AtomKind::code;
    if (!digits && !a_.has(i, kOne | kTen) && !a_.is(i, "+")) return i;
    if (Draft race = read_race_time(a_, i)) return keep(std::move(race));
    if (const std::optional<std::uint32_t> end = skip_code(a_, i)) return *end;
    if (Draft ordinal = read_ordinal_figure(a_, i)) return keep(std::move(ordinal));
    if (Draft rank = read_category(a_, i)) return keep(std::move(rank));
    if (Draft age = read_age(a_, i)) return keep(std::move(age));
    if (Draft ratio = read_ratio(a_, i)) return keep_counted(std::move(ratio));
    if (Draft score = read_score(a_, i)) return keep(std::move(score));
    return i;
  }

  // A quick look, so that common words cost little.
  bool may_start(std::uint32_t i) const {
    const Atom& atom = a_[i];
    if (atom.kind == AtomKind::number || atom.kind == AtomKind::code) return true;
    if (atom.kind == AtomKind::stop) return false;
    if ((atom.word->classes & kStarts) == 0) return maybe_fold(i);
    const bool next = a_.is_number(i + 1) || a_.has(i + 1, kStarts);
    if (atom.kind == AtomKind::symbol && a_.any(i, "-", ".", "+", "\xE2\x88\x92", "\xE2\x80\x93"))
      return next && a_.glued(i + 1);
    if (a_.any(i, "the", "a", "an", "this"))
      return next || a_.has(i + 1, kTimeUnit) || a_.any(i + 1, "single", "full", "whole");
    if (a_.is(i, "in")) return a_.any(i + 1, "a", "an", "the", "early", "late", "morning");
    return true;
  }

  bool maybe_fold(std::uint32_t i) const {
    const std::string_view word = a_.lower(i);
    return word.size() > 5 && word.ends_with("fold");
  }

  std::uint32_t keep_amount(const Draft& first) {
    Draft d = read_range(a_, from_, first);
    const std::uint32_t skip = d.number.end > d.number.begin ? d.number.end : first.end;
    if (d.bare() && names_again(first)) return first.number.end;
    read_age_context(a_, d);
    read_duration_context(a_, reference_, d);
    take_noun(d);
    read_bound_before(a_, from_, d);
    read_bound_after(a_, d);
    if (d.bare() && d.noun.empty()) take_noun(d);  // 11,000 or so detainees
    if (is_pronoun_one(a_, d) || is_idiom(a_, d) || is_describing_compound(a_, d) || is_zero_compound(a_, d))
      return skip;
    return keep(std::move(d));
  }

  // A name's number, or the same number again (iPhone 11 and 11 Pro).
  bool names_again(const Draft& d) {
    const bool again = name_ > 0 && d.number.plain && d.value == name_;
    if (!is_name(a_, d.number.begin, d.number.end) && !again) return false;
    if (d.number.plain) name_ = d.value;
    return true;
  }

  // What the figure in front of a bracket says of the one in it: under 296 hp (224 kW).
  void inherit_in_brackets(Draft& d) const {
    if (!a_.is(d.begin - 1, "(") || d.begin - 1 != last_.end || d.unit == nullptr || last_.unit == nullptr)
      return;
    const bool pounds = d.unit->name == "pound sterling" && !d.sign && last_.unit->base == "gram";
    if (pounds) {  // 500 tonnes (1.1 million pounds)
      static const Unit* const weight = unit_named("pound");
      d.unit = weight;
      d.kind = FigureKind::measure;
    }
    if (d.kind != last_.kind || d.bound != Bound::exact || d.kind == FigureKind::percent) return;
    d.bound = last_.bound;
    d.inclusive = last_.inclusive;
    if (d.direction == Direction::none) d.direction = last_.direction;
  }

  // Gives a bare number the noun that it counts, and the rate behind it.
  void take_noun(Draft& d) {
    if (!d.bare() || d.kind == FigureKind::age) {
      if (a_.is(d.end, "of")) d.of = read_noun_behind_of(a_, d.end).noun;
      return;
    }
    if (d.number.fraction && a_.is(d.end, "point")) {  // a rate cut of 1/2 point
      d.kind = FigureKind::count;
      d.noun = {d.end, d.end + 1};
      ++d.end;
      return;
    }
    const NounBehindOf counted = counted_noun(d);
    if (counted.noun.empty() || a_.is(counted.noun.begin, "strong")) return;
    d.noun = d.of = counted.noun;
    if (counted.numbered) return;
    d.end = d.noun.end;
    d.rate = read_rate(a_, d.end);
    if (d.rate) d.end = d.rate.end;
  }

  NounBehindOf counted_noun(const Draft& d) const {
    const bool hyphen = a_.is_hyphen(d.end);
    if (hyphen && a_.any(d.end + 1, "odd", "plus", "some", "something", "of"))
      return {};                                                                         // a bound, 20-of-24
    if (a_.is_hyphen(d.number.begin - 1) && a_.is(d.number.begin - 2, "of")) return {};  // a mother-of-two
    if (hyphen && a_.is_word(d.end + 1)) return {{d.end + 1, d.end + 2}, false};
    if (a_.is(d.end, "of")) return read_noun_behind_of(a_, d.end);
    AtomRange noun = read_noun(a_, d.number.fraction ? behind_determiner(d.end) : d.end);
    if (noun.empty() && d.number.digits && d.number.plain) noun = read_singular_noun(a_, d.end);
    if (noun.empty() && a_.any(d.end, "more", "most"))  // three more people, the 100 most able people
      noun = read_noun(a_, d.end + 1);
    return {noun, false};
  }

  std::uint32_t behind_determiner(std::uint32_t i) const {
    while (a_.has(i, kDeterminer) && !a_.any(i, "a", "an")) ++i;
    return i;
  }

  std::uint32_t keep_counted(Draft d) {
    take_noun(d);
    return keep_bounded(std::move(d));
  }

  // more than a year ago; but higher than a year ago compares
  std::uint32_t keep_moment(Draft d) {
    const bool compared = d.kind == FigureKind::date && a_.is(d.begin - 1, "than") &&
                          !a_.any(d.begin - 2, "more", "less", "fewer");
    return compared ? keep(std::move(d)) : keep_bounded(std::move(d));
  }

  // around 9 a.m.
  std::uint32_t keep_dated(Draft d) {
    const bool about = d.kind == FigureKind::time && d.begin > from_ &&
                       a_.any(d.begin - 1, "about", "around", "approximately", "roughly");
    if (about) {
      d.bound = Bound::about;
      --d.begin;
    }
    return keep(std::move(d));
  }

  std::uint32_t keep_bounded(Draft d) {
    read_bound_before(a_, from_, d);
    read_bound_after(a_, d);
    return keep(std::move(d));
  }

  std::uint32_t keep(Draft d) {
    if (!std::isfinite(d.single ? d.value : d.high - d.low)) return d.end;  // 1e300 million
    d.begin = std::max(d.begin, from_);                                     // figures do not overlap
    complete_unit(a_, amount_, d);
    read_direction(a_, from_, amount_, d);
    inherit_in_brackets(d);
    if (!drafts_end_ || !join(d)) {
      lend_unit(d);
      out_.push_back(to_figure(d));
    }
    last_ = d;
    if (d.kind != FigureKind::date && d.kind != FigureKind::time) amount_ = d;
    drafts_end_ = true;
    from_ = d.end;
    return d.end;
  }

  // Whether this draft goes on with a list that the last one is in; `last`: an "and" or "or" stands before
  // it. Behind a comma that is a list from its third number on: "40, or 25 percent" says the same twice.
  bool continues_list(const Draft& d, bool& last) const {
    std::uint32_t i = last_.end;
    const bool comma = a_.is(i, ",");
    if (comma) ++i;
    last = a_.any(i, "and", "or");
    if (last) ++i;
    return i == d.begin && (comma || last) && !(comma && last && open_.size() < 2);
  }

  // Seven, eight and ten years: the numbers of a list take the unit of its last one.
  void lend_unit(const Draft& d) {
    bool last = false;
    if (open_.empty() || !continues_list(d, last)) open_.clear();
    if (d.kind == FigureKind::count && d.bare() && d.noun.empty() && !d.vague && d.bound == Bound::exact) {
      open_.push_back({out_.size(), d});
      return;
    }
    const bool lends = last && !d.sign && d.kind != FigureKind::ratio && d.kind != FigureKind::multiple &&
                       (!d.bare() || !d.noun.empty());
    if (lends)
      for (auto& [index, draft] : open_) {
        draft.kind = d.kind;
        draft.unit = d.unit;
        draft.unit_name = d.unit_name;
        draft.noun = d.noun;
        draft.of = d.of;
        if (d.seconds >= 0) draft.seconds = draft.value * d.unit->size;
        read_duration_context(a_, reference_, draft);
        out_[index] = to_figure(draft);
      }
    open_.clear();
  }

  // Joins this draft with the last one where both bound one range.
  bool join(const Draft& d) {
    const Draft range = join_bounds(a_, last_, d);
    if (!range) return false;
    out_.back() = to_figure(range);
    return true;
  }

  std::string unit_of(const Draft& d) const {
    std::string unit;
    if (!d.unit_name.empty())
      unit = d.unit_name;
    else if (d.unit)
      unit = d.unit->name;
    else if (!d.noun.empty())
      unit = singular_phrase(a_, d.noun);
    if (unit.empty() || !d.rate) return unit;
    const Unit* per = d.rate.unit;
    return unit + " per " +
           (per ? std::string(per->name) : singular_phrase(a_, {d.rate.noun_begin, d.rate.noun_end}));
  }

  Figure to_figure(const Draft& d) const {
    Figure f;
    f.span = a_.span(d.begin, d.end);
    if (d.kind == FigureKind::measure && a_.lower(d.end - 1).back() == '.')
      --f.span.end;  // 40 C. ends its sentence
    f.kind = d.kind;
    const bool dated = d.kind == FigureKind::date || d.kind == FigureKind::time;
    const bool counted = !dated || d.unit != nullptr;  // two years ago
    if (counted && d.single) f.value = d.value;
    if (counted && !d.single) {
      f.low = d.low;
      f.high = d.high;
    }
    if (!dated && d.single && d.bound == Bound::more) f.low = f.value;
    if (!dated && d.single && d.bound == Bound::less) f.high = f.value;
    f.vague = d.vague;
    f.unit = unit_of(d);
    f.bound = d.bound;
    f.inclusive = d.inclusive;
    f.direction = d.direction;
    if (f.direction == Direction::down && d.negative && d.single && d.absolute) f.value = -d.value;
    f.iso = d.iso;
    f.iso_end = d.iso_end;
    if (d.seconds >= 0) f.seconds = d.seconds;
    if (!d.of.empty()) f.of = a_.span(d.of.begin, d.of.end);
    return f;
  }

  Atoms a_;
  Reference reference_;
  std::vector<Figure> out_;
  Draft last_;
  Draft amount_;                                     // the last one that is no date
  std::vector<std::pair<std::size_t, Draft>> open_;  // a list's numbers that wait for a unit, by their figure
  bool drafts_end_ = false;
  std::uint32_t from_ = 0;  // the atom behind the last figure
  double name_ = 0;         // the last number that was part of a name
};

}  // namespace

std::vector<Figure> find_figures(const Document& document, const Tagging& tagging,
                                 const FigureOptions& options) {
  return Finder(document, tagging, options).run();
}

}  // namespace onrecord
