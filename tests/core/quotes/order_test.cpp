#include "core/quotes/order.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

History history(std::string_view letters) {
  History out = kNothingBefore;
  for (const char letter : letters) out = after(out, static_cast<Event>(kEventLetters.find(letter)));
  return out;
}

TEST(Order, AHistoryHoldsTheLastThreeEvents) {
  EXPECT_EQ(history("PPP"), kNothingBefore);
  EXPECT_EQ(history("KESC"), history("PPPESC"));
  EXPECT_NE(history("KSC"), history("ESC"));
  EXPECT_EQ(last_event(history("ESC")), Event::cue);
}

TEST(Order, BordersBeforeTokens) {
  const Document document = read_document("It rained. He left.\n\nNobody saw.");
  EXPECT_EQ(border_before(document, 0), std::nullopt);
  EXPECT_EQ(border_before(document, 1), std::nullopt);
  EXPECT_EQ(border_before(document, 3), Event::sentence);
  EXPECT_EQ(border_before(document, 6), Event::paragraph);
}

TEST(Order, AContentThatBeginsWithAMarkIsAQuotation) {
  const Document document = read_document("\"It rained,\" he said.");
  EXPECT_EQ(beginning(document, 0, Role::content), Event::quotation);
  EXPECT_EQ(beginning(document, 1, Role::content), Event::content);
  EXPECT_EQ(beginning(document, 0, Role::source), Event::source);
}

TEST(Order, ACueWantsItsContent) {
  EXPECT_GT(order_weight(history("ESC"), Event::content), 1);
  EXPECT_LT(order_weight(history("ESC"), Event::sentence), -1);
  EXPECT_LT(order_weight(history("ESC"), Event::source), -1);
}

TEST(Order, EveryHistoryMakesSomethingLikelier) {
  for (History h = 0; h < kHistories; ++h) {
    float most = -1;
    for (std::uint32_t e = 0; e < kEvents; ++e) most = std::max(most, order_weight(h, static_cast<Event>(e)));
    EXPECT_GT(most, 0) << h;
  }
}

}  // namespace
}  // namespace onrecord
