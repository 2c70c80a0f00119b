#include "core/text/dateline.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

// What stands after the dateline of a text of one line.
std::string text_of(std::string text) {
  const Document document = read_document(std::move(text));
  const Range line = document.paragraphs.at(0);
  return std::string(document.of(Range{after_dateline(document, line), line.end}));
}

TEST(Dateline, PlaceDayAndAgency) {
  EXPECT_EQ(text_of("OSTBY, Jan. 2 (Wire) - The harbor froze."), "The harbor froze.");
  EXPECT_EQ(text_of("OSTBY \u2014 The harbor froze."), "The harbor froze.");
  EXPECT_EQ(text_of("Ostby (Wire) -- The harbor froze."), "The harbor froze.");
}

TEST(Dateline, ADashInASentenceIsNone) {
  EXPECT_EQ(text_of("The harbor - all of it - froze."), "The harbor - all of it - froze.");
  EXPECT_EQ(text_of("Ada Holm \u2014 the mayor \u2014 left."), "Ada Holm \u2014 the mayor \u2014 left.");
}

}  // namespace
}  // namespace onrecord
