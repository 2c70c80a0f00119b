#include "core/figures/amounts/counted_nouns.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongest = 6;  // words before the head

// Participles that end a count (12 injured) and may describe what is counted (12 injured men).
bool is_participle(const Atoms& a, std::uint32_t i) {
  return a.any(i, "missing", "injured", "wounded", "arrested", "killed", "hurt");
}

// Whether the word may stand inside a noun phrase, before its head.
bool is_modifier(const Atoms& a, std::uint32_t i) {
  if (!a.is_word(i)) return false;
  if (a.any(i, "other", "own", "same", "such", "first")) return true;
  if (is_participle(a, i)) return looks_plural(a, i + 1);
  if (a.has(i, kOne | kTen | kHundred) && !a.is_hyphen(i + 1)) return false;
  if (a.any(i, "daily", "weekly", "monthly", "yearly"))
    return looks_plural(a, i + 1) || looks_plural(a, i + 2);
  if (a.lower(i).size() >= 2 && a.upper(i) && a.has(i, kFunction)) return a[i].capital;  // US
  if (a.has(i, kFunction | kVerb | kAdverb | kWeekday) || a.lower(i).front() == '\'') return false;
  if (a.has(i, kMonth) && a[i].capital) return false;
  const std::string_view word = a.lower(i);
  return !(word.ends_with("ly") && word.size() > 4 &&
           !a.any(i, "family", "elderly", "early", "only", "likely"));
}

// TDs, MPs
bool is_plural_acronym(const Atoms& a, std::uint32_t i) {
  const std::string_view text = a.text(i);
  return text.size() >= 3 && text.back() == 's' && text[text.size() - 2] >= 'A' &&
         text[text.size() - 2] <= 'Z';
}

// Israelis, Pakistanis
bool is_people(const Atoms& a, std::uint32_t i) { return a[i].capital && a.lower(i).size() > 5; }

// Plurals that describe the noun behind them: sports cars, arms sales.
bool is_describing_plural(const Atoms& a, std::uint32_t i) {
  return a.any(i, "sports", "sales", "savings", "arms", "goods", "securities", "communications", "human",
               "games", "news", "systems", "operations", "women", "men", "children", "people", "states",
               "nations", "angeles", "drugs", "jobs", "rights", "elections", "services", "weapons",
               "materials", "appeals", "claims", "customs", "dead", "wounded", "injured", "missing",
               "homeless", "unemployed", "police", "staff", "crew", "aircraft", "infantry", "cattle");
}

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

}  // namespace

bool looks_plural(const Atoms& a, std::uint32_t i) {
  if (!a.is_word(i)) return false;
  if (a.has(i, kPlural)) return true;
  if (is_plural_acronym(a, i)) return true;
  const std::string_view word = a.lower(i);
  if (word.size() < 4 || word.back() != 's' || a.has(i, kFunction | kVerb | kAdverb | kPart)) return false;
  if (a.is(i, "aids") && a.upper(i)) return false;
  return !word.ends_with("ss") && !word.ends_with("us") && (!word.ends_with("is") || is_people(a, i));
}

AtomRange read_noun(const Atoms& a, std::uint32_t at) {
  std::uint32_t head = 0;
  std::uint32_t i = at;
  for (std::uint32_t words = 0; words < kLongest; ++words) {
    if (head == 0 && a.is(i, "and") && words > 0 && is_modifier(a, i + 1)) ++i;  // digital and physical sales
    const bool both = head == 0 && a.has(i, kBoth);
    if (!both && !is_modifier(a, i)) break;
    const bool joined = a.is_hyphen(i + 1) && a.is_word(i + 2);
    if (!joined && (both || looks_plural(a, i) || a.has(i, kMass))) {
      const bool state = a.any(i, "dead", "wounded", "injured", "missing", "homeless", "unemployed");
      if (head != 0 && (state || a.has(i, kUp | kDown) || i != head + 1 || !is_describing_plural(a, head)))
        break;
      head = i;
    } else if (head != 0) {
      break;
    }
    i += 1;
    if (joined) {
      ++i;
      --words;
    }
  }
  return head == 0 ? AtomRange{} : AtomRange{at, head + 1};
}

AtomRange read_singular_noun(const Atoms& a, std::uint32_t at) {
  const bool two = is_modifier(a, at) && is_modifier(a, at + 1) && a.is_lower(at) && a.glued(at) == false;
  if (!two || a.any(at, "other", "first", "same", "own", "such", "years") || a.has(at, kUp | kDown))
    return {};
  if (a.lower(at).ends_with("ed") || a.lower(at).ends_with("ing")) return {};
  if (a.any(at, "taken", "held", "shot", "left", "seen", "known", "born", "given", "made", "sold", "lost",
            "found", "sent", "kept", "each", "more", "less"))
    return {};
  return {at, at + 1};
}

AtomRange read_noun_behind_of(const Atoms& a, std::uint32_t of, bool* numbered) {
  std::uint32_t i = of;
  if (a.is(i, "of")) ++i;
  while (
      a.any(i, "the", "these", "those", "his", "her", "its", "their", "our", "my", "your", "all", "a", "an"))
    ++i;
  if (a.is_number(i) || a.has(i, kCardinal)) {
    const Number number = read_number(a, i);
    if (number) i = number.end;
    if (number && numbered) *numbered = true;
  }
  for (std::uint32_t j = i; j < i + 4; ++j) {
    if (!a.is_word(j)) break;
    if (a.any(j, "'s", "\xE2\x80\x99s")) i = j + 1;
  }
  return read_noun(a, i);
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
