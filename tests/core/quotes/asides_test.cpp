#include "core/quotes/asides.h"

#include <gtest/gtest.h>

#include "core/quotes/linking.h"
#include "parts_of.h"

namespace onrecord {
namespace {

// The pieces of the first attribution's content, parted by " | ".
std::string content(std::string_view marked) {
  const MarkedText text = read_marked(marked);
  std::vector<Attribution> attributions = link(text.document, text.parts);
  complete_asides(text.document, text.parts, attributions);
  return text.of(attributions.at(0).content);
}

TEST(Asides, TheWordsBeforeAreContentToo) {
  EXPECT_EQ(content("The bridge will close in May, [s Ada Holm] [c said], [k after cracks were found]."),
            "The bridge will close in May | after cracks were found");
  EXPECT_EQ(
      content("OSTBY, May 3 - The bridge will close, [c said] [s Ada Holm], [k and the tunnel will open]."),
      "The bridge will close | and the tunnel will open");
}

TEST(Asides, OnlyWithContentGoingOnAfterAComma) {
  EXPECT_EQ(content("At the rally on Monday, [s Ada Holm] [c said] [k the bridge was old]."),
            "the bridge was old");
  EXPECT_EQ(content("At the rally on Monday, [s Ada Holm] [c said], [k \"The bridge is old.\"]"),
            "\"The bridge is old.\"");
}

TEST(Asides, NotWhereAClauseOnlyBeginsOrWordsAreTaken) {
  EXPECT_EQ(content("The bridge is old and, [s Ada Holm] [c said], [k will close in May]."),
            "will close in May");
  EXPECT_EQ(content("Soon, [s Ada Holm] [c said], [k the bridge will close]."), "the bridge will close");
  EXPECT_EQ(
      content("The bridge, [s Bo Lind] of the port said, is old, [s Ada Holm] [c said], [k and will close]."),
      "and will close");
}

}  // namespace
}  // namespace onrecord
