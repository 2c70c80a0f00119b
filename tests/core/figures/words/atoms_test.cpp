#include "core/figures/words/atoms.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace onrecord {
namespace {

std::vector<std::string> atoms(const std::string& text) {
  const Document document = read_document(text);
  const Atoms a(document, {});
  std::vector<std::string> out;
  for (std::uint32_t i = 0; i < a.size(); ++i)
    if (a[i].kind != AtomKind::stop) out.emplace_back(a.text(i));
  return out;
}

TEST(Atoms, CutTokensIntoNumbersWordsAndSymbols) {
  EXPECT_EQ(atoms("$2.3bn, a 65-year-old's 1990s"),
            (std::vector<std::string>{"$", "2.3", "bn", ",", "a", "65", "-", "year", "-", "old", "'s", "1990",
                                      "s"}));
  EXPECT_EQ(atoms("two-thirds 6ft 32m2"),
            (std::vector<std::string>{"two", "-", "thirds", "6", "ft", "32", "m", "2"}));
}

TEST(Atoms, KnowNumbersFromCodes) {
  const Document document = read_document("13,000 2.5 10.15.7");
  const Atoms a(document, {});
  EXPECT_EQ(a[1].value, 13000);
  EXPECT_TRUE(a[1].comma);
  EXPECT_EQ(a[2].value, 2.5);
  EXPECT_TRUE(a[2].decimal);
  EXPECT_EQ(a[3].kind, AtomKind::code);
}

TEST(Atoms, ReadAsStopsPastEitherEnd) {
  const Document document = read_document("One.\nTwo.");
  const Atoms a(document, {});
  EXPECT_EQ(a[0].kind, AtomKind::stop);  // each paragraph has one in front
  EXPECT_EQ(a[3].kind, AtomKind::stop);
  EXPECT_EQ(a[a.size() + 5].kind, AtomKind::stop);
  EXPECT_EQ(a[0xFFFFFFFF].kind, AtomKind::stop);
  EXPECT_EQ(a.lower(a.size() + 5), "");
}

}  // namespace
}  // namespace onrecord
