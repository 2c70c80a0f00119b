#include "core/report/notices.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/report/find.h"

namespace onrecord {
namespace {

Analysis analysis_of(std::string_view text) {
  Analysis analysis;
  analysis.document = read_document(text);
  return analysis;
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::vector<std::string> codes(const std::vector<Notice>& notices) {
  std::vector<std::string> codes;
  for (const Notice& notice : notices) codes.push_back(notice.code);
  return codes;
}

TEST(Notices, NoneForAPlainText) {
  EXPECT_TRUE(find_notices(analysis_of(""), false).empty());
  EXPECT_TRUE(
      find_notices(analysis_of(repeated("The mayor said on Friday that it was over. ", 20)), false).empty());
}

TEST(Notices, NamesThePartThatWasAnalysed) {
  const std::vector<Notice> notices = find_notices(analysis_of("One two three."), true);
  ASSERT_EQ(codes(notices), std::vector<std::string>{"text-too-long"});
  EXPECT_EQ(notices[0].span, (Span{0, 14}));
  EXPECT_NE(notices[0].message.find("the first 14 were analysed"), std::string::npos) << notices[0].message;
}

TEST(Notices, TellsOtherLanguages) {
  const std::vector<std::string> other{"not-english"};
  for (const std::string_view sentence :
       {"Der Minister sagte am Freitag in Berlin, dass die Stadt im Winter so hart getroffen war wie nie. ",
        "La ministre a dit vendredi que la ville avait besoin de plus de temps pour ses habitants. ",
        "El ministro dijo el viernes que no hay dinero para la ciudad y me parece un error. ",
        "De minister zei vrijdag dat we in de stad meer tijd nodig hadden en dat was een fout. ",
        "\xD0\x9E\xD0\xBD\xD0\xB0 \xD1\x81\xD0\xBA\xD0\xB0\xD0\xB7\xD0\xB0\xD0\xBB\xD0\xB0 ",
        "\xE5\xB8\x82\xE9\x95\xBF\xE8\xAF\xB4\xE4\xBB\x8A\xE5\xA4\xA9\xE3\x80\x82"}) {
    EXPECT_EQ(codes(find_notices(analysis_of(repeated(sentence, 10)), false)), other) << sentence;
  }
}

TEST(Notices, DoesNotJudgeShortTextsOrLists) {
  EXPECT_TRUE(find_notices(analysis_of("Der Minister sagte am Freitag nein."), false).empty());
  EXPECT_TRUE(find_notices(analysis_of(repeated("1,200 3.4 % 17\n", 100)), false).empty());
}

TEST(Notices, PointsAtMarksWithoutPartner) {
  const std::vector<Notice> notices = find_notices(analysis_of("He said \"no.\nShe left."), false);
  ASSERT_EQ(codes(notices), std::vector<std::string>{"unbalanced-quotation-mark"});
  EXPECT_EQ(notices[0].span, (Span{8, 9}));
}

TEST(Notices, PointsAtQuotedWordsAndSpeechWithoutSpeaker) {
  Analysis analysis =
      analysis_of("\"It is over.\" It was said that it was lost. They knew it. \"Yes,\" she said.");
  const Document& document = analysis.document;
  analysis.attributions = {{.content = {find(document, "\"It is over.\"")},
                            .verbatim = {find(document, "It is over.")},
                            .mode = Mode::thought},
                           {.content = {find(document, "that it was lost")}, .mode = Mode::speech},
                           {.content = {find(document, "it.")}, .mode = Mode::thought},
                           {.content = {find(document, "\"Yes,\"")}, .mode = Mode::speech}};
  analysis.cast.voices = {{}, {}, {}, {.speaker = 0, .ground = Ground::named}};
  const std::vector<Notice> notices = find_notices(analysis, false);
  ASSERT_EQ(codes(notices), (std::vector<std::string>{"unresolved-speaker", "unresolved-speaker"}));
  EXPECT_EQ(document.of(notices[0].span), "\"It is over.\"");
  EXPECT_EQ(document.of(notices[1].span), "that it was lost");
}

TEST(Notices, CountsWhatItDoesNotList) {
  const std::vector<Notice> notices = find_notices(analysis_of(repeated("He said \"no.\n", 1000)), false);
  ASSERT_EQ(notices.size(), kMaxNotices);
  EXPECT_EQ(notices.back().message, "951 more quotation marks have no partner.");
  EXPECT_EQ(notices.back().span, (Span{49 * 13 + 8, 999 * 13 + 9}));
}

}  // namespace
}  // namespace onrecord
