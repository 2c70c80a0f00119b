// The words that the figure grammar knows, and the phrases made of them.
//
// Takes: the lexicons in data/. Gives: for a folded word its classes, value and number; for a run of words
// the unit, currency, bound or named day that they are.
//
//   word("twenty")   ten, number 20          units: "square" "miles"  -> square mile
//   word("quarter")  quarter, number 4       bounds before a number: "no" "more" "than" -> <=
//
// Built once, on first use; look-ups are constant time. Tested by tests/core/figures/figures_test.cpp.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/figures/figure.h"

namespace onrecord {

// Classes of words, one bit each.
enum WordClass : std::uint32_t {
  kOne = 1u << 0,  // zero to nineteen
  kTen = 1u << 1,  // twenty to ninety
  kHundred = 1u << 2,
  kScale = 1u << 3,   // thousand, million
  kSuffix = 1u << 4,  // bn, k
  kTight = 1u << 5,   // m, b: a scale only where it touches the digits
  kDozen = 1u << 6,
  kMany = 1u << 7,  // dozens, thousands
  kHalf = 1u << 8,
  kQuarter = 1u << 9,
  kOrdinal = 1u << 10,
  kPart = 1u << 11,  // thirds, tenths
  kMonth = 1u << 12,
  kWeekday = 1u << 13,
  kSeason = 1u << 14,
  kDaypart = 1u << 15,
  kUp = 1u << 16,
  kDown = 1u << 17,
  kNameAlways = 1u << 18,  // a number behind it is part of a name
  kNameBare = 1u << 19,    // likewise, unless a unit or counted noun follows
  kPlural = 1u << 20,      // irregular plural
  kMass = 1u << 21,        // counts without an s
  kVerb = 1u << 22,
  kAdverb = 1u << 23,
  kFunction = 1u << 24,
  kStart = 1u << 25,  // may start a figure
  kBoth = 1u << 26,   // a verb that is a plural too (calls)
};
constexpr std::uint32_t kCardinal = kOne | kTen | kHundred | kScale;

struct Word {
  std::uint32_t id = 0;
  std::uint32_t classes = 0;
  double number = 0;
  std::uint8_t calendar =
      0;  // month 1-12, weekday 1-7, first month of a season, first hour of a part of the day
  std::string_view singular;
};

struct Unit {
  std::string_view name;
  FigureKind kind = FigureKind::measure;
  std::string_view base;  // of its dimension; "" if none
  double size = 0;        // in that base
};

// One way to write a unit.
struct UnitForm {
  std::uint16_t unit = 0;           // index into Vocabulary::units
  bool touching = false;            // only without a space before it
  bool large = false;               // only behind large numbers: the word is common otherwise (won)
  bool before = false;              // a sign that stands before the number only (RM)
  bool letters = false;             // a sign made of letters: upper case in the text
  std::string_view exact;           // the case it must have, or ""
  std::uint32_t next = 0xFFFFFFFF;  // another unit with the same words
};

struct BoundForm {
  Bound bound = Bound::exact;
  bool inclusive = false;
};

struct Holiday {
  std::string_view rule;
};

// PhraseTrie over word ids, as a trie.
class PhraseTrie {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // Gives what the words stood for before, or kNone; the first payload stays.
  std::uint32_t add(const std::vector<std::uint32_t>& words, std::uint32_t payload);
  // The node behind `node` on `word`, or kNone; the root is node 0.
  std::uint32_t next(std::uint32_t node, std::uint32_t word) const {
    const auto it = edges_.find((std::uint64_t{node} << 32) | word);
    return it == edges_.end() ? kNone : it->second;
  }
  std::uint32_t payload(std::uint32_t node) const { return payloads_[node]; }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<std::uint32_t> payloads_{kNone};
};

class Vocabulary {
 public:
  static const Vocabulary& get();

  const Word& word(std::string_view lower) const;  // an empty Word if unknown

  std::vector<Unit> units;
  std::vector<UnitForm> unit_forms;    // payloads of `after`
  std::vector<UnitForm> sign_forms;    // payloads of `signs`
  std::vector<BoundForm> bound_forms;  // payloads of `bounds_before` and `bounds_after`
  std::vector<Holiday> holidays;       // payloads of `holiday_names`
  PhraseTrie after;                       // units and currencies behind a number
  PhraseTrie signs;                       // currency signs before a number
  PhraseTrie bounds_before;               // last word first
  PhraseTrie bounds_after;
  PhraseTrie holiday_names;

 private:
  Vocabulary();
  Word& intern(std::string_view lower);
  std::vector<std::uint32_t> words_of(std::string_view form);
  void read_numbers();
  void read_units();
  void read_currencies();
  void read_bounds();
  void read_calendar();
  void read_contexts();
  void add_form(PhraseTrie& phrases, std::vector<UnitForm>& forms, std::string_view form, std::uint16_t unit);

  std::deque<std::string> pool_;
  std::deque<Word> words_;                                 // by id, from 1
  std::vector<std::pair<std::string_view, Word*>> table_;  // open addressing; a power of two
  std::size_t slot(std::string_view lower) const;
};

}  // namespace onrecord
