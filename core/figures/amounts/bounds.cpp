#include "core/figures/amounts/bounds.h"

namespace onrecord {
namespace {

void set_bound(Draft& d, const BoundForm& form) {
  if (form.bound == Bound::exact && d.bound != Bound::exact) return;
  d.bound = form.bound;
  d.inclusive = form.inclusive;
}

// Words between a verb of change and its figure: fell by a further 3 %.
bool between_change_and_figure(const Atoms& a, std::uint32_t i) {
  if (a.any(i, "by", "a", "an", "another", "further", "just", "only", "some", "additional", "extra", "even",
            "well", "barely", "the", "equivalent", "of", "far", "back", "again", "-", "\xE2\x88\x92", "+",
            "up", "fewer", "more", "less"))
    return true;
  const std::string_view word = a.lower(i);
  return a.is_word(i) && word.size() > 4 && word.ends_with("ly");
}

bool is_weak_change(const Atoms& a, std::uint32_t i) {
  return a.any(i, "raise", "raises", "raised", "raising", "add", "adds", "added", "adding", "lose", "loses",
               "lost", "losing", "cut", "cuts", "cutting", "shed", "sheds", "shedding", "contract",
               "contracts", "contracted", "contracting", "reduce", "reduces", "reduced", "reducing",
               "boosted", "boost", "trim", "trimmed", "slash", "slashed", "slashing", "hiked", "upped",
               "gain", "gains", "gaining");
}

// "up" and "down" that belong to a verb and say nothing of a change: picked up, make up, went down.
bool is_particle(const Atoms& a, std::uint32_t i) {
  if (!a.any(i, "up", "down")) return false;
  return a.any(i - 1, "make", "makes", "made", "making", "pick", "picks", "picked", "picking", "rack",
               "racked", "racking", "set", "sets", "setting", "take", "takes", "took", "taken", "taking",
               "give", "gave", "giving", "sign", "signed", "wrap", "wrapped", "open", "opened", "put", "puts",
               "come", "came", "turn", "turned", "use", "used", "hold", "held", "line", "lined", "bring",
               "brought", "buy", "bought", "snap", "snapped", "back", "backed", "call", "called", "round",
               "rounded", "run", "ran", "goes", "went", "go", "shot", "shut", "wind", "wound", "add", "adds",
               "grew", "gobbled", "hoovered", "splashed", "split", "followed", "offered", "tied", "coughed",
               "stumped", "ponied");
}

bool is_change_unit(const Draft& d, const Atoms& a) {
  if (d.kind == FigureKind::percent) return true;
  if (!d.noun.empty()) return a.any(d.noun.end - 1, "points", "point", "pips");
  return d.unit && d.kind == FigureKind::money &&
         (d.unit->name == "cent" || d.unit->name == "penny" || d.unit->name == "sen");
}

// "over" that belongs to a verb: handed over millions.
bool is_handed_over(const Atoms& a, std::uint32_t begin, std::uint32_t end) {
  return end == begin + 1 && a.is(begin, "over") &&
         a.any(begin - 1, "hand", "handed", "hands", "handing", "turn", "turned", "turning", "take", "takes",
               "took", "taken", "taking", "sign", "signed", "fork", "forked");
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
    if (best == PhraseTrie::kNone || is_handed_over(a, begin, d.begin)) return;
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
  if (a.is(end - 1, "some") && !a.is_hyphen(end - 2)) return;
  if (a.is(end - 1, "odd") && !(a.is_hyphen(end - 2) || d.value >= 10)) return;
  if (!a.is(end - 1, "+") && (a.is_number(end) || a.has(end, kCardinal) || read_sign(a, end))) return;
  if (a.any(end, "a", "an", "the", "than") && !a.is(end - 1, "than")) return;
  set_bound(d, Vocabulary::get().bound_forms[best]);
  d.end = end;
}

void read_direction(const Atoms& a, std::uint32_t from, Draft& d) {
  if (d.kind == FigureKind::date || d.kind == FigureKind::time || d.kind == FigureKind::ordinal ||
      d.kind == FigureKind::age || d.kind == FigureKind::score)
    return;
  constexpr std::uint32_t kFar = 8;
  bool of = false;
  for (std::uint32_t k = 1; k <= kFar && d.begin >= from + k; ++k) {
    const std::uint32_t i = d.begin - k;
    if (a.has(i, kUp | kDown) && !(a.is(i, "up") && a.is(i + 1, "to"))) {
      const bool went = a.any(i - 1, "went", "go", "goes", "gone", "going") && d.kind == FigureKind::percent;
      if ((is_particle(a, i) && !went) || (is_weak_change(a, i) && !is_change_unit(d, a))) return;
      if (of &&
          !a.any(i, "rise", "fall", "drop", "gain", "increase", "decrease", "decline", "loss", "growth"))
        return;
      d.direction = a.has(i, kUp) ? Direction::up : Direction::down;
      d.absolute = true;
      return;
    }
    of = of || a.is(i, "of");
    if (!between_change_and_figure(a, i)) break;
  }
  if (d.kind == FigureKind::percent && d.negative) d.direction = Direction::down;
}

}  // namespace onrecord
