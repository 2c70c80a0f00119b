#include "core/text/sentences.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace onrecord {
namespace {

using Texts = std::vector<std::string>;

Texts sentences(std::string_view text) {
  const Document document = read_document(text);
  Texts out;
  for (const Range sentence : document.sentences) out.emplace_back(document.of(sentence));
  return out;
}

TEST(Sentences, EndAtPeriodsNotAtAbbreviations) {
  EXPECT_EQ(sentences("He met Sen. J. Doe of the U.S. Senate. It cost 2.3 million. Next."),
            (Texts{"He met Sen. J. Doe of the U.S. Senate.", "It cost 2.3 million.", "Next."}));
}

TEST(Sentences, AbbreviationEndsOneWhenAFunctionWordFollows) {
  EXPECT_EQ(sentences("She left the U.S. The rest stayed."),
            (Texts{"She left the U.S.", "The rest stayed."}));
  EXPECT_EQ(sentences("On Jan. 10 it rained. He said no. She left."),
            (Texts{"On Jan. 10 it rained.", "He said no.", "She left."}));
}

TEST(Sentences, ClosingMarksBelongToWhatTheyClose) {
  EXPECT_EQ(sentences("\"We won.\" \"We lost.\" (Both.) Then"),
            (Texts{"\"We won.\"", "\"We lost.\"", "(Both.)", "Then"}));
  EXPECT_EQ(sentences("\"Why?\" she asked. \"Because.\""), (Texts{"\"Why?\" she asked.", "\"Because.\""}));
}

TEST(Sentences, NeverCrossAParagraph) {
  EXPECT_EQ(sentences("A headline\nA text that goes on"), (Texts{"A headline", "A text that goes on"}));
}

TEST(Sentences, EveryTokenIsInItsSentence) {
  const Document document = read_document("One. Two! Three?\nFour... five. \"Six.\"");
  std::uint32_t at = 0;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    EXPECT_EQ(document.sentences[s].begin, at);
    for (; at < document.sentences[s].end; ++at) EXPECT_EQ(document.tokens[at].sentence, s);
  }
  EXPECT_EQ(at, document.tokens.size());
}

}  // namespace
}  // namespace onrecord
