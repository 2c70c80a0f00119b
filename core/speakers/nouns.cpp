#include "core/speakers/nouns.h"

#include <string>

#include "core/text/lexicon.h"
#include "onrecord_speakers_data.h"

namespace onrecord {
namespace {

std::string_view column(std::string_view row, std::size_t n) {
  for (; n > 0; --n) {
    const std::size_t tab = row.find('\t');
    if (tab == std::string_view::npos) return {};
    row.remove_prefix(tab + 1);
  }
  return row.substr(0, row.find('\t'));
}

Gender gender_of(std::string_view letter) {
  if (letter == "m") return Gender::male;
  return letter == "f" ? Gender::female : Gender::unknown;
}

Standing standing_of(std::string_view word) {
  if (word == "insider") return Standing::insider;
  if (word == "office") return Standing::office;
  if (word == "kin") return Standing::kin;
  return word == "group" ? Standing::group : Standing::person;
}

bool ends_with(std::string_view word, std::string_view end) {
  return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

// What a plural may be the plural of; "" if the word does not look like one.
std::string singular(std::string_view word, int attempt) {
  const std::string w(word);
  if (w == "people") return attempt == 0 ? "person" : "";
  if (w == "men" || w == "women") return attempt == 0 ? (w == "men" ? "man" : "woman") : "";
  if (w == "children") return attempt == 0 ? "child" : "";
  if (w == "data") return attempt == 0 ? "datum" : "";
  if (attempt == 0 && ends_with(w, "men")) return std::string(word.substr(0, word.size() - 2)).append("an");
  if (attempt == 0 && ends_with(w, "wives")) return std::string(word.substr(0, word.size() - 3)).append("fe");
  if (!ends_with(w, "s") || ends_with(w, "ss")) return "";
  if (attempt == 0) return w.substr(0, w.size() - 1);
  if (attempt == 1 && ends_with(w, "ies")) return std::string(word.substr(0, word.size() - 3)).append("y");
  if (attempt == 1 && ends_with(w, "es")) return w.substr(0, w.size() - 2);
  return "";
}

// Looks a noun up as it stands, then as a plural. Gives its row and whether it was a plural.
std::optional<std::pair<std::string_view, bool>> find_noun(const Lexicon& lexicon, std::string_view word) {
  if (const auto row = lexicon.find(word)) return std::pair(*row, false);
  for (int attempt = 0; attempt < 2; ++attempt) {
    const std::string one = singular(word, attempt);
    if (one.empty()) continue;
    if (const auto row = lexicon.find(one)) return std::pair(*row, true);
  }
  return std::nullopt;
}

const Lexicon& first_names() {
  static const Lexicon lexicon(data::first_names());
  return lexicon;
}

}  // namespace

std::optional<PersonNoun> person_noun(std::string_view word) {
  static const Lexicon lexicon(data::people_nouns());
  auto found = find_noun(lexicon, word);
  if (const std::size_t joint = word.find('-'); !found && joint != std::string_view::npos) {
    const std::string_view part = word.substr(joint + 1);
    if (part != "general") found = find_noun(lexicon, part);        // vice-president, ex-minister
    if (!found) found = find_noun(lexicon, word.substr(0, joint));  // prosecutor-general, governor-elect
  }
  if (!found) return std::nullopt;
  return PersonNoun{column(found->first, 0), gender_of(column(found->first, 1)),
                    standing_of(column(found->first, 2)), found->second};
}

std::optional<ThingNoun> thing_noun(std::string_view word) {
  static const Lexicon lexicon(data::things_nouns());
  const auto found = find_noun(lexicon, word);
  if (!found) return std::nullopt;
  ThingNoun noun;
  const std::string_view kind = column(found->first, 0);
  if (kind == "document") noun.kind = SpeakerKind::document;
  if (kind == "people") noun.kind = SpeakerKind::people;
  noun.marks_name = column(found->first, 1) == "name";
  noun.classes = column(found->first, 2);
  noun.plural = found->second;
  return noun;
}

std::optional<Title> title(std::string_view word) {
  static const Lexicon lexicon(data::titles());
  if (ends_with(word, ".")) word.remove_suffix(1);
  auto row = lexicon.find(word);
  if (!row) row = lexicon.find(word.substr(0, word.find('-')));  // maj-gen
  if (!row) return std::nullopt;
  const std::string_view noun = column(*row, 0);
  return Title{noun == "-" ? std::string_view() : noun, gender_of(column(*row, 1))};
}

std::optional<PlaceKind> place(std::string_view words) {
  static const Lexicon lexicon(data::places());
  auto row = lexicon.find(words);
  if (!row && ends_with(words, ".")) row = lexicon.find(words.substr(0, words.size() - 1));
  if (!row) return std::nullopt;
  if (*row == "country") return PlaceKind::country;
  if (*row == "abbreviation") return PlaceKind::abbreviation;
  return *row == "adjective" ? PlaceKind::adjective : PlaceKind::place;
}

bool is_first_name(std::string_view word) { return first_names().has(word); }

Gender first_name_gender(std::string_view word) {
  const auto row = first_names().find(word);
  return row ? gender_of(*row) : Gender::unknown;
}

bool is_never_name(std::string_view word) {
  static const Lexicon lexicon(data::not_names());
  return lexicon.has(word);
}

bool shares_class(std::string_view a, std::string_view b) {
  while (!a.empty()) {
    const std::string_view one = a.substr(0, a.find(' '));
    for (std::string_view rest = b; !rest.empty();) {
      const std::string_view other = rest.substr(0, rest.find(' '));
      if (one == other) return true;
      rest.remove_prefix(other.size() < rest.size() ? other.size() + 1 : other.size());
    }
    a.remove_prefix(one.size() < a.size() ? one.size() + 1 : one.size());
  }
  return false;
}

}  // namespace onrecord
