// Small questions about single words that several files ask.
#pragma once

#include <array>
#include <string_view>

#include "core/speakers/word_classes.h"
#include "core/text/one_of.h"

namespace onrecord {

inline std::string_view without_period(std::string_view word) {
  if (word.size() > 1 && word.back() == '.') word.remove_suffix(1);
  return word;
}

// What follows a name that owns something: 's or, after s, an apostrophe.
inline bool is_possessive(std::string_view lower) {
  return lower == "'s" || lower == "\u2019s" || lower == "'" || lower == "\u2019";
}

// Jr., III, QC
inline bool is_name_suffix(std::string_view lower) {
  return is_a(without_period(lower), WordClass::name_suffix);
}

// Inc, Ltd: what ends the name of a company and is left out of its short forms
inline bool is_company_suffix(std::string_view lower) {
  return is_a(without_period(lower), WordClass::company_suffix);
}

// What joins the words of an organization's name: Council on Foreign Relations.
inline bool is_name_joint(std::string_view lower) {
  return lower == "of" || lower == "for" || lower == "on" || lower == "at";
}

}  // namespace onrecord
