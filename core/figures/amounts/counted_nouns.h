// Counted nouns: what a number counts.
//
// Takes: atoms and where the noun may start. Gives: the atoms of the noun phrase up to its head, or nothing.
//
//   13,000 [workers] would        400 [charging stations] by       three of the five [judges]
//   two of Johnson's [deputies]   1,100 [public housing properties], each     36,000 [staff], from
//
// The head is the first plural (or a noun that counts without an s); words before it belong to the phrase
// unless they are function words or verbs. Without a plural near by there is no noun: no tagger stands behind
// this. Tested by tests/core/figures/figures_test.cpp.
#pragma once

#include <cstdint>
#include <string>

#include "core/figures/amounts/draft.h"

namespace onrecord {

AtomRange read_noun(const Atoms& atoms, std::uint32_t at);

// The noun behind "of", determiners, numbers and owners left out.
// `numbered` is set where a number of its own stands before it (three of the five judges).
AtomRange read_noun_behind_of(const Atoms& atoms, std::uint32_t of, bool* numbered = nullptr);

// The first of two words behind digits that have no plural near by: 12 [page] document.
AtomRange read_singular_noun(const Atoms& atoms, std::uint32_t at);

bool looks_plural(const Atoms& atoms, std::uint32_t i);

// "public housing properties" -> "public housing property".
std::string singular_phrase(const Atoms& atoms, AtomRange noun);

}  // namespace onrecord
