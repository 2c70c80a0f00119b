#include "core/figures/words/vocabulary.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/figures/words/atoms.h"
#include "core/text/document.h"
#include "core/text/lexicon.h"
#include "core/text/words.h"
#include "onrecord_figures_data.h"

namespace onrecord {
namespace {

// The next column of a line of a data file.
std::string_view column(std::string_view& line, char mark = '\t') {
  const std::size_t end = line.find(mark);
  const std::string_view out = line.substr(0, end);
  line = end == std::string_view::npos ? std::string_view() : line.substr(end + 1);
  return out;
}

template <typename Visit>
void for_each_form(std::string_view forms, Visit visit) {
  while (!forms.empty()) visit(column(forms, '|'));
}

double to_number(std::string_view text) { return std::strtod(std::string(text).c_str(), nullptr); }

using Classes = std::pair<std::string_view, std::uint64_t>;

template <std::size_t N>
std::uint64_t class_of(std::string_view name, const Classes (&table)[N]) {
  for (const Classes& entry : table)
    if (entry.first == name) return entry.second;
  return 0;
}

constexpr Classes kNumberClasses[] = {{"one", kOne},     {"ten", kTen},           {"hundred", kHundred},
                                      {"scale", kScale}, {"suffix", kSuffix},     {"tight", kTight},
                                      {"dozen", kDozen}, {"multiple", kMultiple}, {"many", kMany},
                                      {"half", kHalf},   {"quarter", kQuarter},   {"ordinal", kOrdinal},
                                      {"part", kPart}};
constexpr Classes kCalendarClasses[] = {
    {"month", kMonth}, {"weekday", kWeekday}, {"season", kSeason}, {"daypart", kDaypart}, {"start", kStart}};
constexpr Classes kContextClasses[] = {{"up", kUp},         {"down", kDown},     {"always", kNameAlways},
                                       {"bare", kNameBare}, {"plural", kPlural}, {"mass", kMass},
                                       {"verb", kVerb},     {"adverb", kAdverb}, {"both", kVerb | kBoth}};

constexpr Classes kWordClasses[] = {{"determiner", kDeterminer},
                                    {"owner", kOwner},
                                    {"code-sign", kCodeSign},
                                    {"joining-sign", kJoiningSign},
                                    {"free-prefix", kFreePrefix},
                                    {"number-ending", kNumberEnding},
                                    {"street", kStreet},
                                    {"formation", kFormation},
                                    {"caption", kCaption},
                                    {"dial", kDial},
                                    {"statute", kStatute},
                                    {"zone", kZone},
                                    {"change-noun", kChangeNoun},
                                    {"mover", kMover},
                                    {"particle-verb", kParticleVerb},
                                    {"giver", kGiver},
                                    {"harmed", kHarmed},
                                    {"harming", kHarming},
                                    {"time-unit", kTimeUnit},
                                    {"time-units", kTimeUnits},
                                    {"compound-head", kCompoundHead},
                                    {"maker", kMaker},
                                    {"comparative", kComparative},
                                    {"human", kHuman},
                                    {"kin", kKin},
                                    {"weak-change", kWeakChange},
                                    {"quantity-noun", kQuantityNoun},
                                    {"year-lead", kYearLead},
                                    {"time-lead", kTimeLead},
                                    {"era", kEra},
                                    {"year-counted", kYearCounted},
                                    {"year-bound", kYearBound},
                                    {"century-lead", kCenturyLead},
                                    {"behind-age", kBehindAge},
                                    {"lasting", kLasting}};

FigureKind kind_of(std::string_view name) {
  if (name == "percent") return FigureKind::percent;
  if (name == "duration") return FigureKind::duration;
  if (name == "multiple") return FigureKind::multiple;
  return FigureKind::measure;
}

bool has_letters_only(std::string_view form) {
  for (const char c : form)
    if (!((c >= 'a' && c <= 'z') || c == '.' || c == ' ')) return false;
  return true;
}

}  // namespace

std::uint32_t PhraseTrie::add(const std::vector<std::uint32_t>& words, std::uint32_t payload) {
  std::uint32_t node = 0;
  for (const std::uint32_t word : words) {
    const auto [it, added] =
        edges_.try_emplace((std::uint64_t{node} << 32) | word, static_cast<std::uint32_t>(payloads_.size()));
    if (added) payloads_.push_back(kNone);
    node = it->second;
  }
  const std::uint32_t before = payloads_[node];
  if (node != 0 && before == kNone) payloads_[node] = payload;
  return before;
}

const Vocabulary& Vocabulary::get() {
  static const Vocabulary vocabulary;
  return vocabulary;
}

// Where the word stands, or would stand.
std::size_t Vocabulary::slot(std::string_view lower) const {
  std::size_t hash = 2166136261u;  // FNV-1a
  for (const char c : lower) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  std::size_t i = hash & (table_.size() - 1);
  while (table_[i].second != nullptr && table_[i].first != lower) i = (i + 1) & (table_.size() - 1);
  return i;
}

const Word& Vocabulary::word(std::string_view lower) const {
  static const Word unknown;
  const Word* const found = table_[slot(lower)].second;
  return found ? *found : unknown;
}

Word& Vocabulary::intern(std::string_view lower) {
  auto& entry = table_[slot(lower)];
  if (entry.second != nullptr) return *entry.second;
  Word word;
  word.id = static_cast<std::uint32_t>(words_.size() + 1);
  if (is_function_word(lower)) word.classes |= kFunction;
  entry = {pool_.emplace_back(lower), &words_.emplace_back(word)};
  return *entry.second;
}

// The ids of a form's words, cut as a text is cut; hyphens are left out.
std::vector<std::uint32_t> Vocabulary::words_of(std::string_view form) {
  const Document document = read_document(form);
  std::vector<std::uint32_t> out;
  for (const Token& token : document.tokens)
    for_each_piece(document, token, [&](std::uint32_t begin, std::uint32_t end, AtomKind) {
      const std::string_view piece = std::string_view(document.folded).substr(begin, end - begin);
      if (piece != "-") out.push_back(intern(piece).id);
    });
  return out;
}

void Vocabulary::add_form(PhraseTrie& phrases, std::vector<UnitForm>& forms, std::string_view form,
                          std::uint16_t unit) {
  UnitForm entry;
  entry.unit = unit;
  for (; form.size() > 1; form.remove_prefix(1)) {
    if (form[0] == '+')
      entry.touching = true;
    else if (form[0] == '*')
      entry.large = true;
    else if (form[0] == '^')
      entry.before = true;
    else if (form[0] != '=')
      break;
    else if (form[1] != '=')
      entry.exact = form.substr(1);
  }
  entry.letters = !entry.touching && has_letters_only(form);
  std::string lower(form);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  const std::vector<std::uint32_t> words = words_of(lower);
  if (words.empty()) return;
  if (&phrases == &signs) words_[words[0] - 1].classes |= kStart;
  const auto index = static_cast<std::uint32_t>(forms.size());
  std::uint32_t before = phrases.add(words, index);
  forms.push_back(entry);
  if (before == PhraseTrie::kNone) return;
  while (forms[before].next != PhraseTrie::kNone) before = forms[before].next;
  forms[before].next = index;
}

void Vocabulary::read_numbers() {
  for_each_line(data::number_words(), [&](std::string_view line) {
    Word& word = intern(column(line));
    word.classes |= class_of(column(line), kNumberClasses);
    word.number = to_number(line);
  });
}

void Vocabulary::read_units() {
  for_each_line(data::units(), [&](std::string_view line) {
    Unit unit;
    unit.name = column(line);
    unit.kind = kind_of(column(line));
    std::string_view size = column(line);
    unit.base = column(size, ' ');
    unit.size = to_number(size);
    const auto index = static_cast<std::uint16_t>(units.size());
    units.push_back(unit);
    for_each_form(line, [&](std::string_view form) { add_form(after, unit_forms, form, index); });
  });
}

void Vocabulary::read_currencies() {
  for_each_line(data::currencies(), [&](std::string_view line) {
    Unit unit;
    unit.name = column(line);
    unit.kind = FigureKind::money;
    const auto index = static_cast<std::uint16_t>(units.size());
    units.push_back(unit);
    std::string_view signs_of_unit = column(line);
    units[index].sign = signs_of_unit.substr(0, signs_of_unit.find('|'));
    for_each_form(signs_of_unit, [&](std::string_view form) {
      if (form[0] != '+') add_form(signs, sign_forms, form, index);
      if (form[0] != '^') add_form(after, unit_forms, form, index);
      if (form.find_first_of(" +^") == std::string_view::npos) intern(form).classes |= kCurrency;
    });
    for_each_form(column(line), [&](std::string_view form) {
      add_form(after, unit_forms, form, index);
      unit_forms.back().letters = false;
      if (form.find_first_of(" *") == std::string_view::npos) intern(form).classes |= kCurrency;
    });
    units[index].part = line == "part";
  });
}

void Vocabulary::read_bounds() {
  for_each_line(data::bounds(), [&](std::string_view line) {
    const bool before = column(line) == "before";
    const std::string_view mark = column(line);
    BoundForm form;
    if (mark[0] == '~') form.bound = Bound::about;
    if (mark[0] == '>') form.bound = Bound::more;
    if (mark[0] == '<') form.bound = Bound::less;
    form.inclusive = mark.size() > 1;
    std::vector<std::uint32_t> words = words_of(line);
    if (before) std::reverse(words.begin(), words.end());
    (before ? bounds_before : bounds_after).add(words, static_cast<std::uint32_t>(bound_forms.size()));
    bound_forms.push_back(form);
  });
}

void Vocabulary::read_calendar() {
  for_each_line(data::calendar(), [&](std::string_view line) {
    const std::uint64_t classes = class_of(column(line), kCalendarClasses);
    const double number = to_number(column(line));
    for_each_form(line, [&](std::string_view form) {
      Word& word = intern(form);
      word.classes |= classes;
      if (number > 0) word.calendar = static_cast<std::uint8_t>(number);
    });
  });
  for_each_line(data::holidays(), [&](std::string_view line) {
    const auto index = static_cast<std::uint32_t>(holidays.size());
    holidays.push_back({column(line)});
    for_each_form(line, [&](std::string_view form) {
      const std::vector<std::uint32_t> words = words_of(form);
      words_[words[0] - 1].classes |= kStart;
      holiday_names.add(words, index);
    });
  });
}

void Vocabulary::read_contexts() {
  for (const std::string_view file : {data::changes(), data::names(), data::nouns()})
    for_each_line(file, [&](std::string_view line) {
      const std::uint64_t classes = class_of(column(line), kContextClasses);
      Word& word = intern(column(line));
      word.classes |= classes;
      if (!line.empty()) word.singular = line;
    });
}

void Vocabulary::read_word_classes() {
  for_each_line(data::word_classes(), [&](std::string_view line) {
    const std::uint64_t classes = class_of(column(line), kWordClasses);
    for_each_form(line, [&](std::string_view form) { intern(form).classes |= classes; });
  });
}

Vocabulary::Vocabulary() {
  constexpr std::size_t kTable = 1u << 14;  // several times the words of all lexicons
  table_.resize(kTable);
  read_numbers();
  read_units();
  read_currencies();
  read_bounds();
  read_calendar();
  read_contexts();
  read_word_classes();
}

}  // namespace onrecord
