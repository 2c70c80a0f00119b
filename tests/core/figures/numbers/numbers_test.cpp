#include "core/figures/numbers/numbers.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

double value(const std::string& text, bool money = false) {
  const Document document = read_document(text);
  const Atoms a(document, {});
  const Number number = read_number(a, 1, money);
  return number ? number.value : -1;
}

TEST(Numbers, Digits) {
  EXPECT_EQ(value("13,000"), 13000);
  EXPECT_EQ(value("1 234 567"), 1234567);
  EXPECT_EQ(value("30 000"), 30000);
  EXPECT_EQ(value(".08"), 0.08);
  EXPECT_EQ(value("12,34,567"), 1234567);
  EXPECT_EQ(value("1e10"), 1e10);
  EXPECT_EQ(value("2^3"), 8);
  EXPECT_EQ(value("10.15.7"), -1);
}

TEST(Numbers, ScalesAndSuffixes) {
  EXPECT_DOUBLE_EQ(value("2.3bn"), 2.3e9);
  EXPECT_EQ(value("350k"), 350000);
  EXPECT_EQ(value("4 hundred million"), 4e8);
  EXPECT_EQ(value("500 crore"), 5e9);
  EXPECT_DOUBLE_EQ(value("26.5 million three years ago"), 26.5e6);
  EXPECT_EQ(value("three lakh crore"), 3e12);
  EXPECT_EQ(value("5m", true), 5e6);
  EXPECT_EQ(value("5m", false), 5);  // meters, unless something is counted
  EXPECT_EQ(value("5m people", false), 5e6);
}

TEST(Numbers, Words) {
  EXPECT_EQ(value("twenty-six"), 26);
  EXPECT_EQ(value("a hundred and twenty"), 120);
  EXPECT_EQ(value("twenty-eight thousand six hundred and two"), 28602);
  EXPECT_EQ(value("two dozen"), 24);
  EXPECT_EQ(value("nought point nought three"), 0.03);
  EXPECT_EQ(value("the men"), -1);
}

TEST(Numbers, Fractions) {
  EXPECT_EQ(value("2 1/4"), 2.25);
  EXPECT_EQ(value("7-1/2"), 7.5);
  EXPECT_EQ(value("two and a half"), 2.5);
  EXPECT_EQ(value("half a million"), 500000);
  EXPECT_EQ(value("one million and a half"), 1500000);
  EXPECT_EQ(value("three quarters of a million"), 750000);
  EXPECT_DOUBLE_EQ(value("two-thirds"), 2.0 / 3);
  EXPECT_DOUBLE_EQ(value("three twenty-firsts"), 1.0 / 7);
  EXPECT_EQ(value("a third party"), -1);
  EXPECT_EQ(value("half-staff"), -1);
}

TEST(Numbers, VagueAmounts) {
  const Document document = read_document("tens of thousands of birds");
  const Atoms a(document, {});
  const Number number = read_number(a, 1);
  EXPECT_TRUE(number.vague);
  EXPECT_EQ(number.low, 1e4);
  EXPECT_EQ(number.high, 1e5);
}

TEST(Numbers, Ordinals) {
  const auto ordinal = [](const std::string& text) {
    const Document document = read_document(text);
    const Atoms a(document, {});
    const Number number = read_ordinal(a, 1);
    return number ? number.value : -1;
  };
  EXPECT_EQ(ordinal("22nd"), 22);
  EXPECT_EQ(ordinal("one hundred twenty-fifth"), 125);
  EXPECT_EQ(ordinal("two hundredth"), 200);
  EXPECT_EQ(ordinal("twenty"), -1);
}

}  // namespace
}  // namespace onrecord
