#include "core/figures/kinds/multiples.h"

#include <gtest/gtest.h>

#include "tests/core/figures/reading.h"

namespace onrecord {
namespace {

TEST(Multiples, VerbsAndFolds) {
  EXPECT_EQ(read("Sales doubled, and rents are sixfold; he was jailed twice."),
            "[doubled] multiple 2 times up | [sixfold] multiple 6 times | [twice] multiple 2 times");
}

}  // namespace
}  // namespace onrecord
