#include "core/speakers/names/names.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "core/speakers/nouns.h"
#include "core/speakers/words.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestName = 14;  // tokens
constexpr std::size_t kKnownNames = 8;      // names looked at for one first word

constexpr std::array<std::string_view, 20> kParticles = {"de",  "del", "della", "di",  "da",  "do",  "dos",
                                                         "van", "von", "der",   "den", "ten", "ter", "la",
                                                         "le",  "bin", "ibn",   "ben", "abu", "ul"};
// Nouns for people that are surnames too: no title after a first name.
constexpr std::array<std::string_view, 16> kSurnames = {
    "king",  "pope",   "bishop", "judge",    "prince", "dean",  "major",    "duke",
    "baron", "marine", "chance", "champion", "fellow", "model", "cardinal", "monk"};
constexpr std::array<std::string_view, 5> kOrganizations = {"campaign", "administration", "government",
                                                            "police", "regime"};

// Reads the names of one document, paragraph by paragraph.
class NameReader {
 public:
  NameReader(const Document& document, const Tagging& tagging, const std::vector<Line>& lines)
      : doc_(document), tagging_(tagging), lines_(lines) {}

  std::vector<Name> read() {
    find_capitals();
    for (std::uint32_t p = 0; p < lines_.size(); ++p)
      if (lines_[p].part_of_article() && !lines_[p].title_case) read_paragraph(p);
    for (const Name& name : names_) learn(name);
    for (std::uint32_t p = 0; p < lines_.size(); ++p)
      if (lines_[p].part_of_article() && lines_[p].title_case) read_title(p);
    std::sort(names_.begin(), names_.end(),
              [](const Name& a, const Name& b) { return a.range.begin < b.range.begin; });
    return std::move(names_);
  }

 private:
  bool is_word(std::uint32_t t) const { return doc_.tokens[t].kind == TokenKind::word; }
  std::string_view lower(std::uint32_t t) const { return doc_.lower(t); }

  bool capital(std::uint32_t t) const {
    if (!is_word(t)) return false;
    if (doc_.tokens[t].capital) return true;
    const std::string_view word = doc_.of(t);  // al-Assad, d'Estaing
    const std::size_t joint = word.find_first_of("-'");
    return joint <= 2 && joint + 1 < word.size() && word[joint + 1] >= 'A' && word[joint + 1] <= 'Z';
  }

  // No white space tells the tokens apart where a clitic or a mark follows; a name goes over blanks only.
  bool starts_sentence(std::uint32_t t) const {
    const Range sentence = doc_.sentences[doc_.tokens[t].sentence];
    if (t == sentence.begin || t == lines_[doc_.tokens[t].paragraph].text) return true;
    const Token& before = doc_.tokens[t - 1];
    if (before.kind == TokenKind::word || before.kind == TokenKind::number) return false;
    const std::string_view mark = doc_.of(t - 1);
    return mark != "," && mark != "(" && mark != "-" && mark != "/" && mark != "[" && mark != "&";
  }

  bool may_name(std::uint32_t t) const {
    return capital(t) && (!is_never_name(lower(t)) || is_surname_may(t)) && lower(t) != "i" &&
           lower(t)[0] != '\'' && !is_compound(lower(t)) && !is_seat(lower(t));
  }

  // "Theresa May", "Mrs May"
  bool is_surname_may(std::uint32_t t) const {
    if (lower(t) != "may" || t == 0 || doc_.tokens[t - 1].sentence != doc_.tokens[t].sentence) return false;
    const auto before = title(lower(t - 1));
    return doc_.tokens[t - 1].capital && (before || is_first_name(lower(t - 1)));
  }

  // "Will Smith", where it cannot be the verb.
  bool is_given_will(std::uint32_t t) const {
    return is_first_name(lower(t)) && (!starts_sentence(t) || entity_of(tagging_, t) == EntityClass::person);
  }

  // "R-Wis", "D-Ohio"
  static bool is_seat(std::string_view word) {
    return word.size() > 3 && word[1] == '-' && (word[0] == 'r' || word[0] == 'd' || word[0] == 'i');
  }

  // "London-based", "T-shirt"
  static bool is_compound(std::string_view word) {
    const std::size_t joint = word.rfind('-');
    if (joint == std::string_view::npos || joint + 4 > word.size()) return false;
    const std::string_view part = word.substr(joint + 1);
    return part == "led" || part == "born" || part == "style" || part == "shirt" || part == "era" ||
           part.ends_with("ed") || part.ends_with("ing");
  }

  // Words that have a capital where no sentence starts.
  void find_capitals() {
    for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t)
      if (capital(t) && !lines_[doc_.tokens[t].paragraph].title_case && !starts_sentence(t) &&
          !is_common_word(lower(t)))
        capital_elsewhere_.insert(lower(t));
  }

  bool opens_name(std::uint32_t t, std::uint32_t end) const {
    if (!may_name(t)) return false;
    if (is_function_word(lower(t)) && !is_given_will(t) &&
        !(is_all_capitals(doc_.of(t)) && !starts_sentence(t)))
      return false;
    const bool common = is_common_word(lower(t).substr(0, lower(t).find('-')));
    if (is_all_capitals(doc_.of(t)) && common && doc_.of(t).size() > 3) return false;
    if (!starts_sentence(t)) return true;
    if (t + 2 < end && lower(t + 1) == "of" && may_name(t + 2) && person_noun(lower(t))) return true;
    const bool more = t + 1 < end && may_name(t + 1) && !is_function_word(lower(t + 1));
    if (is_first_name(lower(t)) || title(lower(t)) || place(lower(t))) return more || !common;
    if (person_noun(lower(t)) || thing_noun(lower(t))) return more;
    if (capital_elsewhere_.count(lower(t)) > 0) return true;
    if (t < tagging_.size && entity_of(tagging_, t) == EntityClass::none && pos_of(tagging_, t) != Pos::propn)
      return false;
    return !common || (more && entity_of(tagging_, t) != EntityClass::none);
  }

  // ", Jr."
  bool suffix_follows(std::uint32_t t) const {
    return doc_.of(t) == "," && is_word(t + 1) && is_name_suffix(lower(t + 1));
  }

  // "de Luca"
  bool particle_at(std::uint32_t t) const {
    return one_of(lower(t), kParticles) && !doc_.tokens[t].capital && may_name(t + 1);
  }

  // The end of the run of capitalised words from `t`.
  std::uint32_t run_end(std::uint32_t t, std::uint32_t end) const {
    bool joined = false;
    end = std::min(end, t + kLongestName);
    for (++t; t < end;) {
      if (may_name(t) && (!is_function_word(lower(t)) || is_surname_may(t))) {
        ++t;
      } else if (t + 1 < end && (suffix_follows(t) || particle_at(t))) {
        t += 2;
      } else if (const std::uint32_t next = after_joint(t, end, joined)) {
        joined = true;
        t = next;
      } else {
        break;
      }
    }
    return t;
  }

  // "Council | on Foreign Relations", "Johnson | & Johnson", "Control | and Prevention": past the joint, or
  // 0.
  std::uint32_t after_joint(std::uint32_t t, std::uint32_t end, bool joined) const {
    const std::string_view word = lower(t);
    if (word == "&" && t + 1 < end && may_name(t + 1)) return t + 2;
    if (doc_.of(t) == "." && !doc_.tokens[t].space_before && t + 1 < end && is_word(t + 1) &&
        !doc_.tokens[t + 1].space_before)
      return t + 2;  // Outharbour.com
    std::uint32_t next = t + 1;
    if (next < end && lower(next) == "the" && (word == "of" || word == "for" || word == "on")) ++next;
    if (next >= end || !may_name(next) || is_function_word(lower(next))) return 0;
    if (word == "and") return (joined && is_common_word(lower(next))) || of_ministry(t, next, end) ? next + 1 : 0;
    if (!is_name_joint(word) && word != "to") return 0;
    const auto head = thing_noun(lower(t - 1));
    const bool office = word == "of" && person_noun(lower(t - 1)) && !starts_sentence_title(t - 1);
    if (head && head->marks_name && (word != "at" || lower(t - 1) != "house")) return next + 1;
    return office ? next + 1 : 0;
  }

  // "Work | and Pensions Secretary", "Trade | and Industry Department": words that name nobody, and an office.
  bool of_ministry(std::uint32_t t, std::uint32_t next, std::uint32_t end) const {
    const auto plain = [&](std::uint32_t u) {
      return is_common_word(lower(u)) && !is_first_name(lower(u)) && !is_title_word(lower(u)) && !place(lower(u));
    };
    if (!plain(t - 1) || !plain(next)) return false;
    for (std::uint32_t u = next + 1; u < std::min(end, next + 4) && may_name(u); ++u) {
      const auto thing = thing_noun(lower(u));
      if (is_title_word(lower(u)) || (thing && thing->marks_name)) return true;
    }
    return false;
  }

  // "President of Mexico": an office of a place is a description, and its place a name of its own.
  bool starts_sentence_title(std::uint32_t t) const {
    return t + 2 < doc_.tokens.size() && place(lower(t + 2)).has_value();
  }

  void read_paragraph(std::uint32_t p) {
    const Range range = doc_.paragraphs[p];
    for (std::uint32_t t = lines_[p].text; t < range.end;) {
      const std::uint32_t sentence_end = std::min(range.end, doc_.sentences[doc_.tokens[t].sentence].end);
      if (!opens_name(t, sentence_end)) {
        ++t;
        continue;
      }
      const std::uint32_t end = run_end(t, sentence_end);
      split_run({t, end}, lines_[p].kind == LineKind::headline);
      t = end;
    }
  }

  // The first name in a run that starts after its last title, if what follows can be a name.
  void split_run(Range run, bool headline) {
    const auto last = thing_noun(lower(run.end - 1));
    const bool organization =
        last && run.size() > 1 && !is_first_name(lower(run.begin)) && !title(lower(run.begin));
    std::uint32_t name = run.begin;
    const bool office = run.size() > 1 && is_office(run.begin) && lower(run.begin + 1) == "of";
    if (!organization || office) {
      for (std::uint32_t t = run.begin; t + 1 < run.end; ++t) {
        if (!is_title_word(lower(t)) || is_first_name(lower(t))) continue;
        if (t > run.begin && one_of(lower(t), kSurnames) && leads_surname(t - 1)) continue;
        if (is_name_suffix(lower(t + 1)) || doc_.of(t + 1) == "," || (is_plain_word(t + 1) && !is_office(t)))
          continue;
        if (is_name_joint(lower(t + 1))) {
          t = std::max(t, name_after_office(t, run.end) - 1);
          if (t + 1 >= run.end) {  // "Speaker of the House": an office; "Duke of Ostby": a name
            if (is_noble(lower(t))) add(run, run.begin, headline);
            return;
          }
        }
        name = t + 1;
      }
      if (name == run.begin && !is_first_name(lower(name))) name = skip_adjectives(run);
      if (name == run.begin) name = skip_plain_words(run);
    }
    add(run, name, headline);
  }

  bool leads_surname(std::uint32_t t) const {
    return is_first_name(lower(t)) || without_period(lower(t)).size() == 1;
  }

  static bool is_noble(std::string_view word) {
    constexpr std::array<std::string_view, 8> kNobles = {"prince", "princess", "duke",       "duchess",
                                                         "earl",   "bishop",   "archbishop", "countess"};
    return one_of(word, kNobles);
  }

  bool is_office(std::uint32_t t) const {
    const auto noun = person_noun(lower(t));
    return title(lower(t)) || (noun && noun->standing == Standing::office);
  }

  // A word with a capital that is no name: "Consumer Protection".
  bool is_plain_word(std::uint32_t t) const {
    if (title(lower(t)) || person_noun(lower(t)) || lower(t) == "of") return false;
    return is_common_word(lower(t)) && !is_first_name(lower(t)) &&
           entity_of(tagging_, t) != EntityClass::person;
  }

  // "Secretary of State | Ada Holm": where the name starts after an office with "of"; the end if
  // nowhere.
  std::uint32_t name_after_office(std::uint32_t t, std::uint32_t end) const {
    for (std::uint32_t n = t + 3; n < end; ++n)
      if (is_first_name(lower(n)) && n + 1 < end) return n;
    return end - (t + 2) >= 3 ? end - 2 : end;
  }

  // Adjectives of places before the name of a person ("Republican Donald Trump") are no part of it.
  std::uint32_t skip_adjectives(Range run) const {
    std::uint32_t t = run.begin;
    if (place(joined_words(doc_, {t, std::min(t + 2, run.end)}))) return t;
    while (t + 1 < run.end && place(lower(t)) == PlaceKind::adjective && is_first_name(lower(t + 1))) ++t;
    return t;
  }

  // "State | Hillary Clinton": words that are no names before a first name and a surname.
  std::uint32_t skip_plain_words(Range run) const {
    std::uint32_t t = run.begin;
    const bool office =
        t > 1 && lower(t - 1) == "of" && person_noun(lower(t - 2));  // "secretary of State | Holm"
    if (office && run.size() == 2 && is_common_word(lower(t)) && !is_common_word(lower(t + 1))) return t + 1;
    while (t + 2 < run.end && is_common_word(lower(t)) && !is_first_name(lower(t))) ++t;
    return is_first_name(lower(t)) && !is_common_word(lower(t + 1 < run.end ? t + 1 : t)) ? t : run.begin;
  }

  void add(Range run, std::uint32_t begin, bool headline) {
    if (begin >= run.end) return;  // an office without a name: a description
    if (run.end - begin == 1) {
      const std::string_view word = lower(begin);
      const bool titled = begin > run.begin && title(lower(begin - 1));  // Mr Irish
      if (!titled && (place(word) == PlaceKind::adjective || place(word) == PlaceKind::abbreviation)) return;
      if (word.back() == 's' && place(word.substr(0, word.size() - 1)) == PlaceKind::adjective)
        return;  // Americans
      if (without_period(word).size() == 1) return;
      const bool numbered = run.end < doc_.tokens.size() && doc_.tokens[run.end].kind == TokenKind::number;
      if (numbered && is_common_word(word)) return;  // Chapter 11
      if (is_title_word(word) && !is_first_name(word) && (begin == run.begin || !one_of(word, kSurnames)))
        return;
    }
    if (begin == run.begin && is_description(run)) return;
    Name name;
    name.range = {begin, with_organization(run.end)};
    if (name.range.end == run.end)
      name.title = {run.begin, begin};
    else
      name.range.begin = run.begin;
    name.headline = headline;
    names_.push_back(name);
  }

  // "Prime Minister" is no name; "the Daily Caller" is one if the tagger takes it for one.
  bool is_description(Range run) const {
    const std::uint32_t last = run.end - 1;
    if (!is_title_word(lower(last)) || is_first_name(lower(run.begin))) return false;
    const auto noun = person_noun(lower(last));
    const bool office = !noun || noun->standing == Standing::office || noun->standing == Standing::insider;
    return office || entity_of(tagging_, last) == EntityClass::none;
  }

  // "Clinton | campaign", "Ostby | police": what such a noun makes of a name is a name of its own.
  std::uint32_t with_organization(std::uint32_t end) const {
    if (end + 1 >= doc_.tokens.size() || !one_of(lower(end), kOrganizations) || doc_.tokens[end].capital)
      return end;
    const bool further = is_word(end + 1) && (doc_.tokens[end + 1].capital || person_noun(lower(end + 1)) ||
                                              thing_noun(lower(end + 1)));
    return further && lower(end) != "police" ? end : end + 1;
  }

  void learn(const Name& name) {
    auto& list = known_[std::string(lower(name.range.begin))];
    if (list.size() < kKnownNames) list.push_back(name.range);
    for (std::uint32_t t = name.range.begin; t < name.range.end; ++t)
      if (is_word(t)) known_words_.insert(std::string(without_period(lower(t))));
  }

  // The end of the longest name of the text that stands at `t` too, or `t`.
  std::uint32_t known_name(std::uint32_t t, std::uint32_t end) const {
    const auto list = known_.find(std::string(lower(t)));
    if (list == known_.end()) return t;
    std::uint32_t longest = 0;
    for (const Range name : list->second) {
      std::uint32_t same = 0;
      while (same < name.size() && t + same < end && lower(t + same) == lower(name.begin + same)) ++same;
      if (same == name.size()) longest = std::max(longest, same);
    }
    return t + longest;
  }

  // In a headline a name is one that the text has elsewhere, or starts with a first name.
  void read_title(std::uint32_t p) {
    const Range range = doc_.paragraphs[p];
    for (std::uint32_t t = lines_[p].text; t < range.end;) {
      std::uint32_t end = may_name(t) ? known_name(t, range.end) : t;
      if (end == t && may_name(t)) end = title_name(t, range.end);
      if (end == t) {
        ++t;
        continue;
      }
      std::uint32_t begin = t;
      while (begin > lines_[p].text && doc_.tokens[begin - 1].capital && is_title_word(lower(begin - 1)))
        --begin;
      Name name;
      name.range = {t, end};
      name.title = {begin, t};
      name.headline = true;
      names_.push_back(name);
      t = end;
    }
  }

  // "Ada Holm Quits": a first name and what follows it, unless that is a common word; or a known surname.
  std::uint32_t title_name(std::uint32_t t, std::uint32_t end) const {
    if (is_function_word(lower(t)) || title(lower(t))) return t;
    const bool first_name = is_first_name(lower(t)) && !is_common_word(lower(t));
    if (!first_name)
      return known_words_.count(std::string(lower(t))) > 0 && !is_common_word(lower(t)) ? t + 1 : t;
    std::uint32_t stop = t + 1;
    while (stop < end && stop - t < 4 && may_name(stop) && !is_function_word(lower(stop)) &&
           !is_common_word(lower(stop)))
      ++stop;
    return stop;
  }

  const Document& doc_;
  const Tagging& tagging_;
  const std::vector<Line>& lines_;
  std::vector<Name> names_;
  std::unordered_map<std::string, std::vector<Range>> known_;  // names of the text by their first word
  std::unordered_set<std::string> known_words_;
  std::unordered_set<std::string_view> capital_elsewhere_;
};

}  // namespace

std::vector<Name> find_names(const Document& document, const Tagging& tagging,
                             const std::vector<Line>& lines) {
  std::vector<Name> names = NameReader(document, tagging, lines).read();
  read_clues(document, tagging, names);
  return names;
}

void mark_sources(const std::vector<Attribution>& attributions, std::vector<Name>& names) {
  for (const Attribution& attribution : attributions)
    for (const Range source : attribution.source) {
      const auto first = std::upper_bound(names.begin(), names.end(), source.begin,
                                          [](std::uint32_t t, const Name& name) { return t < name.range.end; });
      for (auto name = first; name != names.end() && name->range.begin < source.end; ++name)
        name->clues.set(static_cast<std::size_t>(Clue::in_source));
    }
}

Pos pos_of(const Tagging& tagging, std::uint32_t token) {
  return token < tagging.size ? tagging.pos[token] : Pos::other;
}

EntityClass entity_of(const Tagging& tagging, std::uint32_t token) {
  const bool sure = token < tagging.size && tagging.entity_confidence[token] > 0.5f;
  return sure ? tagging.entity[token] : EntityClass::none;
}

}  // namespace onrecord
