#include "core/speakers/choice/choose.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/speakers/sources/described.h"
#include "core/speakers/sources/pronoun.h"
#include "tests/core/speakers/given.h"

namespace onrecord {
namespace {

// A text of which everything up to the asking words has been read.
struct Asking {
  Document document;
  Tagging tagging;
  std::vector<Name> names;
  Memory memory;
  Range range;

  Asking(std::string_view text, std::string_view words)
      : document(read_document(text)),
        names(find_names(document, tagging, document.lines)),
        memory(document, tagging, document.lines, names, group_names(document, names)),
        range(find_words(document, words, 0)) {
    for (std::uint32_t n = 0; n < names.size() && names[n].range.end <= range.begin; ++n)
      memory.note(memory.entities.of_name[n], names[n].range, MentionForm::name,
                  memory.positions.is_subject(names[n].range));
  }
  Query query() const {
    if (const auto pronoun = third_person(document.lower(range.begin)))
      return pronoun_query(*pronoun, range, memory);
    return description_query(read_phrase(document, names, range), memory);
  }
  std::set<std::string> candidates() const {
    std::set<std::string> out;
    for (const EntityId id : onrecord::candidates(query(), memory))
      out.insert(id == kNobody ? "nobody" : memory.entities[id].name);
    return out;
  }
};

TEST(Choose, APronounsCandidatesAreThoseSpokenOf) {
  const Asking a("Mary Ott met Thomas Lind. He said Frank Holm was late.", "He");
  EXPECT_EQ(a.candidates(), (std::set<std::string>{"Mary Ott", "Thomas Lind", "nobody"}));
}

TEST(Choose, ADescriptionsCandidatesMayBeNamedLater) {
  const Asking a("Mary Ott left. A nurse said it was late. It was Frank Holm.", "A nurse");
  EXPECT_EQ(a.candidates(), (std::set<std::string>{"Mary Ott", "Frank Holm", "nobody"}));
}

TEST(Choose, ProbabilitiesAreShares) {
  const Asking a("Mary Ott met Thomas Lind. He said it was late.", "He");
  const Choice choice = choose(a.query(), a.memory);
  ASSERT_TRUE(choice.id);
  EXPECT_EQ(a.memory.entities[*choice.id].name, "Thomas Lind");
  EXPECT_GT(choice.probability, 0.5F);
  EXPECT_LE(choice.probability, 1.0F);
}

TEST(Choose, EveryFeatureHasANameOfItsOwn) {
  const Asking a("Mary Ott met Thomas Lind. The nurse said it was late.", "The nurse");
  for (const Weighed& one : weigh(a.query(), a.memory)) {
    std::set<std::string> names;
    for (const Feature feature : one.features) {
      ASSERT_LT(feature, feature_count());
      EXPECT_TRUE(names.insert(feature_name(feature)).second) << feature_name(feature);
    }
  }
}

TEST(Choose, AFeatureIsFoundByItsName) {
  for (std::size_t f = 0; f < feature_count(); f += 7)
    EXPECT_EQ(feature_named(feature_name(static_cast<Feature>(f))), static_cast<Feature>(f));
  for (const std::string_view name :
       {"", "he", "he sentences", "she sentences=1", "he nothing=1", "he rank=99"})
    EXPECT_FALSE(feature_named(name)) << name;
}

}  // namespace
}  // namespace onrecord
