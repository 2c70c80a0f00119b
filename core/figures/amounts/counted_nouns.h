// Counted nouns: what a number counts.
//
// Takes: atoms and where the noun may start. Gives: the atoms of the noun phrase up to its head, or nothing.
//
//   13,000 [workers] would        400 [charging stations] by       three of the five [judges]
//   two of Johnson's [deputies]   1,100 [public housing properties], each     36,000 [staff], from
//   two [highly critical reports] that     13 [true or false questions]     two [Bank of England officials]
//
// The phrase is what the tagger calls nouns, and adjectives, participles and adverbs before one; its head is the
// last plural (or noun that counts without an s) of it. Does not read: a singular alone (19 of them came by
// bus). Where no tagger has read the document, any word that is none of grammar may describe.
// Tested by tests/core/figures/amounts/counted_nouns_test.cpp.
#pragma once

#include <cstdint>
#include <string>

#include "core/figures/amounts/draft.h"

namespace onrecord {

AtomRange read_noun(const Atoms& atoms, std::uint32_t at);

// The noun behind "of", determiners, numbers and owners left out.
struct NounBehindOf {
  AtomRange noun;
  bool numbered = false;  // a number of its own stands before it (three of the five judges)
};
NounBehindOf read_noun_behind_of(const Atoms& atoms, std::uint32_t of);

// The first of two nouns behind digits that have no plural near by: 12 [page] document.
AtomRange read_singular_noun(const Atoms& atoms, std::uint32_t at);

bool looks_plural(const Atoms& atoms, std::uint32_t i);

// "public housing properties" -> "public housing property".
std::string singular_phrase(const Atoms& atoms, AtomRange noun);

}  // namespace onrecord
