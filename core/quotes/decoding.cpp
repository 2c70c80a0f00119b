#include "core/quotes/decoding.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/quotes/layouts.h"

namespace onrecord {
namespace {

constexpr float kImpossible = -1e6F;

// Costs in log probability, chosen on PolNeAR's dev part.
constexpr float kMarkSplit = 2.5F;        // a content border between a mark and what it encloses
constexpr float kEndsInQuotation = 2.0F;  // content begins or ends inside a quotation

constexpr bool is_inside(std::size_t label) { return label != 0 && label % 2 == 0; }
constexpr bool is_content(std::size_t label) { return label >= 5; }

// What stands at the border before a token, which decides what a change of labels costs there.
enum class Border : std::uint8_t {
  plain,
  in_quotation,  // inside a quotation
  at_mark,       // between a mark and the words it encloses
  paragraph,     // a new paragraph
};
constexpr std::size_t kBorders = 4;

struct Setting {
  std::vector<std::uint8_t> fixed;  // labels that the layout fixes (layouts.h)
  std::vector<Border> borders;      // before each token
};

Setting read_setting(const Document& document) {
  const std::size_t size = document.tokens.size();
  Setting setting{fixed_labels(document), std::vector<Border>(size + 1, Border::plain)};
  for (const Quotation& quotation : document.quotations) {
    if (quotation.level != 1) continue;
    const Range range = quotation.range(), inside = quotation.inside();
    for (std::uint32_t i = range.begin + 1; i < range.end; ++i) setting.borders[i] = Border::in_quotation;
    if (quotation.opened) setting.borders[inside.begin] = Border::at_mark;
    if (quotation.closed) setting.borders[quotation.close] = Border::at_mark;
  }
  for (const Range paragraph : document.paragraphs) setting.borders[paragraph.begin] = Border::paragraph;
  return setting;
}

using Scores = std::array<float, kLabels>;
using Steps = std::array<std::array<float, kLabels>, kLabels>;  // [from][to]

// What it costs to go from one label to the next at each border.
std::array<Steps, kBorders> steps_at(const Tagging& tagging) {
  std::array<Steps, kBorders> steps{};
  for (std::size_t b = 0; b < kBorders; ++b) {
    for (std::size_t from = 0; from < kLabels; ++from) {
      for (std::size_t to = 0; to < kLabels; ++to) {
        float& score = steps[b][from][to];
        const bool starts_inside = is_inside(to) && from != to && from + 1 != to;
        const bool content_border = (is_content(from) || is_content(to)) && !(is_content(from) && is_inside(to));
        if (static_cast<Border>(b) == Border::paragraph) {
          score = is_inside(to) ? kImpossible : 0;
          continue;
        }
        score = starts_inside ? kImpossible : tagging.transitions[from * kLabels + to];
        if (content_border && static_cast<Border>(b) == Border::at_mark) score -= kMarkSplit;
        if (content_border && static_cast<Border>(b) == Border::in_quotation) score -= kEndsInQuotation;
      }
    }
  }
  return steps;
}

// The chain of labels over one document.
class Chain {
 public:
  Chain(const Document& document, const Tagging& tagging)
      : tagging_(tagging), setting_(read_setting(document)), steps_(steps_at(tagging)) {}

  // The best label of each token.
  std::vector<std::uint8_t> best() const {
    std::vector<std::array<std::uint8_t, kLabels>> back(tagging_.size);
    Scores score{};
    for (std::size_t i = 0; i < tagging_.size; ++i) {
      Scores next{};
      for (std::size_t to = 0; to < kLabels; ++to) {
        std::size_t from = 0;
        for (std::size_t f = 1; f < kLabels; ++f)
          if (score[f] + steps(i)[f][to] > score[from] + steps(i)[from][to]) from = f;
        back[i][to] = static_cast<std::uint8_t>(from);
        next[to] = score[from] + steps(i)[from][to] + emission(i, to);
      }
      const float top = *std::max_element(next.begin(), next.end());
      for (std::size_t to = 0; to < kLabels; ++to) score[to] = next[to] - top;  // keeps long texts exact
    }
    std::vector<std::uint8_t> labels(tagging_.size);
    auto label = static_cast<std::uint8_t>(std::max_element(score.begin(), score.end()) - score.begin());
    for (std::size_t i = labels.size(); i-- > 0;) {
      labels[i] = label;
      label = back[i][label];
    }
    return labels;
  }

  // The probability of each token's label in `labels`, over all sequences (forward and backward sums).
  std::vector<float> probabilities(const std::vector<std::uint8_t>& labels) const {
    std::array<Steps, kBorders> odds = steps_;
    for (Steps& table : odds)
      for (auto& row : table)
        for (float& value : row) value = std::exp(value);
    std::vector<Scores> forward(tagging_.size);
    Scores sum{1, 0, 0, 0, 0, 0, 0};
    for (std::size_t i = 0; i < tagging_.size; ++i) {
      Scores next{};
      for (std::size_t to = 0; to < kLabels; ++to) {
        for (std::size_t from = 0; from < kLabels; ++from) next[to] += sum[from] * odds_at(odds, i)[from][to];
        next[to] *= std::exp(emission(i, to));
      }
      sum = forward[i] = scaled(next);
    }
    std::vector<float> out(tagging_.size);
    Scores after{1, 1, 1, 1, 1, 1, 1};
    for (std::size_t i = tagging_.size; i-- > 0;) {
      float total = 0;
      for (std::size_t l = 0; l < kLabels; ++l) total += forward[i][l] * after[l];
      out[i] = total > 0 ? forward[i][labels[i]] * after[labels[i]] / total : 0;
      Scores before{};
      for (std::size_t to = 0; to < kLabels; ++to) {
        const float weight = after[to] * std::exp(emission(i, to));
        for (std::size_t from = 0; from < kLabels; ++from) before[from] += odds_at(odds, i)[from][to] * weight;
      }
      after = scaled(before);
    }
    return out;
  }

 private:
  const Steps& steps(std::size_t i) const { return steps_[static_cast<std::size_t>(setting_.borders[i])]; }
  const Steps& odds_at(const std::array<Steps, kBorders>& odds, std::size_t i) const {
    return odds[static_cast<std::size_t>(setting_.borders[i])];
  }

  float emission(std::size_t i, std::size_t label) const {
    if (setting_.fixed[i] != kFree) return label == setting_.fixed[i] ? 0 : kImpossible;
    return tagging_.labels(i)[label];
  }

  static Scores scaled(Scores scores) {
    const float top = *std::max_element(scores.begin(), scores.end());
    if (top > 0)
      for (float& score : scores) score /= top;
    return scores;
  }

  const Tagging& tagging_;
  Setting setting_;
  std::array<Steps, kBorders> steps_;
};

Role role_of(std::uint8_t label) {
  if (label <= 2) return Role::source;
  return label <= 4 ? Role::cue : Role::content;
}

}  // namespace

Parts decode_parts(const Document& document, const Tagging& tagging) {
  const Chain chain(document, tagging);
  const std::vector<std::uint8_t> labels = chain.best();
  const std::vector<float> probabilities = chain.probabilities(labels);
  Parts parts;
  for (std::uint32_t i = 0; i < labels.size();) {
    const std::uint32_t begin = i++;
    if (labels[begin] == 0) continue;
    float sum = probabilities[begin];
    for (; i < labels.size() && is_inside(labels[i]); ++i) sum += probabilities[i];
    parts.push_back({{begin, i}, role_of(labels[begin]), sum / static_cast<float>(i - begin)});
  }
  return parts;
}

}  // namespace onrecord
