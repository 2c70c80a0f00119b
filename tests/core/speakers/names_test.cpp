#include "core/speakers/names/names.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace onrecord {
namespace {

using Texts = std::vector<std::string>;

Texts names(std::string_view text) {
  const Document document = read_document(text);
  Texts out;
  for (const Name& name : find_names(document, {}, document.lines)) out.emplace_back(document.of(name.range));
  return out;
}

TEST(Names, AreTakenWithoutTheirTitles) {
  EXPECT_EQ(names("We saw President Ada Holm and former Sen. Bo Lind."), (Texts{"Ada Holm", "Bo Lind"}));
  EXPECT_EQ(names("It was Secretary of State Antony Marsh who spoke."), (Texts{"Antony Marsh"}));
  EXPECT_EQ(names("They met Wells Harbor CEO John Stump there."), (Texts{"John Stump"}));
}

TEST(Names, HaveInitialsParticlesSuffixesApostrophesAndHyphens) {
  EXPECT_EQ(names("She met Ada J. Holm, Bill de Luca, Sean O'Dell, Mary Holm-Lind and Tom Ek Jr. there."),
            (Texts{"Ada J. Holm", "Bill de Luca", "Sean O'Dell", "Mary Holm-Lind", "Tom Ek Jr."}));
}

TEST(Names, SeveralParticlesStandTogether) {
  EXPECT_EQ(names("She met Pieter van der Holm and Ada von der Lind there."),
            (Texts{"Pieter van der Holm", "Ada von der Lind"}));
}

TEST(Names, MinistriesAndCommitteesGoOnOverAndToAndThe) {
  EXPECT_EQ(names("They left the Committee to Protect Harbours and the Institute for the Study of Tides."),
            (Texts{"Committee to Protect Harbours", "Institute for the Study of Tides"}));
  EXPECT_EQ(names("They saw Work and Pensions Secretary Ada Holm."), (Texts{"Ada Holm"}));
}

TEST(Names, WordsOfTheLanguageMayBeNames) {
  EXPECT_EQ(names("Then Theresa May met Will Lind. So did Mrs May. It may rain in May."),
            (Texts{"Theresa May", "Will Lind", "May"}));
}

TEST(Names, OrganizationsGoOnOverOf) {
  EXPECT_EQ(names("He left the Council on Harbour Affairs and the University of Ostby today."),
            (Texts{"Council on Harbour Affairs", "University of Ostby"}));
  EXPECT_EQ(names("This is what the Holm campaign says."), (Texts{"Holm campaign"}));
}

TEST(Names, ACapitalAtTheStartOfASentenceIsNoName) {
  EXPECT_EQ(names("Officials left. Asked about it, they shrugged. Holm left. It was Holm."),
            (Texts{"Holm", "Holm"}));
  EXPECT_EQ(names("On Monday they saw Americans."), (Texts{}));
}

TEST(Names, NounsOfPeopleAreSurnamesAfterAFirstName) {
  EXPECT_EQ(names("They saw Ostby District Judge Thomas Lind and Larry King and Peter T. King."),
            (Texts{"Thomas Lind", "Larry King", "Peter T. King"}));
}

TEST(Names, SeatsAndOfficesAreNone) {
  EXPECT_EQ(names("They saw Ada Holm, R-Wis., and the Speaker of the House."), (Texts{"Ada Holm"}));
}

TEST(Names, HeadlinesKnowTheNamesOfTheText) {
  EXPECT_EQ(names("Holm Tells Council To Keep Harbour Open\nMayor Ada Holm told them so."),
            (Texts{"Holm", "Ada Holm"}));
}

TEST(Names, WordsAreFoldedAndPlain) {
  const Document document = read_document("Sean O\u2019Dell Jr.");
  EXPECT_EQ(name_words(document, {0, static_cast<std::uint32_t>(document.tokens.size())}),
            (std::vector<std::string>{"sean", "odell"}));
}

}  // namespace
}  // namespace onrecord
