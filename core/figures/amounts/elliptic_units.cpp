#include "core/figures/amounts/elliptic_units.h"

#include <cmath>
#include <optional>

#include "core/figures/amounts/counted_nouns.h"

namespace onrecord {
namespace {

struct Place {
  const Draft& figure;
  const Draft& earlier;  // the amount before it; may be empty
  std::uint32_t apart;   // sentences between the two
};

// What a figure is of.
struct Measured {
  FigureKind kind = FigureKind::count;
  const Unit* unit = nullptr;
  std::string_view unit_name;
  AtomRange noun;
  std::uint32_t end = 0;  // behind a word that is taken in: 15 dead
};
using Found = std::optional<Measured>;

Measured of_earlier(const Place& p) {
  return {p.earlier.kind, p.earlier.unit, p.earlier.unit_name, p.earlier.noun, 0};
}

Found people(std::uint32_t end = 0) { return Measured{FigureKind::count, nullptr, "people", {}, end}; }

bool counts_noun(const Draft& d) { return d.kind == FigureKind::count && d.bare() && !d.noun.empty(); }

std::uint32_t sentence_of(const Atoms& a, std::uint32_t i) {
  const auto& tokens = a.document().tokens;
  return a[i].token < tokens.size() ? tokens[a[i].token].sentence : 0xFFFFFFFF;
}

// five were women; 113 of those were journalists
Found read_predicate(const Atoms& a, Place p) {
  std::uint32_t i = p.figure.end;
  if (a.is(i, "of") && a.any(i + 1, "those", "them", "these", "whom", "which")) i += 2;
  if (!a.any(i, "were", "are")) return {};
  const AtomRange noun = read_noun(a, i + 1);
  const bool plural = !noun.empty() && looks_plural(a, noun.end - 1);  // were women, and not: were injured
  return plural ? Found(Measured{FigureKind::count, nullptr, {}, noun, 0}) : Found();
}

// the number of casinos in the town to 24
Found read_number_of(const Atoms& a, Place p) {
  constexpr std::uint32_t kLongest = 16;
  if (!a.any(p.figure.begin - 1, "to", "from", "at", "of", "was", "is") &&
      !a.tagged(p.figure.begin - 1, Pos::verb))
    return {};
  const std::uint32_t sentence = sentence_of(a, p.figure.begin);
  for (std::uint32_t k = 2; k <= kLongest && p.figure.begin >= k; ++k) {
    const std::uint32_t i = p.figure.begin - k;
    if (sentence_of(a, i) != sentence) return {};
    if (!a.any(i, "number", "total", "numbers", "tally", "count") || !a.is(i + 1, "of")) continue;
    const AtomRange noun = read_noun_behind_of(a, i + 1).noun;
    return noun.empty() || noun.end > p.figure.begin ? Found()
                                                     : Measured{FigureKind::count, nullptr, {}, noun, 0};
  }
  return {};
}

// The minimum age of 21 would be reduced to 18.
Found read_age_again(const Atoms& a, Place p) {
  constexpr double kOldest = 120;
  const bool age = p.earlier.kind == FigureKind::age && p.apart == 0 && p.figure.value <= kOldest;
  return age && a.is(p.figure.begin - 1, "to") ? Found(of_earlier(p)) : Found();
}

bool is_comparable(const Place& p) {
  const bool level = p.earlier.direction != Direction::none;  // fell 10 yen to 2,880
  const double ratio = p.earlier.value == 0 ? 0 : p.figure.value / p.earlier.value;
  constexpr double kFar = 20;
  return level || (ratio >= 1 / kFar && ratio <= kFar);
}

// 3.9 million headsets, up from 2.4 million
Found read_compared(const Atoms& a, Place p) {
  const Draft &d = p.figure, &e = p.earlier;
  if (p.apart > 0 || e.rate || !e.single || (e.bare() && e.noun.empty())) return {};
  if (e.kind != FigureKind::count && e.kind != FigureKind::money && e.kind != FigureKind::measure) return {};
  const bool listed = a.is(d.begin - 1, "and") && a.any(d.end, "who", "which", "that", "last", "were");
  if (!listed && !a.any(d.begin - 1, "from", "to", "is") && !a.any(d.begin - 1, "than", "including", "at"))
    return {};
  const bool points = !e.noun.empty() && a.any(e.noun.end - 1, "points", "point");
  const bool moved_to = a.is(d.begin - 1, "to") && e.direction != Direction::none;
  if (!points && !moved_to && !is_comparable({d, e, 0})) return {};
  return e.kind == FigureKind::money && e.sign ? Found() : Found(of_earlier(p));
}

// foreign reserves rose to 3.9 billion dollars. They were at 3.1 billion
Found read_money_again(const Atoms& a, Place p) {
  const bool money = p.earlier.kind == FigureKind::money && !p.earlier.sign && !p.earlier.rate;
  if (!money || p.figure.number.scale < 1e6 || p.earlier.number.scale < 1e6 || !is_comparable(p)) return {};
  const bool level = a.any(p.figure.begin - 1, "to", "from", "of", "at", "than");
  return level ? Found(of_earlier(p)) : Found();
}

bool is_human(const Atoms& a, AtomRange noun) {
  return a.has(noun.end - 1, kHuman) || a[noun.end - 1].capital;
}

bool tells_harm(const Atoms& a, std::uint32_t i) {
  if (a.any(i, "more", "others", "were", "was")) ++i;
  return a.has(i, kHarmed) || (a.any(i, "taken", "held") && a.has(i + 1, kHarmed));
}

// A number of a list waits for the noun behind its last one.
bool goes_on(const Atoms& a, std::uint32_t i) {
  if (a.any(i, ",", "and", "or")) ++i;
  if (a.any(i, "and", "or")) ++i;
  return a.is_number(i) || a.has(i, kCardinal);
}

bool is_open(const Atoms& a, const Draft& d) {
  const bool described =
      a.is_word(d.end) && !a.glued(d.end) && a.tagged(d.end, Pos::noun, Pos::propn, Pos::num);
  return !described && !goes_on(a, d.end) && !a.is_hyphen(d.end);
}

// sold 310 flats at auction and 94 by private treaty
Found read_noun_again(const Atoms& a, Place p) {
  if (p.apart > 0 || !counts_noun(p.earlier) || !is_open(a, p.figure)) return {};
  if (a.any(p.figure.begin - 1, "to", "from", "at") || a.is(p.earlier.noun.end - 1, "points")) return {};
  if (tells_harm(a, p.figure.end) && !is_human(a, p.earlier.noun)) return {};
  return of_earlier(p);
}

Found read_harmed(const Atoms& a, Place p) {
  if (!tells_harm(a, p.figure.end)) return {};
  return people(a.has(p.figure.end, kHarmed) ? p.figure.end + 1 : 0);
}

Found read_harming(const Atoms& a, Place p) {
  const std::uint32_t i = p.figure.begin - 1;
  const bool harms = a.has(i, kHarming) || (a.has(i, kHarmed) && a.tagged(i, Pos::verb));
  return harms && is_open(a, p.figure) ? people() : Found();
}

// Some 200 schools were hit. At least 50 burned down.
Found read_next_sentence(const Atoms& a, Place p) {
  const bool subject =
      a.starts_sentence(p.figure.begin) && a.tagged(p.figure.end, Pos::verb, Pos::aux, Pos::adp);
  return p.apart == 1 && subject && counts_noun(p.earlier) && is_open(a, p.figure) ? Found(of_earlier(p))
                                                                                   : Found();
}

constexpr Rule<Found, Place> kRules[] = {
    {"predicate-noun", "It held 90 men; five were women.", "It held 90 men; five were tired.",
     read_predicate},
    {"number-of", "It cut the number of casinos to 24.", "It cut the price of casinos to 24.",
     read_number_of},
    {"age-again", "The age of 21 would be cut to 18.", "The fee of $21 would be cut to 18.", read_age_again},
    {"compared", "It sold 3,900 headsets, up from 2,400.", "It sold 39 headsets, up from 2,400.",
     read_compared},
    {"money-again", "It owed 4 billion dollars. It rose to 5 billion.",
     "It has 4 rooms. It rose to 5 billion.", read_money_again},
    {"noun-again", "It sold 310 flats at auction and 94 by treaty.",
     "It sold $310 at auction and 94 by treaty.", read_noun_again},
    {"harmed", "The blast left 54 injured.", "The blast left 54 silent.", read_harmed},
    {"harming", "It sank, killing at least 31.", "It sank, leaving at least 31.", read_harming},
    {"next-sentence", "Some 200 schools were hit. At least 50 burned.", "It cost $200. At least 50 burned.",
     read_next_sentence},
};

}  // namespace

void complete_unit(const Atoms& a, const Draft& earlier, Draft& d) {
  const bool open = d.bare() && d.noun.empty() && d.kind == FigureKind::count && d.single && !d.vague;
  const bool one = !d.number.digits && d.value <= 1;
  if (!open || one) return;
  const bool none = earlier.end == earlier.begin;
  const std::uint32_t apart = none ? 0 : sentence_of(a, d.begin) - sentence_of(a, earlier.begin);
  const Found found = first_of(kRules, a, Place{d, earlier, apart});
  if (!found) return;
  d.kind = found->kind;
  d.unit = found->unit;
  d.unit_name = found->unit_name;
  d.noun = found->noun;
  if (found->end > d.end) d.end = found->end;
}

void add_elliptic_unit_examples(std::vector<RuleExample>& out) { add_examples(kRules, out); }

}  // namespace onrecord
