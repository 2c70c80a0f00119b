#include "core/figures/amounts/counted_nouns.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongest = 10;  // words of a noun phrase

// TDs, MPs
bool is_plural_acronym(const Atoms& a, std::uint32_t i) {
  const std::string_view text = a.text(i);
  return text.size() >= 3 && text.back() == 's' && text[text.size() - 2] >= 'A' &&
         text[text.size() - 2] <= 'Z';
}

// Israelis, Pakistanis
bool is_people(const Atoms& a, std::uint32_t i) { return a[i].capital && a.lower(i).size() > 5; }

std::string singular(const Atoms& a, std::uint32_t i) {
  const std::string_view word = a.lower(i);
  if (is_plural_acronym(a, i)) return std::string(word.substr(0, word.size() - 1));
  if (a.has(i, kPlural)) return std::string(a.word(i).singular);
  if (a.has(i, kMass) || word.size() < 4) return std::string(word);
  if (word.ends_with("ies") && word.size() > 4) return std::string(word.substr(0, word.size() - 3)) + "y";
  for (const std::string_view tail : {"sses", "xes", "zes", "ches", "shes"})
    if (word.ends_with(tail)) return std::string(word.substr(0, word.size() - 2));
  if (word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us") &&
      (!word.ends_with("is") || is_people(a, i)))
    return std::string(word.substr(0, word.size() - 1));
  return std::string(word);
}

bool is_unknown(const Atoms& a, std::uint32_t i) { return a.tagged(i, Pos::other); }

// Five people Sunday: a day is no part of what is counted.
bool tells_time(const Atoms& a, std::uint32_t i) { return a[i].capital && a.has(i, kMonth | kWeekday); }

bool is_noun(const Atoms& a, std::uint32_t i) {
  if (!a.is_word(i) || tells_time(a, i) || a.has(i, kAdverb) || a.lower(i).front() == '\'') return false;
  if (is_unknown(a, i)) return !a.has(i, kFunction | kVerb | kAdverb | kCardinal);
  return a.tagged(i, Pos::noun, Pos::propn);
}

bool is_proper(const Atoms& a, std::uint32_t i) { return a[i].capital && a.tagged(i, Pos::propn); }

// A participle, by its form: charging stations, injured men.
bool is_participle(const Atoms& a, std::uint32_t i) {
  const std::string_view word = a.lower(i);
  return a.tagged(i, Pos::verb) && (word.ends_with("ed") || word.ends_with("ing") || word.ends_with("en"));
}

// Behind the token that the atom starts: diesel-only, A350-900, Anglo-Dutch.
std::uint32_t behind_token(const Atoms& a, std::uint32_t i) {
  std::uint32_t end = i + 1;
  while (end < a.size() && a[end].token == a[i].token && a[end].kind != AtomKind::stop &&
         a.lower(end).front() != '\'')
    ++end;
  return end;
}

// Whether the word may stand in a noun phrase before its head; `next`: the word behind it.
bool describes(const Atoms& a, std::uint32_t i, std::uint32_t next) {
  const bool goes_on = is_noun(a, next) || a.tagged(next, Pos::adj);
  if (a.any(i, "more", "most")) return false;
  if (a.tagged(i, Pos::adj)) return a.is_word(i);
  if (is_participle(a, i)) return goes_on;
  if (a.tagged(i, Pos::adv)) return a.tagged(next, Pos::adj) || is_participle(a, next);  // highly critical
  if (a[i].kind == AtomKind::number)
    return is_proper(a, next) && !a[i].comma && !a[i].decimal;        // 787 Dreamliner
  return a.is(i, "of") && is_proper(a, i - 1) && is_proper(a, next);  // Bank of England
}

// true or false; brave, innocent
bool joins_adjectives(const Atoms& a, std::uint32_t i) {
  return a.any(i, "and", "or", ",") && a.tagged(i - 1, Pos::adj) && a.tagged(i + 1, Pos::adj);
}

bool is_plural_form(const Atoms& a, std::uint32_t i) {
  if (a.has(i, kPlural) || is_plural_acronym(a, i)) return true;
  const std::string_view word = a.lower(i);
  if (word.size() < 4 || word.back() != 's' || (a.is(i, "aids") && a.upper(i))) return false;
  return !word.ends_with("ss") && !word.ends_with("us") && (!word.ends_with("is") || is_people(a, i));
}

}  // namespace

bool looks_plural(const Atoms& a, std::uint32_t i) {
  if (!a.is_word(i)) return false;
  if (is_unknown(a, i))
    return is_plural_form(a, i) && (a.has(i, kPlural) || !a.has(i, kFunction | kVerb | kAdverb | kPart));
  return a.tagged(i, Pos::noun, Pos::propn) && is_plural_form(a, i);
}

AtomRange read_noun(const Atoms& a, std::uint32_t at) {
  if (a[at].kind == AtomKind::quotation_mark) ++at;  // dozens of "cliques"
  std::uint32_t head_end = 0;
  std::uint32_t i = at;
  for (std::uint32_t words = 0; words < kLongest; ++words) {
    if (head_end == 0 && words > 0 && joins_adjectives(a, i)) ++i;
    const std::uint32_t end = behind_token(a, i);
    const bool counts_alone = a.has(end - 1, kMass) && !is_noun(a, end);  // 12 dead
    if (is_noun(a, i) || (counts_alone && a.is_word(i))) {
      const bool clause =
          head_end != 0 && is_proper(a, i) && !is_proper(a, head_end - 1);  // planes Boeing sold
      if (clause) break;
      if (is_noun(a, i) ? is_plural_form(a, end - 1) || a.has(end - 1, kMass) : head_end == 0) head_end = end;
    } else if (head_end != 0 || !describes(a, i, end)) {
      break;
    }
    i = end;
  }
  return head_end == 0 ? AtomRange{} : AtomRange{at, head_end};
}

AtomRange read_singular_noun(const Atoms& a, std::uint32_t at) {
  const bool two =
      a.tagged(at, Pos::noun) && a.tagged(at + 1, Pos::noun) && a.is_word(at) && a.is_word(at + 1);
  if (!two || !is_noun(a, at) || !a.is_lower(at) || a.glued(at) || a.has(at, kUp | kDown)) return {};
  return {at, at + 1};
}

NounBehindOf read_noun_behind_of(const Atoms& a, std::uint32_t of) {
  NounBehindOf out;
  std::uint32_t i = of;
  if (a.is(i, "of")) ++i;
  while (a.has(i, kDeterminer)) ++i;
  if (a.is_number(i) || a.has(i, kCardinal)) {
    const Number number = read_number(a, i);
    if (number) i = number.end;
    out.numbered = static_cast<bool>(number);
  }
  constexpr std::uint32_t kOwner = 4;  // words of an owner: two of Mr Johnson's deputies
  for (std::uint32_t j = i; j < i + kOwner; ++j) {
    if (!a.is_word(j)) break;
    if (a.any(j, "'s", "\xE2\x80\x99s")) i = j + 1;
  }
  out.noun = read_noun(a, i);
  return out;
}

std::string singular_phrase(const Atoms& a, AtomRange noun) {
  std::string out;
  for (std::uint32_t i = noun.begin; i < noun.end; ++i) {
    if (i > noun.begin && !a.glued(i)) out += ' ';
    if (i + 1 == noun.end)
      out += singular(a, i);
    else
      out += a.lower(i);
  }
  return out;
}

}  // namespace onrecord
