#include "core/speakers/phrases/subjects.h"

#include <gtest/gtest.h>

#include <map>
#include <sstream>
#include <string>

#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

// A sentence whose words carry their part of speech: "She/pron left/verb ./punct".
struct Tagged {
  Document document;
  Tagging tagging;

  explicit Tagged(const std::string& words) {
    static const std::map<std::string, Pos> kPosOf = {
        {"noun", Pos::noun},  {"propn", Pos::propn}, {"verb", Pos::verb}, {"aux", Pos::aux},
        {"det", Pos::det},    {"pron", Pos::pron},   {"adp", Pos::adp},   {"adv", Pos::adv},
        {"adj", Pos::adj},    {"punct", Pos::punct}, {"part", Pos::part}, {"cconj", Pos::cconj},
        {"sconj", Pos::sconj}};
    std::istringstream in(words);
    std::string text;
    for (std::string word; in >> word;) {
      const std::size_t slash = word.rfind('/');
      tagging.pos.push_back(kPosOf.at(word.substr(slash + 1)));
      if (!text.empty()) text += ' ';
      text.append(word, 0, slash);
    }
    document = read_document(text);
    tagging.size = document.tokens.size();
    EXPECT_EQ(tagging.pos.size(), tagging.size);
    tagging.entity.assign(tagging.size, EntityClass::none);
    tagging.entity_confidence.assign(tagging.size, 0);
  }

  // The subject of `cue`, whose content is `content`.
  std::string subject(std::string_view cue, std::string_view content) const {
    Attribution attribution;
    if (!cue.empty()) attribution.cue = find_words(document, cue, 0);
    attribution.content = {find_words(document, content, 0)};
    const CueSubject found = find_subject(document, tagging, attribution);
    return found.sentences ? "of the sentence" : std::string(document.of(found.phrase));
  }
};

TEST(Subjects, AClauseBetweenCommasIsSteppedOver) {
  const Tagged t(
      "The/det film/noun ,/punct which/pron opens/verb now/adv ,/punct explains/verb how/adv ships/noun "
      "sink/verb ./punct");
  EXPECT_EQ(t.subject("explains", "how ships sink"), "The film");
}

TEST(Subjects, WhatLeadsUpToTheSentenceIsNoSubject) {
  const Tagged t(
      "In/adp May/propn ,/punct a/det group/noun of/adp nurses/noun left/verb ,/punct calling/verb for/adp "
      "talks/noun ./punct");
  EXPECT_EQ(t.subject("calling for", "talks"), "a group of nurses");
}

TEST(Subjects, JoinedVerbsShareTheirRelativePronoun) {
  const Tagged t(
      "We/pron met/verb nurses/noun who/pron left/verb and/cconj called/verb for/adp talks/noun ./punct");
  EXPECT_EQ(t.subject("called for", "talks"), "who");
}

TEST(Subjects, ATimeBesideTheVerbIsSteppedOver) {
  const Tagged t("Holm/propn just/adv this/det week/noun announced/verb a/det sale/noun ./punct");
  EXPECT_EQ(t.subject("announced", "a sale"), "Holm");
}

TEST(Subjects, TheVerbMayComeFirst) {
  const Tagged t("It/pron was/aux late/adj ,/punct noted/verb Ada/propn Holm/propn ./punct");
  EXPECT_EQ(t.subject("noted", "It was late"), "Ada Holm");
}

TEST(Subjects, PassivesHaveNobody) {
  const Tagged t("Mr./propn Lind/propn was/aux widely/adv blamed/verb for/adp it/pron ./punct");
  EXPECT_EQ(t.subject("was widely blamed for", "it"), "");
}

TEST(Subjects, WhatIsRaisedOutOfTheContentDoesNotSayIt) {
  const Tagged t("Mr./propn Lind/propn seems/verb to/part agree/verb ./punct");
  EXPECT_EQ(t.subject("seems", "Mr. Lind"), "");
}

TEST(Subjects, WordsWithoutACueAreTheSubjectsOfTheSentence) {
  const Tagged t("Ada/propn Holm/propn echoed/verb fears/noun that/sconj ships/noun sink/verb ./punct");
  EXPECT_EQ(t.subject("", "that ships sink"), "Ada Holm");
}

}  // namespace
}  // namespace onrecord
