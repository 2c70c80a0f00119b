#include "core/figures/special.h"

#include <algorithm>
#include <cmath>

#include "core/figures/amounts.h"
#include "core/figures/nouns.h"

namespace onrecord {
namespace {

constexpr double kOldest = 120;

bool is_relative(const Atoms& a, std::uint32_t i) {
  return a.any(i, "wife", "husband", "son", "daughter", "mother", "father", "brother", "sister", "girlfriend",
               "boyfriend", "partner", "fiancee", "grandson", "granddaughter", "grandmother", "grandfather",
               "niece", "nephew", "cousin", "uncle", "aunt", "twin", "stepson", "stepdaughter", "widow",
               "child", "boy", "girl");
}

bool whole(double value) { return value == std::floor(value); }

Draft single(std::uint32_t begin, std::uint32_t end, FigureKind kind, double value, std::string_view unit) {
  Draft d;
  d.begin = begin;
  d.end = end;
  d.kind = kind;
  d.value = value;
  d.unit_name = unit;
  return d;
}

std::string_view age_unit(const Draft& d) {
  if (d.unit->name == "month") return "month of age";
  if (d.unit->name == "week") return "week of age";
  if (d.unit->name == "day") return "day of age";
  return "year of age";
}

void become_age(const Atoms& a, Draft& d, std::uint32_t end) {
  if (a.any(d.begin - 1, "age", "aged", "ages")) --d.begin;
  d.unit_name = d.unit ? age_unit(d) : "year of age";
  d.unit = nullptr;
  d.kind = FigureKind::age;
  d.seconds = -1;
  d.end = end;
}

// under the age of 5: the bound stands before the words.
void take_age_bound(const Atoms& a, Draft& d) {
  std::uint32_t i = d.begin - 3;
  if (a.is(i, "the")) --i;
  if (a.any(i, "under", "below"))
    d.bound = Bound::less;
  else if (a.any(i, "over", "above"))
    d.bound = Bound::more;
  else
    return;
  d.begin = i;
}

bool is_proper(const Atoms& a, std::uint32_t i) {
  return a.is_word(i) && a[i].capital && !a.has(i, kMonth | kWeekday | kFunction);
}

// ", six," behind a full name.
bool is_spelled_apposition(const Atoms& a, std::uint32_t at) {
  return a.has(at, kOne) && a.word(at).number >= 1 && a.is(at - 1, ",") && a.is(at + 1, ",") &&
         is_proper(a, at - 2) && is_proper(a, at - 3);
}

// ", 34," or "(34)" behind a name or a relative; ", both 25,"; ", now 30,".
bool is_apposition(const Atoms& a, std::uint32_t at) {
  if (!a.is_number(at)) return is_spelled_apposition(a, at);
  if (a[at].value < 1 || a[at].value > kOldest || a[at].decimal || a[at].comma) return false;
  if (a.is(at - 1, "(") && a.is(at + 1, ")"))
    return a[at].value >= 10 && is_proper(a, at - 2) && is_proper(a, at - 3);
  if (a.is(at - 1, "now") && a.is(at - 2, ",") && is_proper(a, at - 3) && a[at].value >= 10)
    return a.any(at + 1, ",", "and", ".");
  const bool ends = a.is(at + 1, ",") || a[at + 1].kind == AtomKind::stop || a.any(at + 1, ".", ";", ")");
  if (!ends || (a.is(at + 1, ",") && a.is_number(at + 2))) return false;
  if (a.any(at - 1, "both", "all") && a.is(at - 2, ",")) return true;
  if (!a.is(at - 1, ",")) return false;
  return is_proper(a, at - 2) || is_relative(a, at - 2);
}

// under-18s, the Under-21 side
Draft read_age_group(const Atoms& a, std::uint32_t at) {
  if (!a.is_number(at) || a[at].comma || a[at].decimal || !a.is_hyphen(at - 1)) return {};
  if (!a.any(at - 2, "under", "over") || a[at].value < 5 || a[at].value > kOldest) return {};
  const bool plural = a.is(at + 1, "s") && a.glued(at + 1);
  if (!plural && (!a.is_word(at + 1) || a.glued(at + 1))) return {};
  Number number;
  number.begin = at;
  number.end = at + 1;
  number.value = a[at].value;
  if (!plural && (read_unit(a, number) || a.has(at + 1, kScale | kSuffix))) return {};
  Draft d = single(at - 2, plural ? at + 2 : at + 1, FigureKind::age, a[at].value, "year of age");
  d.bound = a.is(at - 2, "under") ? Bound::less : Bound::more;
  return d;
}

}  // namespace

void read_age_context(const Atoms& a, Draft& d) {
  if (d.kind == FigureKind::duration && d.unit) {
    std::uint32_t i = d.end;
    if (a.is_hyphen(i)) ++i;
    if (a.any(i, "old", "olds")) return become_age(a, d, i + 1);
    if (a.is(i, "of") && a.is(i + 1, "age")) return become_age(a, d, i + 2);
    const bool of = a.is(d.begin - 1, "of") && a.is(d.begin - 2, "age");
    if (of) take_age_bound(a, d);
    if (of || a.any(d.begin - 1, "age", "aged")) return become_age(a, d, d.end);
    return;
  }
  if (!d.bare() || !d.noun.empty()) return;
  if (a.any(d.end, "yo", "y.o.") || (a.is(d.end, "y") && a.is(d.end + 1, "/") && a.is(d.end + 2, "o")))
    return become_age(a, d, d.end + 1);
  const double top = d.single ? d.value : d.high;
  if (top > kOldest || d.number.scale != 1) return;
  if (a.is_hyphen(d.begin - 1) && a.any(d.begin - 2, "aged", "age")) return become_age(a, d, d.end);
  const std::uint32_t before =
      a.any(d.begin - 1, "just", "only", "about", "around") ? d.begin - 2 : d.begin - 1;
  const bool aged =
      a.any(before, "aged", "ages") || (a.is(before, "between") && a.any(before - 1, "aged", "ages"));
  const bool age = a.is(before, "age") ||
                   (a.is(before, "as") && a.any(before - 1, "young", "old") && a.is(before - 2, "as")) ||
                   (a.any(before, "to", "is", "at", "was", "from") && a.is(before - 1, "age")) ||
                   (a.is(before, "of") &&
                    a.any(before - 1, "age", "ages", "teenager", "boy", "girl", "man", "woman", "child"));
  const bool bounded = a.any(d.begin - 1, "under", "over") && d.single && d.number.plain && d.value <= 100 &&
                       a.any(d.begin - 2, "people", "children", "adults", "voters", "women", "men", "those",
                             "anyone", "workers", "kids", "everyone", "girls", "boys", "americans",
                             "residents", "students", "drivers", "players");
  if (bounded && (!a.is_word(d.end) || a.has(d.end, kFunction | kVerb))) return become_age(a, d, d.end);
  if (aged || age) {
    if (a.is(d.begin - 1, "of") && a.is(d.begin - 2, "age")) take_age_bound(a, d);
    return become_age(a, d, d.end);
  }
  const bool old_enough = d.single && d.number.plain && d.value >= 10;
  const bool ends = !a.is_word(d.end) || a.any(d.end, "when", "at", "in", "by", "on", "and", "this", "next",
                                               "last", "but", "years", "today", "yesterday", "tomorrow");
  if (!old_enough || !ends || a.is(d.end, "%")) return;
  if (a.any(d.begin - 1, "turned", "turns", "turning")) return become_age(a, d, d.end);
  const bool person = is_relative(a, d.begin - 2) || a.any(d.begin - 2, "who", "he", "she", "i") ||
                      (a.is(d.begin - 2, "be") && a.any(d.begin - 3, "will", "would")) ||
                      (a.any(d.begin - 2, "'ll", "who"));
  if (person && a.any(d.begin - 1, "was", "is", "'s", "am", "'m")) return become_age(a, d, d.end);
  if (a.is(d.begin - 1, "be") && a.any(d.begin - 2, "will", "would") &&
      a.any(d.begin - 3, "he", "she", "who", "i"))
    return become_age(a, d, d.end);
}

Draft read_age(const Atoms& a, std::uint32_t at) {
  if (is_apposition(a, at)) {
    const double years = a.is_number(at) ? a[at].value : a.word(at).number;
    return single(at, at + 1, FigureKind::age, years, "year of age");
  }
  if (Draft group = read_age_group(a, at)) return group;
  if (!a.is_number(at) || a[at].comma || a[at].decimal || !a.is(at + 1, "s") || !a.glued(at + 1)) return {};
  const double value = a[at].value;
  if (value < 5 || value > 110) return {};
  if (a.any(at - 1, "his", "her", "their", "my", "our", "your") ||
      (a.any(at - 1, "early", "mid", "late", "-") && std::fmod(value, 10) == 0)) {
    std::uint32_t owner = at - 1;
    while (a.any(owner, "early", "mid", "late", "-")) --owner;
    if (!a.any(owner, "his", "her", "their", "my", "our", "your")) return {};
    Draft d = single(at, at + 2, FigureKind::age, value, "year of age");
    d.single = false;
    d.low = value;
    d.high = value + 9;
    return d;
  }
  return {};
}

Draft read_race_time(const Atoms& a, std::uint32_t at) {
  constexpr double kMinute = 60, kLongest = 200;
  if (!a.is_number(at) || a[at].decimal || a[at].comma || a[at].value > kLongest) return {};
  if (a.is(at - 1, ":") || !a.is(at + 1, ":") || !a.glued(at + 1) || !a.is_number(at + 2) || !a.glued(at + 2))
    return {};
  if (!a[at + 2].decimal || a.lower(at + 2).find('.') != 2 || a[at + 2].value >= kMinute) return {};
  Draft d = single(at, at + 3, FigureKind::duration, a[at].value * kMinute + a[at + 2].value, "second");
  d.seconds = d.value;
  return d;
}

Draft read_ratio(const Atoms& a, std::uint32_t at) {
  if (a.any(at, "minus", "negative") && !a.any(at + 1, "minus", "negative")) {
    Draft d = read_ratio(a, at + 1);
    if (!d) return d;
    d.begin = at;
    d.value = -d.value;
    return d;
  }
  const bool word = a.has(at, kOne | kTen);
  if (!word && !a.is_number(at)) return {};
  const Number first = read_cardinal(a, at);
  if (!first || first.scale != 1 || !whole(first.value) || first.value < 1) return {};
  std::uint32_t i = first.end;
  if (a.is_hyphen(i) && a.any(i + 1, "to", "for") && a.is_hyphen(i + 2)) {  // 3-to-1, 2-for-1
    const Number second = read_cardinal(a, i + 3);
    if (!second || second.value < 1 || second.value > 10 || read_unit(a, second)) return {};
    if (first.value <= second.value && second.value != 1) return {};
    return single(at, second.end, FigureKind::ratio, first.value / second.value, "");
  }
  const bool over = a.is(i, "over");
  const bool of = a.is(i, "of");
  if (a.is(i, "out") && a.is(i + 1, "of"))
    i += 2;
  else if (a.any(i, "in", "over") || of)
    ++i;
  else
    return {};
  if (a.any(i, "every", "the")) ++i;
  if (!a.is_number(i) && !a.has(i, kOne | kTen | kHundred) && !a.is(i, "a")) return {};
  const Number second = read_cardinal(a, i);
  if (!second || !whole(second.value) || a.is(i - 1, "the")) return {};
  if (over ? second.value == 0 : second.value <= first.value) return {};
  const bool year = a.is_number(i) && second.value >= 1000 && second.value <= 2100 && !a[i].comma;
  const bool round = second.value <= 12 || std::fmod(second.value, 5) == 0 || !a.is_number(i);
  if (over) {
    if (a.is_word(second.end) || read_unit(a, second)) return {};
    return single(at, second.end, FigureKind::ratio, first.value / second.value, "");
  }
  if (of && !(word && first.value == 1 && !a.is_number(i))) return {};
  if (year || (a.is(first.end, "in") && !round)) return {};
  if (read_unit(a, second) || a.is_hyphen(second.end) || a.is(second.end, "%")) return {};
  if (a.is(first.end, "in") && !looks_plural(a, second.end) && a.is_word(second.end) &&
      !a.has(second.end, kFunction | kVerb) && read_noun(a, second.end).empty())
    return {};
  if (first.value > 100 && a.is(first.end, "in")) return {};
  Draft d = single(at, second.end, FigureKind::ratio, first.value / second.value, "");
  d.number = second;
  return d;
}

Draft read_multiple(const Atoms& a, std::uint32_t at) {
  const std::string_view word = a.lower(at);
  static constexpr struct {
    std::string_view word;
    double value;
  } kVerbs[] = {{"doubled", 2},   {"doubling", 2}, {"doubles", 2},    {"tripled", 3},    {"triples", 3},
                {"tripling", 3},  {"trebled", 3},  {"quadrupled", 4}, {"quintupled", 5}, {"halved", 0.5},
                {"halving", 0.5}, {"twice", 2},    {"thrice", 3}};
  for (const auto& verb : kVerbs)
    if (verb.word == word) {
      if (a.is(at, "doubles") || a.is(at, "triples")) return {};
      return single(at, at + 1, FigureKind::multiple, verb.value, "times");
    }
  if (word.size() > 5 && word.ends_with("fold")) {
    const Word& number = Vocabulary::get().word(word.substr(0, word.size() - 4));
    if (number.classes & (kOne | kTen | kHundred))
      return single(at, at + 1, FigureKind::multiple, number.classes & kHundred ? 100 : number.number,
                    "times");
  }
  return {};
}

namespace {

// split 4 to 1, voted 7 to 2
Draft read_spoken_score(const Atoms& a, std::uint32_t at) {
  if (!a.any(at - 1, "split", "voted", "ruled", "vote", "won", "lost", "beat", "by", "passed", "lead", "led",
             "trailed", "defeated"))
    return {};
  const Number first = read_cardinal(a, at);
  if (!first || first.scale != 1 || !whole(first.value) || !a.is(first.end, "to")) return {};
  const Number second = read_cardinal(a, first.end + 1);
  if (!second || second.scale != 1 || second.value >= first.value || !whole(second.value) ||
      read_unit(a, second))
    return {};
  if (a.is(at - 1, "by") &&
      !a.any(at - 2, "vote", "passed", "won", "lost", "approved", "rejected", "defeated", "beaten"))
    return {};
  if (!read_noun(a, second.end).empty() || a.is(second.end, "%")) return {};
  Draft d = single(at, second.end, FigureKind::score, 0, "");
  d.single = false;
  d.low = second.value;
  d.high = first.value;
  return d;
}

}  // namespace

Draft read_score(const Atoms& a, std::uint32_t at) {
  if (Draft spoken = read_spoken_score(a, at)) return spoken;
  if (!a.is_number(at) || a[at].comma || a[at].decimal || a[at].value > 999) return {};
  if (!a.is_hyphen(at + 1) && !(a.is_dash(at + 1) && a.glued(at + 1) && a.glued(at + 2))) return {};
  if (!a.is_number(at + 2) || a[at + 2].comma || a[at + 2].decimal || a[at + 2].value > 999) return {};
  Number behind;
  behind.begin = at + 2;
  behind.end = at + 3;
  behind.digits = true;
  behind.value = a[at + 2].value;
  if (read_unit(a, behind) || a.has(at + 3, kScale | kSuffix | kHundred)) return {};
  if (a.is_hyphen(at + 3)) return {};
  if (a.is(at + 3, "/") && a.glued(at + 3)) return {};  // 1-5/8
  const double x = a[at].value, y = a[at + 2].value;
  const bool noun = !read_noun(a, at + 3).empty();
  const bool court =
      a.any(at + 3, "vote", "votes", "win", "victory", "loss", "defeat", "draw", "lead", "record", "ruling",
            "decision", "score", "split", "margin", "majority", "tie", "triumph", "thrashing", "rout");
  if (x < y && noun && !court) return {};
  if (x == 50 && y == 50) return single(at, at + 3, FigureKind::ratio, 0.5, "");
  Draft d = single(at, at + 3, FigureKind::score, 0, "");
  d.single = false;
  d.low = std::min(x, y);
  d.high = std::max(x, y);
  return d;
}

namespace {

// First as an adverb or in a fixed phrase: first reported, at first, first lady, the first of its kind.
bool is_plain_first(const Atoms& a, std::uint32_t at) {
  if (a.any(at - 1, "at", ",", "was", "were", "had", "when", "to", "who", "has", "that", "is", "are", "be") &&
      !a.is(at - 2, "the")) {
    if (!a.any(at - 1, "to", "is", "was", "are", "were") || !a.any(at + 1, "in", "on", "of", ",", "for"))
      return true;
  }
  if (a.any(at + 1, "lady", "ladies", "name", "names", "hand", "foot", "of", "and", "class", "off", "came",
            "said", "began", "got", "responders", "responder", "aid", "cousin", "minister", "ministers"))
    return true;
  if (a.any(at - 1, "them", "us", "me", "him", "you", "it")) return true;  // puts them first
  if (a.is(at + 1, "be") || a.any(at - 1, "must", "should", "can", "could", "will", "would", "may", "might"))
    return true;
  if (a.is(at + 1, "place") && a.is(at - 1, "the") && a.is(at - 2, "in")) return true;
  const std::string_view next = a.lower(at + 1);
  return next.size() > 4 && next.ends_with("ed");
}

}  // namespace

Draft read_category(const Atoms& a, std::uint32_t at) {
  if (!a.any(at - 1, "category", "magnitude") || a.is_hyphen(at)) return {};
  const Number number = read_cardinal(a, at);
  if (!number || number.scale != 1 || number.value > 20) return {};
  const bool category = a.is(at - 1, "category");
  return single(category ? at - 1 : at, number.end, category ? FigureKind::ordinal : FigureKind::measure,
                number.value, category ? "category" : "magnitude");
}

Draft read_ordinal_figure(const Atoms& a, std::uint32_t at) {
  if (a.is(at, "penultimate")) return {};
  const Number number = read_ordinal(a, at);
  if (!number) return {};
  const bool word = !number.digits;
  const bool alone = number.end == at + 1;
  if (word && alone) {
    if (a.is_hyphen(number.end) || a.is_hyphen(at - 1)) return {};  // third-party
    if (a.is(at, "second") && (a.any(at - 1, "a", "per", "may", "might", "split") || a.any(at + 1, "the")))
      return {};
    if (a.is(at + 1, ",") && a.starts_sentence(at)) return {};  // Second, ...
    if (a.is(at, "first") && is_plain_first(a, at)) return {};
  }
  return single(at, number.end, FigureKind::ordinal, number.value, "");
}

}  // namespace onrecord
