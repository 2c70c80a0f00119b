// How well a description fits somebody, by what that one is called elsewhere.
//
//   "the Vermont senator"   Sen. Bo Lind of Vermont   same noun, one word shared
//                           Sen. Ada Holm of Ostby    same noun, one word lacking
//   "the prime minister"    Defence Minister Cy Ek    another post
//   "the bank"              Harbour Bank              the last word of the name
// Tested by tests/core/speakers/choose_test.cpp, described_test.cpp.
#pragma once

#include "core/speakers/choice/query.h"
#include "core/speakers/memory/memory.h"

namespace onrecord {

enum class NounFit : std::uint8_t { none, other_class, own_class, same, name_inside, name_last };

struct Agreement {
  NounFit noun = NounFit::none;
  std::uint32_t shared = 0;           // words of the description that the other has too
  std::uint32_t lacking = 0;          // words that it lacks, in lower case
  std::uint32_t lacking_capital = 0;  // with a capital
  bool same_words = false;
  bool other_post = false;    // prime minister, defence minister
  bool other_owner = false;   // his aide, her aide
  bool former = false;        // one is former and the other is not
  bool holds_office = false;  // another than the description speaks of
};

Agreement agreement(const Phrase& phrase, EntityId id, const Memory& memory);

}  // namespace onrecord
