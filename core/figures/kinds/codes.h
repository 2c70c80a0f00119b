// Numbers that are names or codes: no figure to check.
//
//   Covid-19   F-35   G7   9/11   737 Max   S&P 500   5G   Article 50   10 Downing Street   555-0142   3.2.1
//
// Takes: atoms and where a number stands. Works from the shape (letters that touch the digits, several points) and
// the neighbours (data/names.txt, a capital before the number and nothing counted behind it), by rules that are
// tried in order. Tested by tests/core/figures/rules_test.cpp and kinds/codes_test.cpp there.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/figures/words/rules.h"

namespace onrecord {

// From the characters alone; to ask before anything else is read. Gives the atom behind the code.
std::optional<std::uint32_t> skip_code(const Atoms& atoms, std::uint32_t at);

// A number word or ordinal that starts a name: the Six Nations, Fifth Avenue. Not in headlines, where every
// word has its capital.
bool is_number_in_title(const Atoms& atoms, std::uint32_t i);

// From the words around a number that has neither unit nor currency.
bool is_name(const Atoms& atoms, std::uint32_t begin, std::uint32_t end);

void add_code_examples(std::vector<RuleExample>& out);

}  // namespace onrecord
