#include "core/quotes/kinds.h"

#include <gtest/gtest.h>

#include "parts_of.h"

namespace onrecord {
namespace {

struct Kinds {
  QuoteKind kind;
  std::vector<std::string> verbatim;
};

Kinds kinds(std::string_view marked) {
  const MarkedText text = read_marked(marked);
  Attribution attribution;
  for (const Part& part : text.parts) attribution.content.push_back(part.range);
  std::vector<Attribution> list{attribution};
  fill_kinds(text.document, list);
  Kinds out{list[0].kind, {}};
  for (const Range piece : list[0].verbatim) out.verbatim.push_back(text.of(piece));
  return out;
}

using Texts = std::vector<std::string>;

TEST(Kinds, Direct) {
  const Kinds found = kinds("[k \"We won,\"] she said, [k \"at last.\"]");
  EXPECT_EQ(found.kind, QuoteKind::direct);
  EXPECT_EQ(found.verbatim, (Texts{"We won,", "at last."}));
}

TEST(Kinds, Mixed) {
  const Kinds found = kinds("She said [k that it \"was time\" to \"go home\"].");
  EXPECT_EQ(found.kind, QuoteKind::mixed);
  EXPECT_EQ(found.verbatim, (Texts{"was time", "go home"}));
}

TEST(Kinds, MarksAroundPunctuationQuoteNothing) {
  const Kinds found = kinds("She said [k that \"...\" it was time].");
  EXPECT_EQ(found.kind, QuoteKind::indirect);
  EXPECT_TRUE(found.verbatim.empty());
}

TEST(Kinds, Indirect) {
  const Kinds found = kinds("She said [k that it was time]. \"So\" he left.");
  EXPECT_EQ(found.kind, QuoteKind::indirect);
  EXPECT_TRUE(found.verbatim.empty());
}

TEST(Kinds, AdjacentQuotationsStayApartAndNestedOnesStayIn) {
  const Kinds found = kinds("[k \"He called it 'mad'.\" \"It was.\"]");
  EXPECT_EQ(found.kind, QuoteKind::direct);
  EXPECT_EQ(found.verbatim, (Texts{"He called it 'mad'.", "It was."}));
}

}  // namespace
}  // namespace onrecord
