// Every rule of the grammar is needed by its own example, and leaves its counter-example alone.
#include "core/figures/words/rules.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "core/figures/amounts/directions.h"
#include "core/figures/amounts/elliptic_units.h"
#include "core/figures/dates/years.h"
#include "core/figures/kinds/ages.h"
#include "core/figures/kinds/codes.h"
#include "core/figures/kinds/ratios.h"
#include "tests/core/figures/reading.h"

namespace onrecord {
namespace {

std::vector<RuleExample> all_rules() {
  std::vector<RuleExample> rules;
  add_age_examples(rules);
  add_code_examples(rules);
  add_direction_examples(rules);
  add_elliptic_unit_examples(rules);
  add_ratio_examples(rules);
  add_year_examples(rules);
  return rules;
}

TEST(Rules, AreNeededByTheirExamples) {
  for (const RuleExample& rule : all_rules())
    EXPECT_NE(read(std::string(rule.example)), read(std::string(rule.example), "", rule.name)) << rule.name;
}

TEST(Rules, LeaveTheirCounterExamplesAlone) {
  for (const RuleExample& rule : all_rules())
    EXPECT_EQ(read(std::string(rule.counter)), read(std::string(rule.counter), "", rule.name)) << rule.name;
}

TEST(Rules, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const RuleExample& rule : all_rules()) EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
}

}  // namespace
}  // namespace onrecord
