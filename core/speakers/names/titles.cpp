#include "core/speakers/names/titles.h"

#include <algorithm>
#include <array>

#include "core/speakers/nouns.h"
#include "core/speakers/word_classes.h"
#include "core/speakers/words.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 5> kOrganizations = {"campaign", "administration", "government",
                                                            "police", "regime"};

class TitleReader {
 public:
  TitleReader(const Document& document, const Tagging& tagging) : doc_(document), tagging_(tagging) {}

  // The first name in a run that starts after its last title, if what follows can be a name.
  std::optional<Name> split(Range run) const {
    const auto last = thing_noun(lower(run.end - 1));
    const bool organization =
        last && run.size() > 1 && !is_first_name(lower(run.begin)) && !title(lower(run.begin));
    std::uint32_t name = run.begin;
    const bool office = run.size() > 1 && is_office(run.begin) && lower(run.begin + 1) == "of";
    if (!organization || office) {
      for (std::uint32_t t = run.begin; t + 1 < run.end; ++t) {
        if (!is_title_word(lower(t)) || is_first_name(lower(t))) continue;
        if (t > run.begin && is_a(lower(t), WordClass::surname) && leads_surname(t - 1)) continue;
        if (is_name_suffix(lower(t + 1)) || doc_.of(t + 1) == "," || (is_plain_word(t + 1) && !is_office(t)))
          continue;
        if (is_name_joint(lower(t + 1))) {
          t = std::max(t, name_after_office(t, run.end) - 1);
          if (t + 1 >= run.end) {  // "Speaker of the House": an office; "Duke of Ostby": a name
            if (is_noble(lower(t))) return named(run, run.begin);
            return std::nullopt;
          }
        }
        name = t + 1;
      }
      if (name == run.begin && !is_first_name(lower(name))) name = skip_adjectives(run);
      if (name == run.begin) name = skip_plain_words(run);
    }
    return named(run, name);
  }

 private:
  bool is_word(std::uint32_t t) const { return doc_.tokens[t].kind == TokenKind::word; }
  std::string_view lower(std::uint32_t t) const { return doc_.lower(t); }

  bool leads_surname(std::uint32_t t) const {
    return is_first_name(lower(t)) || without_period(lower(t)).size() == 1;
  }

  static bool is_noble(std::string_view word) { return is_a(word, WordClass::noble); }

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

  std::optional<Name> named(Range run, std::uint32_t begin) const {
    if (begin >= run.end) return std::nullopt;  // an office without a name: a description
    if (run.end - begin == 1) {
      const std::string_view word = lower(begin);
      const bool titled = begin > run.begin && title(lower(begin - 1));  // Mr Irish
      if (!titled && (place(word) == PlaceKind::adjective || place(word) == PlaceKind::abbreviation))
        return std::nullopt;
      if (word.back() == 's' && place(word.substr(0, word.size() - 1)) == PlaceKind::adjective)
        return std::nullopt;  // Americans
      if (without_period(word).size() == 1) return std::nullopt;
      const bool numbered = run.end < doc_.tokens.size() && doc_.tokens[run.end].kind == TokenKind::number;
      if (numbered && is_common_word(word)) return std::nullopt;  // Chapter 11
      if (is_title_word(word) && !is_first_name(word) &&
          (begin == run.begin || !is_a(word, WordClass::surname)))
        return std::nullopt;
    }
    if (begin == run.begin && is_description(run)) return std::nullopt;
    Name name;
    name.range = {begin, with_organization(run.end)};
    if (name.range.end == run.end)
      name.title = {run.begin, begin};
    else
      name.range.begin = run.begin;
    return name;
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

  const Document& doc_;
  const Tagging& tagging_;
};

}  // namespace

std::optional<Name> name_in_run(const Document& document, const Tagging& tagging, Range run) {
  return TitleReader(document, tagging).split(run);
}

}  // namespace onrecord
