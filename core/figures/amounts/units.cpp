#include "core/figures/amounts/units.h"

#include <algorithm>

namespace onrecord {
namespace {

// Whether the quotation mark at `i` is one of a pair, and so no sign for inches or feet.
bool quotes(const Atoms& a, std::uint32_t i) {
  if (a[i].kind != AtomKind::quotation_mark) return false;
  const auto& odd = a.document().unbalanced;
  return !std::binary_search(odd.begin(), odd.end(), a[i].token);
}

// A lone C or F is a temperature where nothing that it could name follows (40C, but not 13F filing).
bool stands_alone(const Atoms& a, std::uint32_t behind, const Number& number) {
  constexpr double kHottest = 150;  // of a temperature in the news without a comma
  if (a.is(behind, "/") || (number.value > kHottest && !a[number.end - 1].comma)) return false;
  return !a.is_word(behind) || a.has(behind, kFunction) || a.tagged(behind, Pos::adv);
}

bool matches(const Atoms& a, const UnitForm& form, const Unit& unit, std::uint32_t begin, std::uint32_t end,
             const Number& number) {
  const bool spaced_mark = a.is(begin, "\"") && a.any(end, "long", "wide", "tall", "high", "deep", "thick");
  if (form.touching && !a.glued(begin) && !spaced_mark) return false;
  const bool cents = a.is_number(number.end - 1) && a[number.end - 1].decimal;  // 2.50 marks
  if (form.large && number.value < 100 && number.scale == 1 && !cents) return false;
  if (!form.exact.empty()) {
    if (a.text(begin) != form.exact) return false;
    if (unit.base.empty() && !stands_alone(a, end, number)) return false;
  } else if (form.touching && a.lower(begin).size() == 1 && a[begin].capital && !a.is(begin, "l")) {
    return false;  // 5G, 4K
  }
  const bool sign_of_next = a[begin].kind == AtomKind::symbol && unit.kind == FigureKind::money &&
                            a.is_number(end) && a.glued(end);  // two $500 checks, $3bn-$5bn
  if (sign_of_next) return false;
  if (a.is(begin, "s") && a.is_number(begin - 1) && a.lower(begin - 1).size() == 4) return false;  // 2018s
  if (form.letters && unit.kind == FigureKind::money && !a.upper(begin)) return false;
  if (a.glued(begin) && a.glued(end) && (a.is_word(end) || a.is_number(end)) && a.is_word(end - 1))
    return false;
  for (std::uint32_t i = begin; i < end; ++i)
    if (quotes(a, i)) return false;
  return true;
}

// Weight or money: 208 pounds, 2 million pounds.
bool is_money_pound(const Number& number) { return number.scale > 1 || number.value >= 1000; }

}  // namespace

const Unit* unit_named(std::string_view name) {
  for (const Unit& unit : Vocabulary::get().units)
    if (unit.name == name) return &unit;
  return nullptr;
}

UnitMatch read_unit(const Atoms& a, const Number& number) {
  const Vocabulary& v = Vocabulary::get();
  std::uint32_t begin = number.end;
  const bool bracket =
      (a.is(begin, "{") && a.is(begin + 2, "}")) || (a.is(begin, "<") && a.is(begin + 2, ">"));
  if (bracket || (a.is(begin, "-") && a.glued(begin) && a.glued(begin + 1))) ++begin;
  UnitMatch best;
  std::uint32_t node = 0;
  for (std::uint32_t i = begin; i < begin + 6; ++i) {
    if (i > begin && a.is_hyphen(i)) continue;
    if (a[i].word->id == 0 || (i > begin && a.is_number(i) && !a.glued(i))) break;
    node = v.after.next(node, a[i].word->id);
    if (node == PhraseTrie::kNone) break;
    const std::uint32_t payload = v.after.payload(node);
    if (payload == PhraseTrie::kNone) continue;
    for (std::uint32_t f = payload; f != PhraseTrie::kNone; f = v.unit_forms[f].next) {
      const UnitForm& form = v.unit_forms[f];
      const Unit& unit = v.units[form.unit];
      if (!matches(a, form, unit, begin, i + 1, number)) continue;
      best = {i + 1, &unit, 1};
      if (!form.exact.empty()) break;
    }
  }
  if (!best) return best;
  static const Unit* const pound = unit_named("pound");
  if (best.unit->name == "pound sterling" && a.any(best.end - 1, "pound", "pounds") &&
      !is_money_pound(number))
    best.unit = pound;
  if (a.upper(begin) && best.end == begin + 1 && a.any(begin, "musd", "meur", "mgbp")) best.factor = 1e6;
  if (bracket) ++best.end;
  return best;
}

UnitMatch read_sign(const Atoms& a, std::uint32_t at) {
  const Vocabulary& v = Vocabulary::get();
  UnitMatch best;
  std::uint32_t node = 0;
  for (std::uint32_t i = at; i < at + 4; ++i) {
    if (a[i].word->id == 0) break;
    node = v.signs.next(node, a[i].word->id);
    if (node == PhraseTrie::kNone) break;
    const std::uint32_t payload = v.signs.payload(node);
    if (payload == PhraseTrie::kNone) continue;
    const UnitForm& form = v.sign_forms[payload];
    // A$5 but not "a $5 fine"; S $5 and c $5 stand in wire copy.
    if (i > at && !a.glued(i) && a.lower(at).size() == 1 && !a.any(at, "s", "c")) continue;
    if (i > at && a.is(at, "s") && (a.is(at - 1, "'") || !a[at].capital)) continue;
    if (form.letters && !(form.before ? a.upper(at) : a[at].capital)) continue;
    const bool scaled = a.glued(at + 2) && a.is_word(at + 2);
    const bool console = a.is(at, "ps") && a.glued(at + 1) && a.lower(at + 1).size() == 1 && !scaled;
    if (console) continue;  // PS5
    best = {i + 1, &v.units[form.unit], 1};
  }
  return best;
}

Rate read_rate(const Atoms& a, std::uint32_t at) {
  Rate rate;
  const bool hyphens = a.is_hyphen(at) && a.any(at + 1, "a", "an", "per") && a.is_hyphen(at + 2);
  if (hyphens) ++at;  // a $119-a-year fee
  const bool per = a.is(at, "per") || (a.is(at, "/") && a.glued(at + 1));
  const bool article = a.any(at, "a", "an");
  if (!per && !article) return rate;
  const bool half = a.is(at + 2, "and") && a.is(at + 3, "a");  // a year and a half
  if (article &&
      (half || a.any(at + 2, "earlier", "ago", "later") || a.any(at + 2, "before", "after", "old", "from")))
    return rate;
  Number one;
  one.begin = at;
  one.end = at + 1;
  one.value = 1;
  const UnitMatch match =
      a.is(at + 1, "pound") ? UnitMatch{at + 2, unit_named("pound"), 1} : read_unit(a, one);
  if (match && match.unit->kind != FigureKind::money && match.unit->kind != FigureKind::percent) {
    rate = {match.end, at + 1, match.end, match.unit};
    return rate;
  }
  const bool noun = a.is_word(at + 1) && !a.has(at + 1, kFunction);
  if (per ? !noun
          : !a.any(at + 1, "share", "head", "person", "piece", "pop", "ticket", "copy", "night", "term",
                   "vote", "unit", "plate", "household", "student", "word", "game", "season", "shot", "dose",
                   "case", "bottle"))
    return rate;
  const bool describes = a.any(at + 1, "net", "gross", "metric", "long", "short", "troy", "common",
                               "preferred", "ordinary", "depositary", "limited", "new", "additional") &&
                         a.is_word(at + 2) && !a.has(at + 2, kFunction);
  rate.noun_begin = at + 1;
  rate.noun_end = rate.end = at + (!describes ? 2 : a.any(at + 3, "unit", "share") ? 4 : 3);
  return rate;
}

}  // namespace onrecord
