// The network's reading of a document: for every token, what it is in an attribution and which word it is.
//
// Takes: a document and weights. Gives: a Tagging, one row a token.
//
//   token     Holm    said   that   talks   ended   .
//   label     B-S     B-C    B-K    I-K     I-K     O      argmax of labels(i)
//   pos       propn   verb   sconj  noun   verb   punct
//   entity    person  none   none   none   none   none
//
// The network is a stack of dilated convolutions over the whole text (MODEL_CARD.md): a token's row depends
// on kReach tokens on either side at most. Time is linear in the number of tokens, working memory is bounded.
// It gives scores; spans and attributions are made of them in core/quotes.
//
// A Tagger does the same in steps: to say how far it is, to share one text between several of them, and to take over
// from an earlier version of the text what must be the same. Scores are equal however they were come by.
//
//   Tagger tagger(document, weights, earlier);     earlier: of the version before, or empty
//   while (tagger.left() > 0) tagger.read(1024);
//   earlier = std::move(tagger).release(text);                for the next version
//
// Does not handle: languages other than English (rows come out, they mean nothing).
// Errors: none; damaged weights are found when they are loaded (weights.h).
// Trained by training/train.py. Tested by tests/core/model/tagger_test.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/feature_row.h"
#include "core/model/network.h"
#include "core/model/weights.h"
#include "core/text/document.h"

namespace onrecord {

// Begin and inside of source, cue and content.
enum class Label : std::uint8_t {
  outside,
  begin_source,
  inside_source,
  begin_cue,
  inside_cue,
  begin_content,
  inside_content,
};
inline constexpr std::size_t kLabels = 7;

enum class Mode : std::uint8_t { speech, thought, attitude };
inline constexpr std::size_t kModes = 3;

// Universal part-of-speech tags.
enum class Pos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  other,
};
inline constexpr std::size_t kPos = 17;

enum class EntityClass : std::uint8_t { none, person, organization, location, other };
inline constexpr std::size_t kEntityClasses = 5;

struct Tagging {
  std::size_t size = 0;                  // tokens
  std::vector<float> label_scores;       // size x kLabels, natural logarithms of probabilities
  std::vector<float> mode_scores;        // size x kModes, the same; mean something inside a cue
  std::vector<Pos> pos;                  // size
  std::vector<EntityClass> entity;       // size
  std::vector<float> entity_confidence;  // size, probability of `entity`
  // transitions[a * kLabels + b]: score added where label b follows label a; impossible pairs are very low.
  std::array<float, kLabels * kLabels> transitions{};

  std::span<const float, kLabels> labels(std::size_t token) const {
    return std::span<const float, kLabels>(label_scores.data() + token * kLabels, kLabels);
  }
  std::span<const float, kModes> modes(std::size_t token) const {
    return std::span<const float, kModes>(mode_scores.data() + token * kModes, kModes);
  }
};

Tagging tag(const Document& document, const Weights& weights);

// What reading a text leaves for the next version of it: about 75 bytes a token.
struct Earlier {
  std::string text;
  std::vector<FeatureRow> rows;  // one a token
  Tagging tagging;
  std::vector<Range> missing;  // tokens that had no scores yet
};

class Tagger {
 public:
  // `weights` must outlive this.
  Tagger(const Document& document, const Weights& weights, const Earlier& earlier);

  std::uint32_t left() const;       // tokens without scores
  void read(std::uint32_t tokens);  // gives scores to so many tokens, the first ones without

  // Up to so many tokens without scores, the last ones, for somebody else to read: read() comes to them when there is
  // nothing else to do, so that it does not matter if their scores never come. Empty if there are none.
  Range reserve(std::uint32_t tokens);
  // Scores of some tokens, in a form that take() of a Tagger for the same text understands.
  std::string scores(Range tokens);
  // False, and nothing is taken, where `scores` has another length than these tokens have.
  bool take(Range tokens, std::string_view scores);

  const Tagging& tagging() const { return tagging_; }  // complete when nothing is left
  Earlier release(std::string text) &&;

 private:
  void plan(const Document& document, const Earlier& earlier);
  void score(Range tokens);
  void settle(Range tokens);

  Network network_;
  std::vector<FeatureRow> rows_;
  Tagging tagging_;
  std::vector<Range> todo_;      // tokens without scores, the last ones first
  std::vector<Range> reserved_;  // more of them, likewise
};

}  // namespace onrecord
