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

// Classes of words, one bit each; their words stand in data/.
enum WordClass : std::uint64_t {
  kOne = 1ull << 0,  // zero to nineteen
  kTen = 1ull << 1,  // twenty to ninety
  kHundred = 1ull << 2,
  kScale = 1ull << 3,   // thousand, million
  kSuffix = 1ull << 4,  // bn, k
  kTight = 1ull << 5,   // m, b: a scale only where it touches the digits
  kDozen = 1ull << 6,
  kMany = 1ull << 7,  // dozens, thousands
  kHalf = 1ull << 8,
  kQuarter = 1ull << 9,
  kOrdinal = 1ull << 10,
  kPart = 1ull << 11,  // thirds, tenths
  kMonth = 1ull << 12,
  kWeekday = 1ull << 13,
  kSeason = 1ull << 14,
  kDaypart = 1ull << 15,
  kUp = 1ull << 16,  // a change: rose, gain
  kDown = 1ull << 17,
  kNameAlways = 1ull << 18,  // a number behind it is part of a name
  kNameBare = 1ull << 19,    // likewise, unless a unit or counted noun follows
  kPlural = 1ull << 20,      // irregular plural
  kMass = 1ull << 21,        // counts without an s
  kVerb = 1ull << 22,
  kAdverb = 1ull << 23,
  kFunction = 1ull << 24,
  kStart = 1ull << 25,  // may start a figure
  kBoth = 1ull << 26,   // a verb that is a plural too (calls)
  // data/word_classes.txt says what each of these is, with its words.
  kDeterminer = 1ull << 27,
  kOwner = 1ull << 28,
  kCodeSign = 1ull << 29,
  kJoiningSign = 1ull << 30,
  kFreePrefix = 1ull << 31,
  kNumberEnding = 1ull << 32,
  kStreet = 1ull << 33,
  kFormation = 1ull << 34,
  kCaption = 1ull << 35,
  kDial = 1ull << 36,
  kStatute = 1ull << 37,
  kZone = 1ull << 38,
  kChangeNoun = 1ull << 39,
  kMover = 1ull << 40,
  kParticleVerb = 1ull << 41,
  kGiver = 1ull << 42,
  kHarmed = 1ull << 43,
  kHarming = 1ull << 44,
  kTimeUnit = 1ull << 45,
  kTimeUnits = 1ull << 46,
  kCompoundHead = 1ull << 47,
  kMaker = 1ull << 48,
  kComparative = 1ull << 49,
  kHuman = 1ull << 50,
  kKin = 1ull << 51,
  kWeakChange = 1ull << 52,
  kMultiple = 1ull << 53,  // doubled, twice
  kLasting = 1ull << 54,
  kQuantityNoun = 1ull << 56,
  kYearLead = 1ull << 57,
  kTimeLead = 1ull << 58,
  kEra = 1ull << 59,
  kYearCounted = 1ull << 60,
  kYearBound = 1ull << 61,
  kCenturyLead = 1ull << 62,
  kBehindAge = 1ull << 63,
  kCurrency = 1ull << 55,  // a currency in one word: CHF, euros
};
constexpr std::uint64_t kCardinal = kOne | kTen | kHundred | kScale;

struct Word {
  std::uint32_t id = 0;
  std::uint64_t classes = 0;
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
  bool part = false;      // a hundredth of a currency
  std::string_view sign;  // of a currency: its first in the lexicon, folded
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
  PhraseTrie after;                    // units and currencies behind a number
  PhraseTrie signs;                    // currency signs before a number
  PhraseTrie bounds_before;            // last word first
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
  void read_word_classes();
  void add_form(PhraseTrie& phrases, std::vector<UnitForm>& forms, std::string_view form, std::uint16_t unit);

  std::deque<std::string> pool_;
  std::deque<Word> words_;                                 // by id, from 1
  std::vector<std::pair<std::string_view, Word*>> table_;  // open addressing; a power of two
  std::size_t slot(std::string_view lower) const;
};

}  // namespace onrecord
