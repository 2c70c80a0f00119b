#include "core/text/paragraphs.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> out;
  for (const Span span : find_paragraphs(text)) out.push_back(text.substr(span.begin, span.size()));
  return out;
}

using Texts = std::vector<std::string>;

TEST(Paragraphs, EveryLineBreakEndsOne) {
  EXPECT_EQ(paragraphs("One.\nTwo.\r\n\r\nThree.\rFour.\xE2\x80\xA9"
                       "Five."),
            (Texts{"One.", "Two.", "Three.", "Four.", "Five."}));
}

TEST(Paragraphs, BlankTextHasNone) {
  EXPECT_TRUE(paragraphs("").empty());
  EXPECT_TRUE(paragraphs(" \n\t\xC2\xA0\n").empty());
}

TEST(Paragraphs, TrimsWhiteSpace) { EXPECT_EQ(paragraphs("  One. \xC2\xA0\n"), (Texts{"One."})); }

TEST(Paragraphs, JoinsLinesOfWrappedText) {
  const std::string first =
      "The harbour board of Eastmere said on Tuesday that it would\n"
      "close the old lock for repairs, and that barges would have to\n"
      "wait until the spring before they could pass again, which the\n"
      "skippers of the valley had been dreading for most of the year.";
  const std::string second =
      "Repairs of this kind had been put off four times, according to\n"
      "minutes of the board, because the money was never there.";
  EXPECT_EQ(paragraphs(first + "\n\n" + second), (Texts{first, second}));
}

TEST(Paragraphs, KeepsShortLinesApart) {
  EXPECT_EQ(paragraphs("A list\nof short\nlines that\nare no\nwrapped text").size(), 5u);
}

}  // namespace
}  // namespace onrecord
