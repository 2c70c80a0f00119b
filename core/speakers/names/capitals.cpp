#include "core/speakers/names/capitals.h"

#include <algorithm>
#include <array>

#include "core/speakers/names/clues.h"
#include "core/speakers/names/names.h"
#include "core/speakers/nouns.h"
#include "core/speakers/word_classes.h"
#include "core/speakers/words.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestName = 14;  // tokens
constexpr std::uint32_t kParticlesTogether = 3;

}  // namespace

Capitals::Capitals(const Document& document, const Tagging& tagging, const std::vector<Line>& lines)
    : doc_(document), tagging_(tagging), lines_(lines) {
  find_capitals();
}

bool Capitals::capital(std::uint32_t t) const {
  if (!is_word(t)) return false;
  if (doc_.tokens[t].capital) return true;
  const std::string_view word = doc_.of(t);  // al-Assad, d'Estaing
  const std::size_t joint = word.find_first_of("-'");
  return joint <= 2 && joint + 1 < word.size() && word[joint + 1] >= 'A' && word[joint + 1] <= 'Z';
}

bool Capitals::starts_sentence(std::uint32_t t) const {
  const Range sentence = doc_.sentences[doc_.tokens[t].sentence];
  if (t == sentence.begin || t == lines_[doc_.tokens[t].paragraph].text) return true;
  const Token& before = doc_.tokens[t - 1];
  if (before.kind == TokenKind::word || before.kind == TokenKind::number) return false;
  const std::string_view mark = doc_.of(t - 1);
  return mark != "," && mark != "(" && mark != "-" && mark != "/" && mark != "[" && mark != "&";
}

bool Capitals::may_name(std::uint32_t t) const {
  return capital(t) && (!is_never_name(lower(t)) || is_surname_may(t)) && lower(t) != "i" &&
         lower(t)[0] != '\'' && !is_compound(lower(t)) && !is_seat(lower(t));
}

bool Capitals::opens_name(std::uint32_t t, std::uint32_t end) const {
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
  const Pos pos = pos_of(tagging_, t);
  if (more && !common && (pos == Pos::noun || pos == Pos::propn))
    return true;  // "Northgate Rail has cut ..."
  if (t < tagging_.size && entity_of(tagging_, t) == EntityClass::none && pos != Pos::propn) return false;
  return !common || (more && entity_of(tagging_, t) != EntityClass::none);
}

std::uint32_t Capitals::run_end(std::uint32_t t, std::uint32_t end) const {
  bool joined = false;
  end = std::min(end, t + kLongestName);
  for (++t; t < end;) {
    if (may_name(t) && (!is_function_word(lower(t)) || is_surname_may(t))) {
      ++t;
    } else if (t + 1 < end && suffix_follows(t)) {
      t += 2;
    } else if (const std::uint32_t past = past_particles(t, end); past > t) {
      t = past + 1;
    } else if (const std::uint32_t next = after_joint(t, end, joined)) {
      joined = true;
      t = next;
    } else {
      break;
    }
  }
  return t;
}

bool Capitals::is_surname_may(std::uint32_t t) const {
  if (lower(t) != "may" || t == 0 || doc_.tokens[t - 1].sentence != doc_.tokens[t].sentence) return false;
  const auto before = title(lower(t - 1));
  return doc_.tokens[t - 1].capital && (before || is_first_name(lower(t - 1)));
}

bool Capitals::is_given_will(std::uint32_t t) const {
  return is_first_name(lower(t)) && (!starts_sentence(t) || entity_of(tagging_, t) == EntityClass::person);
}

bool Capitals::is_seat(std::string_view word) {
  return word.size() > 3 && word[1] == '-' && (word[0] == 'r' || word[0] == 'd' || word[0] == 'i');
}

bool Capitals::is_compound(std::string_view word) {
  const std::size_t joint = word.rfind('-');
  if (joint == std::string_view::npos || joint + 4 > word.size()) return false;
  const std::string_view part = word.substr(joint + 1);
  return part == "led" || part == "born" || part == "style" || part == "shirt" || part == "era" ||
         part.ends_with("ed") || part.ends_with("ing");
}

void Capitals::find_capitals() {
  for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t)
    if (capital(t) && !lines_[doc_.tokens[t].paragraph].title_case && !starts_sentence(t) &&
        !is_common_word(lower(t)))
      capital_elsewhere_.insert(lower(t));
}

bool Capitals::suffix_follows(std::uint32_t t) const {
  return doc_.of(t) == "," && is_word(t + 1) && is_name_suffix(lower(t + 1));
}

std::uint32_t Capitals::past_particles(std::uint32_t t, std::uint32_t end) const {
  std::uint32_t past = t;
  while (past < std::min(end, t + kParticlesTogether) && is_a(lower(past), WordClass::particle) &&
         !doc_.tokens[past].capital)
    ++past;
  return past > t && past < end && may_name(past) ? past : t;
}

std::uint32_t Capitals::after_joint(std::uint32_t t, std::uint32_t end, bool joined) const {
  const std::string_view word = lower(t);
  if (word == "&" && t + 1 < end && may_name(t + 1)) return t + 2;
  if (doc_.of(t) == "." && !doc_.tokens[t].space_before && t + 1 < end && is_word(t + 1) &&
      !doc_.tokens[t + 1].space_before)
    return t + 2;  // Outharbour.com
  std::uint32_t next = t + 1;
  if (next < end && lower(next) == "the" && (word == "of" || word == "for" || word == "on")) ++next;
  if (next >= end || !may_name(next) || is_function_word(lower(next))) return 0;
  if (word == "and")
    return (joined && is_common_word(lower(next))) || of_ministry(t, next, end) ? next + 1 : 0;
  if (!is_name_joint(word) && word != "to") return 0;
  const auto head = thing_noun(lower(t - 1));
  const bool office = word == "of" && person_noun(lower(t - 1)) && !starts_sentence_title(t - 1);
  if (head && head->marks_name && (word != "at" || lower(t - 1) != "house")) return next + 1;
  return office || (joined && word == "of") ? next + 1 : 0;
}

bool Capitals::of_ministry(std::uint32_t t, std::uint32_t next, std::uint32_t end) const {
  const auto plain = [&](std::uint32_t u) {
    return is_common_word(lower(u)) && !is_first_name(lower(u)) && !is_title_word(lower(u)) &&
           !place(lower(u));
  };
  if (!plain(t - 1) || !plain(next)) return false;
  for (std::uint32_t u = next + 1; u < std::min(end, next + 4) && may_name(u); ++u) {
    const auto thing = thing_noun(lower(u));
    if (is_title_word(lower(u)) || (thing && thing->marks_name)) return true;
  }
  return false;
}

bool Capitals::starts_sentence_title(std::uint32_t t) const {
  return t + 2 < doc_.tokens.size() && place(lower(t + 2)).has_value();
}

}  // namespace onrecord
