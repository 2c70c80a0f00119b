#include "core/quotes/continuations.h"

#include <gtest/gtest.h>

#include "core/quotes/linking.h"
#include "parts_of.h"

namespace onrecord {
namespace {

using Lines = std::vector<std::string>;

// "source: piece | piece" for each attribution.
Lines quotations(std::string_view marked) {
  const MarkedText text = read_marked(marked);
  std::vector<Attribution> attributions = link(text.document, text.parts);
  complete_continuations(text.document, text.parts, attributions);
  Lines out;
  for (const Attribution& a : attributions)
    out.push_back((a.source.empty() ? "-" : text.of(a.source)) + ": " + text.of(a.content));
  return out;
}

TEST(Continuations, AQuotationThatRunsOnIsOneSpeakers) {
  EXPECT_EQ(
      quotations(
          "[s Holm] [c said]: [k \"It began in May.]\n\"It never stopped.\n[k \"It will not stop.\"]\nNo."),
      (Lines{"Holm: \"It began in May. | \"It never stopped. | \"It will not stop.\""}));
}

TEST(Continuations, ARunningQuotationIsNamedAtItsEnd) {
  EXPECT_EQ(
      quotations("Rain fell.\n[k \"It began in May.]\n\"It never stopped.\n[k \"It will not stop,\"] [s "
                 "Holm] [c said]."),
      (Lines{"Holm: \"It began in May. | \"It never stopped. | \"It will not stop,\""}));
}

TEST(Continuations, AnotherSpeakersWordsInsideStayTheirs) {
  EXPECT_EQ(
      quotations("[s Holm] [c said]: [k \"It began in May.]\n\"[s Lind] [c swore] [k it would end].\n\"It "
                 "did not.\""),
      (Lines{"Holm: \"It began in May.", "Lind: it would end | \"It did not.\""}));
}

TEST(Continuations, AnInterruptedQuotationGoesOnBehindItsSpeaker) {
  EXPECT_EQ(quotations("[k \"If it holds,\"] [c warned] [s Holm], \"we are safe.\""),
            (Lines{"Holm: \"If it holds,\" | \"we are safe.\""}));
  EXPECT_EQ(quotations("[k \"It holds,\"] [s Holm] [c said] at noon. \"Pitch\" is a tar."),
            (Lines{"Holm: \"It holds,\""}));
  EXPECT_EQ(quotations("[k \"It holds,\"] [s Holm] [c said], [k \"we hope,\"] [s Lind] [c said]."),
            (Lines{"Holm: \"It holds,\"", "Lind: \"we hope,\""}));
}

TEST(Continuations, QuotedParagraphsBelongToTheOneNamedNext) {
  EXPECT_EQ(
      quotations(
          "The hall was full.\n[k \"The wells are dry.\"]\n[k \"We wrote in April,\"] [s Lind] [c said]."),
      (Lines{"Lind: \"The wells are dry.\" | \"We wrote in April,\""}));
  EXPECT_EQ(
      quotations(
          "The hall was full.\n[k \"The wells are dry.\"]\nRain fell.\n[k \"We wrote,\"] [s Lind] [c said]."),
      (Lines{"-: \"The wells are dry.\"", "Lind: \"We wrote,\""}));
}

TEST(Continuations, AQuestionBetweenTwoLinesOfASpeakerIsNotHis) {
  EXPECT_EQ(
      quotations("[k \"Where were you?\"] [s Holm] [c asked].\n[k \"Out,\"] [s the boy] [c said].\n[k \"And "
                 "then?\"]\n"
                 "[k \"Home,\"] [s the boy] [c said]."),
      (Lines{"Holm: \"Where were you?\" | \"And then?\"", "the boy: \"Out,\"", "the boy: \"Home,\""}));
  EXPECT_EQ(quotations(
                "[k \"Out,\"] [s the boy] [c said].\n[k \"And then?\"]\n[k \"Home,\"] [s the boy] [c said]."),
            (Lines{"the boy: \"Out,\"", "-: \"And then?\"", "the boy: \"Home,\""}));
}

TEST(Continuations, AStatementBetweenThemIsHis) {
  EXPECT_EQ(
      quotations(
          "[k \"Out,\"] [s the boy] [c said].\n[k \"It was dark.\"]\n[k \"Home,\"] [s the boy] [c said]."),
      (Lines{"the boy: \"Out,\" | \"It was dark.\"", "the boy: \"Home,\""}));
}

}  // namespace
}  // namespace onrecord
