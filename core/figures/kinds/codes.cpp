#include "core/figures/kinds/codes.h"

#include "core/figures/amounts/counted_nouns.h"
#include "core/figures/amounts/units.h"

namespace onrecord {
namespace {

using Code = std::optional<std::uint32_t>;  // the atom behind it

bool is_plain(const Atoms& a, std::uint32_t i) { return a.is_number(i) && !a[i].comma && !a[i].decimal; }

bool starts_with_zero(const Atoms& a, std::uint32_t i) {
  const std::string_view digits = a.lower(i);
  return digits.size() > 1 && digits[0] == '0' && digits[1] != '.';
}

// Behind a run of digit groups that single hyphens join.
struct Groups {
  std::uint32_t end = 0;
  std::uint32_t count = 1;
  bool zero = false;  // one starts with a zero
};

Groups read_groups(const Atoms& a, std::uint32_t at) {
  Groups groups{at + 1, 1, starts_with_zero(a, at)};
  while (a.is_hyphen(groups.end) && a.is_number(groups.end + 1)) {
    ++groups.count;
    groups.zero = groups.zero || starts_with_zero(a, groups.end + 1);
    groups.end += 2;
  }
  return groups;
}

// Behind the digit groups of a telephone number from `at` on, parted by spaces, hyphens or brackets.
std::uint32_t behind_dialled(const Atoms& a, std::uint32_t at) {
  std::uint32_t end = at;
  for (std::uint32_t i = at; is_plain(a, i) || a.is_dash(i) || a.any(i, "(", ")"); ++i)
    if (a.is_number(i)) end = i + 1;
  return end;
}

Code read_code_atom(const Atoms& a, std::uint32_t at) {
  if (a[at].kind != AtomKind::code) return {};
  std::uint32_t i = at + 1;
  while (a.is_hyphen(i) && (a.is_number(i + 1) || a[i + 1].kind == AtomKind::code)) i += 2;
  return i;
}

Code read_international(const Atoms& a, std::uint32_t at) {
  if (!a.is(at, "+") || !a.glued(at + 1) || !is_plain(a, at + 1)) return {};
  const std::uint32_t end = behind_dialled(a, at + 1);
  return end > at + 2 ? Code(end) : Code();
}

Code read_pages(const Atoms& a, std::uint32_t at) {
  const bool joined = a.is_dash(at + 1) && a.glued(at + 1) && a.glued(at + 2) && a.is_number(at + 2);
  return joined && a.has(at - 1, kNameAlways) && !a[at].decimal ? Code(at + 3) : Code();
}

Code read_spaced_name(const Atoms& a, std::uint32_t at) {
  const bool name = a.is(at - 1, "-") && a.glued(at) && a.has(at - 2, kNameAlways) && !a.is(at + 1, "%");
  return name ? Code(at + 1) : Code();
}

Code read_area_code(const Atoms& a, std::uint32_t at) {
  if (!a.is(at - 1, "(") || !a.is(at + 1, ")") || !a.is_number(at + 2)) return {};
  return read_groups(a, at + 2).count > 1 ? Code(at + 1) : Code();
}

Code read_letters_before(const Atoms& a, std::uint32_t at) {
  return a.glued(at) && a.is_word(at - 1) && !a.has(at - 1, kMonth) ? Code(at + 1) : Code();
}

Code read_sign_before(const Atoms& a, std::uint32_t at) {
  return a.glued(at) && a.has(at - 1, kCodeSign) ? Code(at + 1) : Code();
}

// Prefixes that leave the number behind their hyphen a figure: mid-1990s, under-18s, minus-5.
bool is_free_prefix(const Atoms& a, std::uint32_t i) {
  if (a.is(i, "a") && a[i].capital && !a.starts_sentence(i)) return false;  // an A-1 rating
  return a.has(i, kFreePrefix | kMonth | kWeekday | kCardinal | kUp | kDown);
}

Code read_hyphened_word(const Atoms& a, std::uint32_t at) {
  return a.is_hyphen(at - 1) && a.is_word(at - 2) && !is_free_prefix(a, at - 2) ? Code(read_groups(a, at).end)
                                                                                : Code();
}

Code read_dotted_word(const Atoms& a, std::uint32_t at) {
  const bool dotted = a.glued(at) && a.is(at - 1, ".") && a.is_word(at - 2) && a.glued(at - 1);
  return dotted ? Code(at + 1) : Code();
}

Code read_ticker(const Atoms& a, std::uint32_t at) {
  const bool listed = is_plain(a, at) && a.is(at + 1, ".") && a.glued(at + 1) && a.glued(at + 2) &&
                      a.is_word(at + 2) && a.upper(at + 2);
  return listed ? Code(at + 3) : Code();
}

Code read_hyphened_groups(const Atoms& a, std::uint32_t at) {
  const Groups groups = read_groups(a, at);
  if (groups.count == 1) return {};
  const std::uint32_t last = groups.end - 1;
  const bool phone = a.lower(at).size() == 3 && a.lower(last).size() == 4 && !a[at].comma && !a[last].comma;
  const bool spelled = a.is_hyphen(groups.end) && a[groups.end + 1].capital;  // 1-800-FLOWERS
  if (spelled) return groups.end + 2;
  return groups.count >= 3 || groups.zero || phone ? Code(groups.end) : Code();
}

Code read_spaced_phone(const Atoms& a, std::uint32_t at) {
  const auto group = [&](std::uint32_t i, std::size_t digits) {
    return is_plain(a, i) && a[i].space && a.lower(i).size() == digits;
  };
  return group(at, 3) && group(at + 1, 3) && group(at + 2, 4) ? Code(at + 3) : Code();
}

Code read_identifier(const Atoms& a, std::uint32_t at) {
  constexpr std::size_t kIdentifier = 13;  // digits without a separator
  return a.lower(at).size() >= kIdentifier && is_plain(a, at) ? Code(at + 1) : Code();
}

Code read_leading_zero(const Atoms& a, std::uint32_t at) {
  if (!starts_with_zero(a, at)) return {};
  std::uint32_t i = at + 1;
  if (a.lower(at).size() < 3) return i;
  while (is_plain(a, i) && a.lower(i).size() >= 3) ++i;
  return i;
}

Code read_form(const Atoms& a, std::uint32_t at) {
  const bool letter = a.is_hyphen(at + 1) && a[at + 2].capital && a.lower(at + 2).size() == 1;
  return letter && a.lower(at).size() <= 2 ? Code(at + 3) : Code();
}

Code read_firm(const Atoms& a, std::uint32_t at) {
  const bool name = is_plain(a, at) && a.is_hyphen(at + 1) && a[at + 2].capital && a.has(at + 2, kOne | kTen);
  return name ? Code(at + 3) : Code();
}

Code read_formation(const Atoms& a, std::uint32_t at) {
  const bool pair = is_plain(a, at) && a.is_hyphen(at + 1) && is_plain(a, at + 2);
  return pair && a.has(at + 3, kFormation) ? Code(at + 3) : Code();
}

Code read_plural_model(const Atoms& a, std::uint32_t at) {
  const bool model = is_plain(a, at) && a.is(at + 1, "s") && a.glued(at + 1) && !a.is(at + 2, "of") &&
                     a[at].value >= 100 && a[at].value < 1000;
  return model ? Code(at + 2) : Code();
}

Code read_block(const Atoms& a, std::uint32_t at) {
  return a.is(at + 1, "block") && a.is(at + 2, "of") && is_plain(a, at) ? Code(at + 1) : Code();
}

Code read_list_number(const Atoms& a, std::uint32_t at) {
  const bool starts = a[at - 1].kind == AtomKind::stop && is_plain(a, at) && a[at].value < 100;
  return starts && a.any(at + 1, ".", ")") && a.glued(at + 1) && a[at + 2].space && a[at + 2].capital
             ? Code(at + 1)
             : Code();
}

Code read_caption(const Atoms& a, std::uint32_t at) {
  const bool alone = a[at - 1].kind == AtomKind::stop || a.is(at - 1, "(") || a.has(at - 1, kCaption);
  const bool pair = is_plain(a, at) && a.any(at + 1, "of", "/") && is_plain(a, at + 2);
  if (!alone || !pair || a[at].value > a[at + 2].value) return {};
  return a[at + 3].kind == AtomKind::stop || a.any(at + 3, ")", ":") ? Code(at + 3) : Code();
}

Code read_emergency_number(const Atoms& a, std::uint32_t at) {
  constexpr std::size_t kDigits = 3;
  const bool dialled = a.has(at - 1, kDial) && is_plain(a, at) && a.lower(at).size() == kDigits;
  return dialled && read_noun(a, at + 1).empty() ? Code(at + 1) : Code();
}

Code read_statute(const Atoms& a, std::uint32_t at) {
  return is_plain(a, at) && a.has(at + 1, kStatute) ? Code(at + 1) : Code();
}

Code read_printed_year(const Atoms& a, std::uint32_t at) {
  const bool year = is_plain(a, at) && a.lower(at).size() == 4;
  const bool model = a.has(at + 1, kMaker) && a[at + 1].capital;
  return year && (model || a.any(at - 1, "\xC2\xA9", "copyright")) ? Code(at + 1) : Code();
}

Code read_postcode(const Atoms& a, std::uint32_t at) {
  constexpr std::size_t kDigits = 5;
  const bool state = a.is_word(at - 1) && a[at - 1].capital && !a.glued(at) &&
                     ((a.upper(at - 1) && a.lower(at - 1).size() == 2) || a.lower(at - 1).back() == '.');
  return state && is_plain(a, at) && a.lower(at).size() == kDigits ? Code(at + 1) : Code();
}

// Digits that a mark joins with what is neither a unit nor a fraction: 12/ab, 4:1b.
Code read_marked(const Atoms& a, std::uint32_t at) {
  if (!a.glued(at + 1) || !a.has(at + 1, kJoiningSign) || !a.glued(at + 2)) return {};
  if (!a.is_number(at + 2) && !a.is_word(at + 2)) return {};
  Number number = read_number(a, at);
  if (number.fraction || number.end > at + 1) return {};
  number.end = at + 1;
  return read_unit(a, number) ? Code() : Code(at + 3);
}

// Letters that touch the digits and are no unit or scale.
Code read_letters_behind(const Atoms& a, std::uint32_t at) {
  if (!a.glued(at + 1) || !a.is_word(at + 1) || a.lower(at + 1).front() == '\'') return {};
  const Number number = read_number(a, at);
  if (number.end > at + 1 || read_unit(a, number) || a.has(at + 1, kNumberEnding)) return {};
  return at + 2;
}

// Those that need no number at `at`, then those that do.
constexpr Rule<Code, std::uint32_t> kOpenCodes[] = {
    {"points-between-digits", "Install release 1.234.567 now.", "It rose 3.2 percent.", read_code_atom},
    {"international-phone", "Ring +44 20 7946 0958 now.", "It gained +44 points.", read_international},
};
constexpr Rule<Code, std::uint32_t> kCodes[] = {
    {"pages", "It is on pages 12-15 there.", "It cost 12-15 dollars.", read_pages},
    {"spaced-hyphen", "They had COVID -19 there.", "It was cold, -19 degrees.", read_spaced_name},
    {"area-code", "Call (555) 555-0142 now.", "It has (555) seats.", read_area_code},
    {"letters-before", "The ab52 flew.", "The 52 flew.", read_letters_before},
    {"sign-before", "It is #42 there.", "It is 42 there.", read_sign_before},
    {"hyphened-word", "A kiva-35 crashed.", "He left in mid-2014.", read_hyphened_word},
    {"dotted-word", "Open file.2 there.", "He left. 2 stayed.", read_dotted_word},
    {"ticker", "Alm (7203.T) fell.", "It cost 388. Then it fell.", read_ticker},
    {"formation", "They played a 4-3 defence.", "They won 4-3 there.", read_formation},
    {"hyphened-groups", "Order 555-01-42 came.", "They won 32-17 there.", read_hyphened_groups},
    {"spaced-phone", "Call 555 555 0142 now.", "It has 555 000 users.", read_spaced_phone},
    {"identifier", "Parcel 1234567890123 came.", "It cost 123,456,789 dollars.", read_identifier},
    {"leading-zero", "Call 0808 555 0199 now.", "It rose 0.8 percent.", read_leading_zero},
    {"form", "It filed an 8-K there.", "It ran 8-mile laps.", read_form},
    {"firm-with-number", "A 7-Eleven opened.", "It has 7 shops.", read_firm},
    {"plural-model", "It grounded the 737s today.", "It sold 737 seats.", read_plural_model},
    {"block", "It was in the 300 block of Elm Street.", "It has 300 blocks of flats.", read_block},
    {"list-number", "3. Clouds come in.", "3 clouds came in.", read_list_number},
    {"caption", "Photo 2 of 14", "It sold 2 of 14 cars.", read_caption},
    {"emergency-number", "She called 911.", "She called 911 people.", read_emergency_number},
    {"statute", "It breaks 18 U.S.C. there.", "It has 18 ships.", read_statute},
    {"printed-year", "Copyright 2019 Alm Media.", "In 2019 Alm left.", read_printed_year},
    {"postcode", "He lives in Elm, CA 94105.", "It has 94,105 people.", read_postcode},
    {"joined-by-a-mark", "Take the 12/ab key.", "It is 5/8 full.", read_marked},
    {"letters-behind", "Its 4G mast broke.", "It has 4km of road.", read_letters_behind},
};

bool is_street(const Atoms& a, std::uint32_t i) { return a[i].capital && a.has(i, kStreet); }

// Whether the words behind a house number end in a street.
bool is_address(const Atoms& a, std::uint32_t end) {
  constexpr std::uint32_t kWords = 4;
  for (std::uint32_t i = end; i < end + kWords && a.is_word(i); ++i) {
    if (!a[i].capital && !a.has(i, kNumberEnding)) return false;
    if (i > end && is_street(a, i)) return true;
  }
  return a.is(end, "broadway") && a[end].capital;
}

// A number with neither unit nor currency, and what the rules ask of its neighbours.
struct BareNumber {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t before = 0;  // the word before it, past a hyphen
  bool digits = false;
  bool plain = false;    // nothing but digits
  bool small = false;    // and below ten thousand
  bool counts = false;   // a noun is counted behind it
  bool capital = false;  // the word before has a capital
  bool content = false;  // and is no word of grammar, of time, or of change
};

BareNumber look_at(const Atoms& a, std::uint32_t begin, std::uint32_t end) {
  BareNumber n;
  n.begin = begin;
  n.end = end;
  n.before = a.is_hyphen(begin - 1) ? begin - 2 : begin - 1;
  n.digits = a.is_number(begin);
  n.plain = is_plain(a, begin) && end == begin + 1;
  n.small = n.plain && a[begin].value < 10000;
  n.counts = !read_noun(a, end).empty();
  n.capital = !a.is_lower(n.before);
  n.content = a.is_word(n.before) &&
              !a.has(n.before, kFunction | kVerb | kUp | kDown | kMonth | kWeekday | kAdverb | kCardinal);
  return n;
}

bool follows_name_word(const Atoms& a, BareNumber n) {
  return a.has(n.before, kNameAlways) && (n.capital || !n.counts) && (n.plain || n.capital);
}

bool follows_number_sign(const Atoms& a, BareNumber n) { return a.text(n.before) == "No" && n.small; }

bool names_group(const Atoms& a, BareNumber n) {
  return a.is(n.before, "of") && a.any(n.before - 1, "group", "gang") && a[n.before - 1].capital &&
         !a.starts_sentence(n.before - 1);
}

bool heads_list(const Atoms& a, BareNumber n) { return a.any(n.before, "top", "bottom") && !n.counts; }

bool counts_digits(const Atoms& a, BareNumber n) {
  return a.is(n.end, "figures") || (a.is_hyphen(n.end) && a.any(n.end + 1, "figure", "digit"));
}

bool follows_kind_word(const Atoms& a, BareNumber n) {
  return a.has(n.before, kNameBare) && (n.small || !n.digits) && !n.counts;
}

bool numbers_house(const Atoms& a, BareNumber n) { return n.plain && is_address(a, n.end); }

bool follows_capital(const Atoms& a, BareNumber n) {
  return n.small && n.capital && n.content && !n.counts && !a.starts_sentence(n.before);
}

bool is_standard(const Atoms& a, BareNumber n) {
  return n.plain && n.content && a.lower(n.before).size() >= 3 && a.upper(n.before) && !n.counts;
}

bool is_second_edition(const Atoms& a, BareNumber n) {
  const bool edition = n.digits && a[n.begin].decimal && a.lower(n.begin).ends_with(".0");
  return edition && n.end == n.begin + 1 && n.capital && n.content && !n.counts;
}

bool titles_sequel(const Atoms& a, BareNumber n) {
  constexpr double kMost = 100;
  return n.small && a.starts_sentence(n.before) && n.capital && n.content && a[n.begin].value < kMost &&
         a.any(n.end, "is", "was", "has", "will") && !a.has(n.before, kOrdinal);
}

bool precedes_name(const Atoms& a, BareNumber n) {
  const bool name = a.is_word(n.end) && a[n.end].capital && !a.glued(n.end) &&
                    !a.has(n.end, kFunction | kMonth | kWeekday | kZone);
  return n.small && name && !n.counts && (a[n.begin].value >= 100 || n.capital);
}

constexpr Rule<bool, BareNumber> kNames[] = {
    {"word-of-a-name", "It is in chapter 7 of it.", "It has 7 of them.", follows_name_word},
    {"no-without-point", "He left No 10 on foot.", "He left with 10 of them.", follows_number_sign},
    {"group-of", "The Group of Seven met.", "A group of seven met.", names_group},
    {"top-of-a-list", "It is in the top 40 now.", "It hit 40 now.", heads_list},
    {"figures", "It fetched six figures.", "It fetched six.", counts_digits},
    {"kind-and-number", "He left by gate 12 there.", "He left with 12 there.", follows_kind_word},
    {"house-number", "He left 10 Elm Street today.", "He left 10 elms today.", numbers_house},
    {"capital-before", "We played Zorbon 12 there.", "We played 12 there.", follows_capital},
    {"standard", "It meets ISO 27001 now.", "It meets 27001 of them.", is_standard},
    {"second-edition", "He wrote of Web 2.0 there.", "He wrote of 2.5 there.", is_second_edition},
    {"sequel", "Warcave 2 is out.", "Perhaps 2 are out.", titles_sequel},
    {"number-before-name", "A 737 Zorbon crashed.", "A 737 zorbon crashed.", precedes_name},
};

}  // namespace

std::optional<std::uint32_t> skip_code(const Atoms& a, std::uint32_t at) {
  if (const Code code = first_of(kOpenCodes, a, at)) return code;
  return a.is_number(at) ? first_of(kCodes, a, at) : Code();
}

bool is_number_in_title(const Atoms& a, std::uint32_t i) {
  const bool amendment = a.is(i + 1, "amendment") && !a[i + 1].capital;
  if (!a[i].capital || a.upper(i) || amendment) return false;
  const bool owner = a.any(i + 1, "'s", "\xE2\x80\x99s");
  const bool titled =
      a[i + 1].capital && a.is_word(i + 1) && !a.glued(i + 1) && !a.has(i + 1, kCardinal | kOrdinal);
  const bool starts = a.starts_sentence(i);
  const bool inside = !starts && a.is_word(i - 1) && (titled || (owner && a.is_lower(i - 1)));
  if (!inside && !(titled && a.has(i, kOrdinal))) return false;
  // In a headline every word has a capital.
  constexpr std::uint32_t kNear = 6;
  for (std::uint32_t k = 1; k <= kNear; ++k)
    for (const std::uint32_t j : {i - k, i + 1 + k})
      if (a.is_word(j) && a.is_lower(j) && a.lower(j).size() > 2 && !a.has(j, kFunction)) return true;
  return false;
}

bool is_name(const Atoms& a, std::uint32_t begin, std::uint32_t end) {
  return first_of(kNames, a, look_at(a, begin, end));
}

void add_code_examples(std::vector<RuleExample>& out) {
  add_examples(kOpenCodes, out);
  add_examples(kCodes, out);
  add_examples(kNames, out);
}

}  // namespace onrecord
