// What the network sees of a token: one row number in each of seven embedding tables.
//
// Takes: a document. Gives: size x kSlots row numbers, row-major.
//
//   "Holm"    word A, word B: two hashes of the word in lower case, digits as 0, a paired quotation mark as
//             its role (open, close); both are rows of one table, so that two words seldom share both
//             prefix: the first three letters; suffix: the last three
//             shape: upper and lower case, digits, white space before, first of its sentence
//             quoted: inside marks or not, how long that quotation is, first, inner or last token
//             place: how far down the text, how long its paragraph, which sentence of it
//
// Hashes need no word list, so any word has a row. The trainer gets its features from this file too
// (training/features.cpp), so that what is learnt and what is read never differ.
// Tested by tests/core/model/features_test.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/model/feature_row.h"
#include "core/text/document.h"

namespace onrecord {

inline constexpr std::uint32_t kWordRows = 16384;
inline constexpr std::uint32_t kAffixRows = 4096;
inline constexpr std::uint32_t kShapeRows = 64;
inline constexpr std::uint32_t kQuotedRows = 64;
inline constexpr std::uint32_t kPlaceRows = 128;

// Slots, and the first row of each slot's table when the tables lie one after another.
enum Slot : std::uint8_t { word_a, word_b, prefix, suffix, shape, quoted, place };
inline constexpr std::array<std::uint32_t, kSlots> kSlotBase = {
    0,
    0,
    kWordRows,
    kWordRows,
    kWordRows + kAffixRows,
    kWordRows + kAffixRows + kShapeRows,
    kWordRows + kAffixRows + kShapeRows + kQuotedRows,
};
inline constexpr std::uint32_t kRows = kWordRows + kAffixRows + kShapeRows + kQuotedRows + kPlaceRows;

// Features of the tokens of one document, computed token by token in any order.
class Features {
 public:
  explicit Features(const Document& document);

  FeatureRow row(std::uint32_t token) const;
  // The word as the network knows it, hashed; the same for the same normal form.
  std::uint32_t word(std::uint32_t token) const;

 private:
  const Document& document_;
  std::vector<std::uint8_t> quoted_;  // row of the quoted slot for each token
};

}  // namespace onrecord
