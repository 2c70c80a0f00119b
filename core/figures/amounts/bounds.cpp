#include "core/figures/amounts/bounds.h"

namespace onrecord {
namespace {

void set_bound(Draft& d, const BoundForm& form) {
  if (form.bound == Bound::exact && d.bound != Bound::exact) return;
  d.bound = form.bound;
  d.inclusive = form.inclusive;
}

// "over" that belongs to a verb: handed over millions.
bool is_handed_over(const Atoms& a, std::uint32_t begin, std::uint32_t end) {
  return end == begin + 1 && a.is(begin, "over") && a.has(begin - 1, kGiver);
}

// "over" that says through how long, and bounds only what lasts or is compared: stole it over six months.
bool spans(const Atoms& a, std::uint32_t begin, const Draft& d) {
  const bool over = d.kind == FigureKind::duration && d.begin == begin + 1 && a.is(begin, "over");
  return over && !a.has(begin - 1, kLasting) && !a.tagged(begin - 1, Pos::aux);
}

}  // namespace

void read_bound_before(const Atoms& a, std::uint32_t from, Draft& d) {
  if (a.is_hyphen(d.begin - 1) && a.is(d.begin - 2, "sub") && d.begin >= from + 2) {  // sub-$500
    d.bound = Bound::less;
    d.begin -= 2;
    return;
  }
  const PhraseTrie& phrases = Vocabulary::get().bounds_before;
  constexpr std::uint32_t kLongest = 7;
  for (std::uint32_t rounds = 0; rounds < 2; ++rounds) {
    std::uint32_t node = 0, best = PhraseTrie::kNone, begin = d.begin;
    for (std::uint32_t k = 1; k <= kLongest && d.begin >= from + k; ++k) {
      const Word& word = a.word(d.begin - k);
      if (word.id == 0) break;
      node = phrases.next(node, word.id);
      if (node == PhraseTrie::kNone) break;
      const bool closes =
          k == 1 && a.is(d.begin - k, ">") && a.glued(d.begin - k) && a[d.begin].space;  // <Alm Corp> 5,000
      if (phrases.payload(node) == PhraseTrie::kNone || closes) continue;
      best = phrases.payload(node);
      begin = d.begin - k;
    }
    if (best == PhraseTrie::kNone || is_handed_over(a, begin, d.begin) || spans(a, begin, d)) return;
    if (a.is(begin, "within") && d.bound != Bound::exact) return;  // within plus or minus 3 points
    const BoundForm& form = Vocabulary::get().bound_forms[best];
    if (rounds == 0 || d.bound == Bound::about || d.bound == Bound::exact) set_bound(d, form);
    d.begin = begin;
  }
}

void read_bound_after(const Atoms& a, Draft& d) {
  const PhraseTrie& phrases = Vocabulary::get().bounds_after;
  std::uint32_t node = 0, best = PhraseTrie::kNone, end = d.end;
  for (std::uint32_t i = d.end; i < d.end + 4; ++i) {
    if (a.is_hyphen(i)) continue;
    if (a[i].word->id == 0) break;
    node = phrases.next(node, a[i].word->id);
    if (node == PhraseTrie::kNone) break;
    if (phrases.payload(node) == PhraseTrie::kNone) continue;
    best = phrases.payload(node);
    end = i + 1;
  }
  if (best == PhraseTrie::kNone) return;
  if (a.is(end - 1, "+") && !a.glued(end - 1)) return;
  if (a.is(end - 1, "plus") && a.is_word(end) && !a.is_hyphen(end - 2)) return;
  if (a.any(end - 1, "some", "something") && !a.is_hyphen(end - 2)) return;
  if (a.is(end - 1, "odd") && !(a.is_hyphen(end - 2) || d.value >= 10)) return;
  if (!a.is(end - 1, "+") && (a.is_number(end) || a.has(end, kCardinal) || read_sign(a, end))) return;
  const bool goes_on = a.any(end, "a", "an", "the", "than") && !a.is(end - 1, "than");
  if (goes_on && !a.is_hyphen(end - 2)) return;  // but $16-something a pound
  set_bound(d, Vocabulary::get().bound_forms[best]);
  d.end = end;
}

}  // namespace onrecord
