// Rules: an ordered choice in which every line has a name, a sentence that needs it and one that it leaves alone.
//
//   constexpr Rule<bool, std::uint32_t> kRules[] = {
//       {"phone-number", "Call 0808 555 0199 now.", "It sold 808 cars.", is_phone_number}, ...};
//   first_of(kRules, atoms, at)     what the first rule that holds gives, or an empty result
//
// The sentences are tests: tests/core/figures/rules_test.cpp reads each with its rule and without it. A rule that
// its own example does not need fails there.
#pragma once

#include <string_view>
#include <vector>

#include "core/figures/words/atoms.h"

namespace onrecord {

template <typename Result, typename... Args>
struct Rule {
  std::string_view name;
  std::string_view example;  // read otherwise without the rule
  std::string_view counter;  // looks like it, and is read the same without the rule
  Result (*read)(const Atoms& atoms, Args... args);
};

template <typename Result, std::size_t N, typename... Args>
Result first_of(const Rule<Result, Args...> (&rules)[N], const Atoms& atoms, Args... args) {
  for (const auto& rule : rules)
    if (Result result = rule.read(atoms, args...); result && rule.name != atoms.without()) return result;
  return Result();
}

// What the tests know of a rule.
struct RuleExample {
  std::string_view name;
  std::string_view example;
  std::string_view counter;
};

template <typename Result, std::size_t N, typename... Args>
void add_examples(const Rule<Result, Args...> (&rules)[N], std::vector<RuleExample>& out) {
  for (const auto& rule : rules) out.push_back({rule.name, rule.example, rule.counter});
}

}  // namespace onrecord
