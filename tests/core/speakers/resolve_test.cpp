#include "core/speakers/resolve.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

TEST(Resolve, NamesPronounsAndDescriptions) {
  const Resolved r = resolve(
      "Mayor Ada Holm said the harbour would close. She blamed the storm. The mayor added that it would "
      "last.",
      {{"Mayor Ada Holm", "the harbour would close"}, {"She", "the storm"}, {"The mayor", "it would last"}});
  ASSERT_EQ(r.cast.speakers.size(), 1u);
  EXPECT_EQ(r.cast.speakers[0].name, "Ada Holm");
  EXPECT_EQ(r.cast.speakers[0].roles, std::vector<std::string>{"Mayor"});
  EXPECT_EQ(r.cast.speakers[0].kind, SpeakerKind::person);
  ASSERT_EQ(r.cast.speakers[0].mentions.size(), 3u);
  EXPECT_EQ(r.cast.speakers[0].mentions[1].form, MentionForm::pronoun);
  EXPECT_EQ(r.cast.voices[0].ground, Ground::named);
  EXPECT_EQ(r.cast.voices[1].ground, Ground::last_speaker);
  EXPECT_EQ(r.cast.voices[2].ground, Ground::described);
}

TEST(Resolve, PeopleAreEveryoneNamedOnce) {
  const Resolved r =
      resolve("Ada Holm met Thomas Lind in Ostby. Holm said Lind was late.", {{"Holm", "Lind was late"}});
  EXPECT_EQ(r.people(), (std::vector<std::string>{"Ada Holm", "Thomas Lind"}));
  EXPECT_EQ(r.cast.people[0].speaker, 0u);
  EXPECT_FALSE(r.cast.people[1].speaker);
}

TEST(Resolve, EmptyTextHasNoCast) {
  const Resolved r = resolve("");
  EXPECT_TRUE(r.cast.speakers.empty());
  EXPECT_TRUE(r.cast.people.empty());
}

// Processor time for n repeats of a text, the best of three.
double seconds(const std::string& text, int times) {
  std::string whole;
  for (int i = 0; i < times; ++i) whole += text;
  const Document document = read_document(whole);
  std::vector<Attribution> attributions;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Range sentence = document.sentences[s];
    if (sentence.size() < 4) continue;
    Attribution attribution;
    attribution.source = {{sentence.begin, sentence.begin + 2}};
    attribution.content = {{sentence.begin + 2, sentence.end}};
    attributions.push_back(attribution);
  }
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const std::clock_t start = std::clock();
    resolve_speakers(document, {}, attributions);
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

TEST(Resolve, TimeIsLinear) {
  for (const std::string text :
       {"The nominee said it was late. ", "Ada Holm and Bo Lind said he was a judge. ",
        "Ada Bo Cy Di Ed Flo Gus Hal Ida Jo Kit Lou Max Ned Ola Pia Quin Ray ",
        "Senator Senator Senator of of Holm, the mayor, who said ", "A Harbour Row Grows Today\n"}) {
    const double one = seconds(text, 500), eight = seconds(text, 4000);
    EXPECT_LT(eight, 40 * one + 0.02) << text;
  }
}

}  // namespace
}  // namespace onrecord
