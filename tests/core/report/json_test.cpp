#include "core/report/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/core/report/find.h"

namespace onrecord {
namespace {

using Json = nlohmann::ordered_json;

// Mayor Ada Holm said about $2.3bn was "gone for good". Bo Lind paid 5 in June.
//
// One quote of one speaker, two people, three figures of which the first stands in the quote; an emoji before
// all of it tells the two offset units apart.
Analysis example() {
  Analysis analysis;
  analysis.document = read_document(
      "\xF0\x9F\x98\x80 Mayor Ada Holm said about $2.3bn was \"gone for good\". Bo Lind paid 5 in June.");
  const Document& document = analysis.document;
  const auto span = [&](std::string_view words) { return document.span(find(document, words)); };
  analysis.attributions = {{.content = {find(document, "about $2.3bn was \"gone for good\"")},
                            .verbatim = {find(document, "gone for good")},
                            .source = {find(document, "Mayor Ada Holm")},
                            .cue = find(document, "said"),
                            .kind = QuoteKind::mixed,
                            .mode = Mode::speech,
                            .confidence = 0.9f}};
  analysis.cast.speakers = {{.name = "Ada Holm",
                             .kind = SpeakerKind::person,
                             .named = true,
                             .anonymous = false,
                             .roles = {"Mayor"},
                             .mentions = {{find(document, "Ada Holm"), MentionForm::name}}}};
  analysis.cast.people = {
      {.name = "Ada Holm", .roles = {"Mayor"}, .mentions = {{find(document, "Ada Holm")}}, .speaker = 0},
      {.name = "Bo Lind", .roles = {}, .mentions = {{find(document, "Bo Lind")}}, .speaker = {}}};
  analysis.cast.voices = {{.speaker = 0, .ground = Ground::named, .confidence = 0.9F}};
  Figure money{.span = span("about $2.3bn"), .kind = FigureKind::money, .value = 2.3e9};
  money.unit = "dollar";
  money.bound = Bound::about;
  money.high = 2.3e9;  // a value stands alone
  Figure count{.span = span("5"), .kind = FigureKind::count, .low = 4.5, .high = 5.5};
  count.of = span("paid");
  Figure date{.span = span("June"), .kind = FigureKind::date};
  date.iso = "XXXX-06";
  analysis.figures = {money, count, date};
  analysis.claims = {{.attribution = 0}, {}, {}};
  analysis.notices = {{"unresolved-speaker", span("Bo"), "Look here."}};
  return analysis;
}

TEST(Json, OfAnEmptyAnalysis) {
  Analysis analysis;
  analysis.document = read_document("");
  EXPECT_EQ(
      to_json(analysis, OffsetUnit::utf16),
      "{\"schema\":1,\"offsetUnit\":\"utf16\",\"language\":\"en\",\"counts\":{\"characters\":0,\"words\":0,"
      "\"sentences\":0,\"paragraphs\":0,\"quotedWords\":0},\"paragraphs\":[],\"sentences\":[],\"quotes\":[],"
      "\"speakers\":[],\"people\":[],\"figures\":[],\"figureGroups\":[],\"notices\":[]}");
}

TEST(Json, WritesParagraphsAndSentences) {
  const Json json = Json::parse(to_json(example(), OffsetUnit::utf16));
  EXPECT_EQ(json["paragraphs"].dump(), R"([{"start":0,"end":80}])");
  EXPECT_EQ(json["sentences"].dump(), R"([{"start":0,"end":56},{"start":57,"end":80}])");
}

TEST(Json, WritesQuotes) {
  const Json json = Json::parse(to_json(example(), OffsetUnit::utf16));
  EXPECT_EQ(
      json["quotes"].dump(),
      R"([{"id":"q1","kind":"mixed","mode":"speech","content":[{"start":23,"end":55}],)"
      R"("verbatim":[{"start":41,"end":54}],"cue":{"start":18,"end":22},"source":[{"start":3,"end":17}],)"
      R"("speaker":"s1","figures":["f1"],"confidence":0.9,"speakerConfidence":0.9,"why":"named beside the quote"}])");
}

TEST(Json, WritesSpeakersAndPeople) {
  const Json json = Json::parse(to_json(example(), OffsetUnit::utf16));
  EXPECT_EQ(
      json["speakers"].dump(),
      R"([{"id":"s1","name":"Ada Holm","kind":"person","named":true,"anonymous":false,"role":"Mayor","roles":["Mayor"],"members":[],)"
      R"("mentions":[{"start":9,"end":17,"form":"name"}],"quotes":["q1"],"quotedWords":3}])");
  EXPECT_EQ(
      json["people"].dump(),
      R"([{"id":"p1","name":"Ada Holm","role":"Mayor","roles":["Mayor"],"mentions":[{"start":9,"end":17,"form":"name"}],)"
      R"("speaker":"s1"},{"id":"p2","name":"Bo Lind","role":null,"roles":[],)"
      R"("mentions":[{"start":57,"end":64,"form":"name"}],"speaker":null}])");
}

TEST(Json, WritesFigures) {
  const Json json = Json::parse(to_json(example(), OffsetUnit::utf16));
  EXPECT_EQ(
      json["figures"].dump(),
      R"([{"id":"f1","start":23,"end":35,"kind":"money","value":2300000000,"vague":false,"unit":"dollar",)"
      R"("bound":"~","inclusive":false,"direction":null,"reading":"about $2,300,000,000","of":null,)"
      R"("sentence":0,"quote":"q1",)"
      R"("speaker":"s1"},)"
      R"({"id":"f2","start":70,"end":71,"kind":"count","low":4.5,"high":5.5,"vague":false,"unit":"",)"
      R"("bound":"=","inclusive":false,"direction":null,"reading":"4.5 to 5.5",)"
      R"("of":{"start":65,"end":69},"sentence":1,)"
      R"("quote":null,"speaker":null},)"
      R"({"id":"f3","start":75,"end":79,"kind":"date","vague":false,"unit":"","bound":"=",)"
      R"("inclusive":false,"direction":null,"iso":"XXXX-06","reading":"June","of":null,"sentence":1,)"
      R"("quote":null,)"
      R"("speaker":null}])");
}

TEST(Json, ABoundGivesTheEndThatIsKnown) {
  Analysis analysis = example();
  analysis.figures[0].bound = Bound::less;
  Json figure = Json::parse(to_json(analysis, OffsetUnit::utf16))["figures"][0];
  EXPECT_EQ(figure["value"], 2.3e9);
  EXPECT_EQ(figure["high"], 2.3e9);
  EXPECT_FALSE(figure.contains("low"));
  analysis.figures[0].bound = Bound::more;
  figure = Json::parse(to_json(analysis, OffsetUnit::utf16))["figures"][0];
  EXPECT_EQ(figure["low"], 2.3e9);
  EXPECT_FALSE(figure.contains("high"));
}

TEST(Json, WritesNotices) {
  const Json json = Json::parse(to_json(example(), OffsetUnit::utf16));
  EXPECT_EQ(json["notices"].dump(),
            R"([{"code":"unresolved-speaker","start":57,"end":59,"message":"Look here."}])");
}

TEST(Json, CountsInTheUnitAskedFor) {
  const Json utf16 = Json::parse(to_json(example(), OffsetUnit::utf16));
  const Json codepoint = Json::parse(to_json(example(), OffsetUnit::codepoint));
  EXPECT_EQ(codepoint["offsetUnit"], "codepoint");
  EXPECT_EQ(utf16["counts"]["characters"], 80);
  EXPECT_EQ(codepoint["counts"]["characters"], 79);
  EXPECT_EQ(codepoint["quotes"][0]["cue"].dump(), R"({"start":17,"end":21})");
}

TEST(Json, ReplacesBytesThatAreNotUtf8) {
  Analysis analysis = example();
  analysis.cast.speakers[0].name = "A\xFFz";
  const Json json = Json::parse(to_json(analysis, OffsetUnit::utf16));
  EXPECT_EQ(json["speakers"][0]["name"], "A\xEF\xBF\xBDz");
}

}  // namespace
}  // namespace onrecord
