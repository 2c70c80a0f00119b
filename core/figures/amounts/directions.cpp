#include "core/figures/amounts/directions.h"

namespace onrecord {
namespace {

// A figure, the one before it, and the first atom that may be looked at.
struct Place {
  const Draft& figure;
  const Draft& last;
  std::uint32_t from;
};

struct Change {
  Direction direction = Direction::none;
  bool absolute = false;  // said by a verb, so that a minus says it again

  explicit operator bool() const { return direction != Direction::none; }
};

Direction direction_of(const Atoms& a, std::uint32_t i) {
  return a.has(i, kUp) ? Direction::up : a.has(i, kDown) ? Direction::down : Direction::none;
}

bool is_change(const Atoms& a, std::uint32_t i) {
  return a.has(i, kUp | kDown) && !(a.is(i, "up") && a.is(i + 1, "to"));
}

bool is_change_noun(const Atoms& a, std::uint32_t i) {
  return a.has(i, kChangeNoun) && is_change(a, i) && a.tagged(i, Pos::noun, Pos::other);
}

bool is_particle(const Atoms& a, std::uint32_t i) {
  return a.any(i, "up", "down") && a.has(i - 1, kParticleVerb);
}

// Whether what the figure counts can be a change: points and shares, not sons.
bool is_change_unit(const Atoms& a, const Draft& d) {
  if (d.kind == FigureKind::percent) return true;
  if (!d.noun.empty()) return a.any(d.noun.end - 1, "points", "point", "pips");
  return d.unit && d.kind == FigureKind::money && d.unit->part;
}

// Words between a verb of change and its figure: fell by a further 3 %, go up today by 3 %.
bool may_stand_between(const Atoms& a, std::uint32_t i) {
  if (a.any(i, "by", "of", "equivalent", "-", "+") || a.any(i, "up", "fewer", "more", "less", "\xE2\x88\x92"))
    return true;
  if (!a.is_word(i)) return false;
  if (a.has(i, kDeterminer)) return !a.has(i, kOwner);
  return a.tagged(i, Pos::adv) || a.any(i, "another", "further", "additional", "extra", "some") ||
         a.any(i, "today", "yesterday");
}

// Something that money is lost or gained in, and does not move by: a loss of $5m.
bool is_result(const Atoms& a, std::uint32_t i, const Draft& d) {
  return a.tagged(i, Pos::noun) && !is_change_unit(a, d) && a.any(i, "loss", "losses", "gain", "gains");
}

Change read_verb_before(const Atoms& a, Place p) {
  constexpr std::uint32_t kLongest = 8;  // words back
  const Draft& d = p.figure;
  bool of = false;
  for (std::uint32_t k = 1; k <= kLongest && d.begin >= p.from + k; ++k) {
    const std::uint32_t i = d.begin - k;
    if (is_change(a, i)) {
      const bool went = a.any(i - 1, "went", "go", "goes", "gone", "going") && d.kind == FigureKind::percent;
      if ((is_particle(a, i) && !went) || (a.has(i, kWeakChange) && !is_change_unit(a, d))) return {};
      const bool noun = a.tagged(i, Pos::noun) && d.kind != FigureKind::percent;
      if (of || noun || is_result(a, i, d)) return {};
      return {direction_of(a, i), true};
    }
    of = of || a.is(i, "of");
    if (!may_stand_between(a, i)) return {};
  }
  return {};
}

Change read_sign(const Atoms&, Place p) {
  if (p.figure.kind != FigureKind::percent) return {};
  return {p.figure.negative ? Direction::down : p.figure.plus ? Direction::up : Direction::none, false};
}

Change read_noun_before(const Atoms& a, Place p) {
  constexpr std::uint32_t kLongest = 8;
  const std::uint32_t begin = p.figure.begin;
  if (!a.is(begin - 1, "of") || begin < p.from + 2) return {};
  for (std::uint32_t i = begin - 2, k = 0; k < kLongest && i >= p.from; --i, ++k) {
    if (is_change_noun(a, i)) return is_result(a, i, p.figure) ? Change() : Change{direction_of(a, i), false};
    if (!a.is_word(i) || a.tagged(i, Pos::verb, Pos::aux)) return {};
  }
  return {};
}

Change read_mover(const Atoms& a, Place p) {
  constexpr std::uint32_t kLongest = 9;
  const std::uint32_t begin = p.figure.begin;
  if (!a.is(begin - 1, "by") || begin < p.from + 2) return {};
  for (std::uint32_t i = begin - 2, k = 0; k < kLongest && i >= p.from; --i, ++k) {
    if (a.has(i, kMover) && is_change(a, i)) return {direction_of(a, i), true};
    if (!a.is_word(i) || a.tagged(i, Pos::verb, Pos::aux)) return {};
  }
  return {};
}

Change read_noun_behind(const Atoms& a, Place p) {
  constexpr std::uint32_t kLongest = 4;
  const Draft& d = p.figure;
  if (d.kind == FigureKind::duration || d.kind == FigureKind::ratio) return {};
  std::uint32_t i = a.is_hyphen(d.end) ? d.end + 1 : d.end;
  for (std::uint32_t k = 0; k < kLongest; ++k, ++i) {
    if (is_change_noun(a, i) && !a.tagged(i + 1, Pos::noun))
      return is_result(a, i, d) ? Change() : Change{direction_of(a, i), false};
    if (!a.is_word(i) || !a.tagged(i, Pos::adj, Pos::noun, Pos::propn)) return {};
  }
  return {};
}

Change read_comparative(const Atoms& a, Place p) {
  const Draft& d = p.figure;
  const bool share = d.kind == FigureKind::percent;
  const bool moves = share || d.kind == FigureKind::money || d.kind == FigureKind::measure;
  if (moves && a.any(d.end, "higher", "lower"))
    return {a.is(d.end, "higher") ? Direction::up : Direction::down, false};
  if (share && a.any(d.end, "more", "less", "fewer"))
    return {a.is(d.end, "more") ? Direction::up : Direction::down, false};
  const bool on = a.any(d.end, "up", "down") && a.any(d.end + 1, "on", "from");
  return share && on ? Change{direction_of(a, d.end), false} : Change();
}

// The same change in another unit: fell 8.2 million, or 4 percent.
Change read_said_again(const Atoms& a, Place p) {
  if (p.last.direction == Direction::none || p.last.unit == p.figure.unit) return {};
  std::uint32_t i = p.last.end;
  if (a.any(i, ",", "(") || a.is_dash(i)) ++i;
  if (a.is(i, "or")) ++i;
  return i == p.figure.begin && i > p.last.end ? Change{p.last.direction, true} : Change();
}

// The second of a list: up 5.2 percent in 1986 and 4.7 percent a year before.
Change read_list(const Atoms& a, Place p) {
  constexpr std::uint32_t kLongest = 12;
  const Draft &d = p.figure, &last = p.last;
  const bool alike =
      d.kind == FigureKind::percent && last.unit == d.unit && last.direction != Direction::none;
  if (!alike || last.end >= d.begin || d.begin - last.end > kLongest || a.is(d.end, "of")) return {};
  if (a.any(d.begin - 1, "to", "from", "of", "than", "at")) return {};
  bool joined = false;
  for (std::uint32_t i = last.end; i < d.begin; ++i) {
    joined = joined || a.is(i, "and");
    if (a.tagged(i, Pos::verb, Pos::aux, Pos::sconj) || is_change(a, i)) return {};
    if (a[i].kind == AtomKind::stop || a.any(i, ".", ";", "(", ")", ":")) return {};
  }
  const bool next = d.begin == last.end + 1 && a.is(last.end, ",");  // 3%, 4% and 5%
  return joined || next ? Change{last.direction, true} : Change();
}

Change read_multiple_verb(const Atoms& a, Place p) {
  const Draft& d = p.figure;
  if (d.kind != FigureKind::multiple || !a.has(d.end - 1, kUp | kDown)) return {};
  return {direction_of(a, d.end - 1), false};
}

constexpr Rule<Change, Place> kRules[] = {
    {"verb-of-change", "Rents rose 3 percent.", "Rents are 3 percent of it.", read_verb_before},
    {"sign", "The index was at -1.3% then.", "The index was at 1.3% then.", read_sign},
    {"noun-of-change-before", "There was a drop of 900 dollars.", "There was a fee of 900 dollars.",
     read_noun_before},
    {"changed-by", "The firm cut its costs by $3m.", "The firm left its debts by $3m.", read_mover},
    {"noun-of-change-behind", "A 12% slide shook it.", "A 12% stake shook it.", read_noun_behind},
    {"comparative", "Stocks were 36% higher then.", "Stocks were 36% full then.", read_comparative},
    {"said-again", "Orders fell $8, or 4 percent.", "Orders are $8, or 4 percent.", read_said_again},
    {"list", "Visits were up by 10% and from Norway by 9%.", "Visits were up by 10% and men were 9% of it.",
     read_list},
    {"verb-that-multiplies", "Sales doubled.", "It was twice the size.", read_multiple_verb},
};

}  // namespace

void read_direction(const Atoms& a, std::uint32_t from, const Draft& last, Draft& d) {
  const bool moves = d.kind != FigureKind::date && d.kind != FigureKind::time &&
                     d.kind != FigureKind::ordinal && d.kind != FigureKind::age &&
                     d.kind != FigureKind::score;
  if (!moves) return;
  const Change turn = first_of(kRules, a, Place{d, last, from});
  d.direction = turn.direction;
  d.absolute = turn.absolute;
}

void add_direction_examples(std::vector<RuleExample>& out) { add_examples(kRules, out); }

}  // namespace onrecord
