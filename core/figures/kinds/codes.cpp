#include "core/figures/kinds/codes.h"

#include "core/figures/amounts/counted_nouns.h"
#include "core/figures/amounts/units.h"

namespace onrecord {
namespace {

// Prefixes that leave the number behind their hyphen a figure: mid-1990s, under-18s, minus-5.
bool is_free_prefix(const Atoms& a, std::uint32_t i) {
  if (a.is(i, "a") && a[i].capital && !a.starts_sentence(i)) return false;  // an A-1 rating
  return a.any(i, "mid", "under", "over", "pre", "post", "minus", "plus", "non", "sub", "late", "early", "to",
               "and", "through", "aged", "age", "all", "around", "about", "nearly", "some", "per", "or",
               "former", "circa", "a", "an", "the") ||
         a.has(i, kMonth | kWeekday | kCardinal | kUp | kDown);
}

bool is_street(const Atoms& a, std::uint32_t i) {
  return a[i].capital &&
         a.any(i, "street", "st", "st.", "avenue", "ave", "ave.", "road", "rd", "rd.", "lane", "drive",
               "boulevard", "blvd", "blvd.", "square", "place", "court", "terrace", "way", "parkway",
               "highway", "crescent", "row", "plaza", "hill", "gardens", "close", "broadway");
}

bool is_address(const Atoms& a, std::uint32_t end) {
  for (std::uint32_t i = end; i < end + 4 && a.is_word(i); ++i) {
    const bool ordinal = a.any(i, "st", "nd", "rd", "th");
    if (!a[i].capital && !ordinal) return false;
    if (i > end && is_street(a, i)) return true;
    if (i == end && a.is(i, "broadway")) return true;
  }
  return false;
}

// A run of digit groups that hyphens or spaces join: phone numbers, order numbers. Gives its end, or `at`.
std::uint32_t skip_groups(const Atoms& a, std::uint32_t at) {
  std::uint32_t i = at, groups = 1;
  bool zero = a.lower(at)[0] == '0' && a.lower(at).size() > 1;
  while (a.is_hyphen(i + 1) && a.is_number(i + 2)) {
    ++groups;
    i += 2;
    zero = zero || (a.lower(i)[0] == '0' && a.lower(i).size() > 1);
  }
  if (groups == 1) return at;
  const std::size_t first = a.lower(at).size(), last = a.lower(i).size();
  const bool phone = first == 3 && last == 4 && !a[at].comma && !a[i].comma;
  return groups >= 3 || zero || phone ? i + 1 : at;
}

// 0808 555 0199: the groups behind a number that starts with a zero.
std::uint32_t skip_dialled(const Atoms& a, std::uint32_t at) {
  std::uint32_t i = at + 1;
  if (a.lower(at).size() < 3) return i;
  while (a.is_number(i) && !a[i].comma && !a[i].decimal && a.lower(i).size() >= 3) ++i;
  return i;
}

}  // namespace

std::uint32_t skip_code(const Atoms& a, std::uint32_t at) {
  if (a[at].kind == AtomKind::code) {
    std::uint32_t i = at + 1;
    while (a.is_hyphen(i) && (a.is_number(i + 1) || a[i + 1].kind == AtomKind::code)) i += 2;
    return i;
  }
  if (a.is(at, "+") && a.glued(at + 1) && a.is_number(at + 1)) {  // +1-222-2222
    const std::uint32_t end = skip_groups(a, at + 1);
    return end == at + 1 ? at : end;
  }
  if (!a.is_number(at)) return at;
  const bool joined = a.is_dash(at + 1) && a.glued(at + 1) && a.glued(at + 2) && a.is_number(at + 2);
  if (joined && a.has(at - 1, kNameAlways) && !a[at].decimal) return at + 3;  // pages 12-15, a Boeing 747-400
  if (a.is(at - 1, "-") && a.glued(at) && a.has(at - 2, kNameAlways) && !a.is(at + 1, "%"))
    return at + 1;  // COVID -19
  if (a.is_hyphen(at - 1) && a.is_number(at - 2) && a.glued(at - 2) && a.is_word(at - 3)) return at + 1;
  if (a.is(at - 1, "(") && a.is(at + 1, ")") && skip_groups(a, at + 2) != at + 2 && a.is_number(at + 2))
    return at + 1;
  const bool letters_before = a.glued(at) && a.is_word(at - 1);
  if (letters_before && !a.has(at - 1, kMonth)) return at + 1;
  if (a.glued(at) && a.any(at - 1, "@", "_", "#", "=", "&", "^", "\\", "*")) return at + 1;
  if (a.is_hyphen(at - 1) && a.is_word(at - 2) && !is_free_prefix(a, at - 2)) return at + 1;
  if (a.glued(at) && a.any(at - 1, ".") && a.is_word(at - 2) && a.glued(at - 1)) return at + 1;
  if (const std::uint32_t end = skip_groups(a, at); end != at) return end;
  const std::string_view digits = a.lower(at);
  constexpr std::size_t kIdentifier = 13;  // digits without a separator
  if (digits.size() >= kIdentifier && !a[at].comma && !a[at].decimal) return at + 1;
  if (digits.size() > 1 && digits[0] == '0' && digits[1] != '.') return skip_dialled(a, at);
  const bool form = a.is_hyphen(at + 1) && a[at + 2].capital && a.lower(at + 2).size() == 1;
  if (form && digits.size() <= 2) return at + 3;  // an 8-K filing
  if (a.glued(at + 1) && a.any(at + 1, "/", ":", "^", "_", "@") && a.glued(at + 2) &&
      (a.is_number(at + 2) || a.is_word(at + 2))) {
    Number number = read_number(a, at);
    if (number.fraction || number.end > at + 1) return at;
    number.end = at + 1;
    if (read_unit(a, number)) return at;
    return at + 3;
  }
  if (a.glued(at + 1) && a.is_word(at + 1)) {  // letters that touch the digits and are no unit or scale
    const Number number = read_number(a, at);
    if (number.end > at + 1) return at;
    if (read_unit(a, number) || a.any(at + 1, "s", "st", "nd", "rd", "th", "yo")) return at;
    if (a.any(at + 1, "'s", "\xE2\x80\x99s") || a.lower(at + 1).front() == '\'') return at;
    return at + 2;
  }
  return at;
}

bool is_number_in_title(const Atoms& a, std::uint32_t i) {
  if (!a[i].capital || a.upper(i) || a.is(i + 1, "amendment")) return false;
  const bool owner = a.any(i + 1, "'s", "\xE2\x80\x99s");
  const bool titled =
      a[i + 1].capital && a.is_word(i + 1) && !a.glued(i + 1) && !a.has(i + 1, kCardinal | kOrdinal);
  const bool starts = a.starts_sentence(i);
  const bool inside = !starts && a.is_word(i - 1) && (titled || (owner && a.is_lower(i - 1)));
  if (!inside && !(titled && a.has(i, kOrdinal))) return false;
  // In a headline every word has a capital.
  constexpr std::uint32_t kFar = 6;
  for (std::uint32_t k = 1; k <= kFar; ++k)
    for (const std::uint32_t j : {i - k, i + 1 + k})
      if (a.is_word(j) && a.is_lower(j) && a.lower(j).size() > 2 && !a.has(j, kFunction)) return true;
  return false;
}

bool is_name(const Atoms& a, std::uint32_t begin, std::uint32_t end) {
  const bool digits = a.is_number(begin);
  const bool code = digits && end == begin + 1 && !a[begin].comma && !a[begin].decimal;
  const bool small =
      digits && end == begin + 1 && !a[begin].comma && !a[begin].decimal && a[begin].value < 10000;
  const std::uint32_t before = a.is_hyphen(begin - 1) ? begin - 2 : begin - 1;
  const bool noun = !read_noun(a, end).empty() && !a.has(end, kBoth);
  const bool capital = !a.is_lower(before);
  if (a.has(before, kNameAlways) && (capital || !noun) && (code || capital)) return true;
  if (a.is(before, "s") || a.is(before, "p")) {
    if (a.is(before - 1, "&") || (a.is(before, "p") && a.is(before - 1, "s"))) return true;
  }
  if (a.text(before) == "No" && small) return true;
  if (a.is(before, "number") && !digits && !noun) return true;  // world number three
  if (a.is(before, "of") && a.any(before - 1, "group", "gang") && a[before - 1].capital &&
      !a.starts_sentence(before - 1))
    return true;  // the Group of Seven
  if (a.any(before, "top", "bottom") && !noun) return true;
  if (a.any(end, "figures") || (a.is_hyphen(end) && a.any(end + 1, "figure", "digit"))) return true;
  if (a.has(before, kNameBare) && (small || !digits) && !noun) return true;
  if (!small) return false;
  if (is_address(a, end)) return true;
  const bool bare_word = a.is_word(before) && !a.has(before, kFunction | kVerb | kUp | kDown | kMonth |
                                                                 kWeekday | kAdverb | kCardinal);
  if (capital && bare_word && !noun && !a.starts_sentence(before)) return true;
  const bool title = a.starts_sentence(before) && capital && bare_word && a[begin].value < 100 &&
                     a.any(end, "is", "was", "has", "will") && !a.has(before, kOrdinal);
  if (title) return true;  // Warcave 2 is out
  const bool proper_behind =
      a.is_word(end) && a[end].capital && !a.glued(end) && !a.has(end, kFunction | kMonth | kWeekday);
  return proper_behind && !noun && !a.any(end, "gmt", "et", "pt", "est", "pst", "utc") &&
         (a[begin].value >= 100 || capital);
}

}  // namespace onrecord
