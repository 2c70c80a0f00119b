#include "core/quotes/decoding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/quotes/layouts.h"
#include "core/quotes/order.h"

namespace onrecord {
namespace {

constexpr float kImpossible = -1e6F;

// Costs in log probability, chosen on PolNeAR's dev part.
constexpr float kMarkSplit = 2.5F;        // a content border between a mark and what it encloses
constexpr float kEndsInQuotation = 4.0F;  // content begins or ends inside a quotation
constexpr float kParticiple = 2.5F;       // content begins with a word in -ing after a comma
constexpr float kOrder = 0.6F;            // weight of the order of parts (order.h)

constexpr float kBeam = 10;  // paths this much worse than the best are given up
// Tokens after which a paragraph's end decides what came before: bounds memory.
constexpr std::size_t kBlock = 1024;

constexpr bool is_inside(std::size_t label) { return label != 0 && label % 2 == 0; }
constexpr bool is_content(std::size_t label) { return label >= 5; }
constexpr bool begins_content(std::size_t label) { return label == 5; }

bool ends_in_ing(std::string_view word) { return word.size() > 5 && word.ends_with("ing"); }

// What stands at the border before a token, which decides what a change of labels costs there.
enum class Border : std::uint8_t {
  plain,
  in_quotation,  // inside a quotation
  at_mark,       // between a mark and the words it encloses
  participle,    // between a comma and a word in -ing
  goes_on,       // before a quotation that opens after a comma
  paragraph,     // a new paragraph
};
constexpr std::size_t kBorders = 6;

struct Setting {
  std::vector<std::uint8_t> fixed;  // labels that the layout fixes (layouts.h)
  std::vector<Border> borders;      // before each token
};

Setting read_setting(const Document& document) {
  const std::size_t size = document.tokens.size();
  Setting setting{fixed_labels(document), std::vector<Border>(size + 1, Border::plain)};
  for (std::uint32_t i = 1; i < size; ++i)
    if (ends_in_ing(document.lower(i)) && document.of(i - 1) == ",") setting.borders[i] = Border::participle;
  for (const Quotation& quotation : document.quotations) {
    if (quotation.level != 1) continue;
    const Range range = quotation.range(), inside = quotation.inside();
    for (std::uint32_t i = range.begin + 1; i < range.end; ++i) setting.borders[i] = Border::in_quotation;
    if (quotation.opened) setting.borders[inside.begin] = Border::at_mark;
    if (quotation.opened && range.begin > 0 && document.of(range.begin - 1) == ",")
      setting.borders[range.begin] = Border::goes_on;
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
        const bool content_border =
            (is_content(from) || is_content(to)) && !(is_content(from) && is_inside(to));
        if (static_cast<Border>(b) == Border::paragraph) {
          score = is_inside(to) ? kImpossible : 0;
          continue;
        }
        score = starts_inside ? kImpossible : tagging.transitions[from * kLabels + to];
        if (content_border && static_cast<Border>(b) == Border::at_mark) score -= kMarkSplit;
        if (content_border && static_cast<Border>(b) == Border::in_quotation) score -= kEndsInQuotation;
        if (begins_content(to) && static_cast<Border>(b) == Border::participle) score -= kParticiple;
        if (is_inside(to) && !is_content(to) && static_cast<Border>(b) == Border::goes_on)
          score = kImpossible;
      }
    }
  }
  return steps;
}

// Where a path stands: what came last, and whether we are in a part, which then is the last event.
using State = std::uint32_t;
enum class Phase : std::uint8_t { outside, begins, inside };
constexpr std::uint32_t kPhases = 3;
constexpr State kStates = kHistories * kPhases;

constexpr State state_of(History history, Phase phase) {
  return history * kPhases + static_cast<State>(phase);
}
constexpr History history_of(State state) { return state / kPhases; }
constexpr std::size_t begin_label(Role role) { return 2 * static_cast<std::size_t>(role) + 1; }

std::size_t label_of(State state) {
  const auto phase = static_cast<Phase>(state % kPhases);
  if (phase == Phase::outside) return 0;
  const Event event = last_event(history_of(state));
  const Role role = event == Event::source ? Role::source : event == Event::cue ? Role::cue : Role::content;
  return begin_label(role) + (phase == Phase::inside ? 1 : 0);
}

struct Path {
  State state = 0;
  float score = 0;         // in log probability
  std::uint32_t from = 0;  // index of the path before it
};

// The best path to each state, token by token; those far behind the best are given up.
class Search {
 public:
  Search() { before_.push_back({state_of(kNothingBefore, Phase::outside), 0, 0}); }

  const std::vector<Path>& before() const { return before_; }
  std::size_t tokens() const { return first_.size(); }

  void begin_token() {
    next_.clear();
    ++token_;
  }

  void offer(Path path) {
    Slot& slot = slots_[path.state];
    if (slot.token != token_) {
      slot = {token_, static_cast<std::uint32_t>(next_.size())};
      next_.push_back(path);
    } else if (path.score > next_[slot.index].score) {
      next_[slot.index] = path;
    }
  }

  void end_token() {
    float top = next_.front().score;
    for (const Path& path : next_) top = std::max(top, path.score);
    const auto behind = [&](const Path& path) { return path.score < top - kBeam; };
    next_.erase(std::remove_if(next_.begin(), next_.end(), behind), next_.end());
    for (Path& path : next_) path.score -= top;  // keeps long texts exact
    before_.swap(next_);
    first_.push_back(static_cast<std::uint32_t>(steps_.size()));
    for (const Path& path : before_)
      steps_.push_back({static_cast<std::uint16_t>(path.state), static_cast<std::uint16_t>(path.from)});
  }

  // Appends the labels of the best path so far, which every later path then goes on from.
  void decide(std::vector<std::uint8_t>& labels) {
    const auto worse = [](const Path& a, const Path& b) { return a.score < b.score; };
    const auto best = std::max_element(before_.begin(), before_.end(), worse);
    auto index = static_cast<std::size_t>(best - before_.begin());
    const std::size_t begin = labels.size();
    labels.resize(begin + first_.size());
    for (std::size_t token = first_.size(); token-- > 0;) {
      const Step step = steps_[first_[token] + index];
      labels[begin + token] = static_cast<std::uint8_t>(label_of(step.state));
      index = step.from;
    }
    before_ = {*best};
    steps_.clear();
    first_.clear();
  }

 private:
  struct Slot {
    std::uint32_t token = 0, index = 0;
  };
  struct Step {
    std::uint16_t state, from;
  };

  std::vector<Path> before_, next_;
  std::vector<Step> steps_;            // of all paths to each token since the last decision ...
  std::vector<std::uint32_t> first_;   // ... which start here
  std::array<Slot, kStates> slots_{};  // where in `next_` the path to a state is, if it is of this token
  std::uint32_t token_ = 0;
};

// The chain of labels over one document.
class Chain {
 public:
  Chain(const Document& document, const Tagging& tagging)
      : document_(document), tagging_(tagging), setting_(read_setting(document)), steps_(steps_at(tagging)) {}

  // The best label of each token, its parts in an order that news has (order.h).
  std::vector<std::uint8_t> best() const {
    std::vector<std::uint8_t> labels;
    labels.reserve(tagging_.size);
    Search search;
    for (std::uint32_t i = 0; i < tagging_.size; ++i) {
      if (search.tokens() >= kBlock && setting_.borders[i] == Border::paragraph) search.decide(labels);
      advance(search, i);
    }
    search.decide(labels);
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
        for (std::size_t from = 0; from < kLabels; ++from)
          before[from] += odds_at(odds, i)[from][to] * weight;
      }
      after = scaled(before);
    }
    return out;
  }

 private:
  // All ways to go on with token `i`: inside the same part, outside of any, or with a new part.
  void advance(Search& search, std::uint32_t i) const {
    const std::optional<Event> border = border_before(document_, i);
    const Steps& step = steps(i);
    Scores emissions{};
    for (std::size_t label = 0; label < kLabels; ++label) emissions[label] = emission(i, label);
    constexpr std::array<Role, 3> kRoles = {Role::source, Role::cue, Role::content};
    std::array<Event, kRoles.size()> events{};
    for (std::size_t r = 0; r < kRoles.size(); ++r) events[r] = beginning(document_, i, kRoles[r]);
    search.begin_token();
    for (std::uint32_t from = 0; from < search.before().size(); ++from) {
      const Path path = search.before()[from];
      const std::size_t label = label_of(path.state);
      const auto score = [&](std::size_t to) { return path.score + step[label][to] + emissions[to]; };
      History history = history_of(path.state);
      if (label != 0) {
        const std::size_t inside = label + label % 2;
        search.offer({state_of(history, Phase::inside), score(inside), from});
      }
      float order = 0;
      if (border) {
        order = kOrder * order_weight(history, *border);
        history = after(history, *border);
      }
      search.offer({state_of(history, Phase::outside), score(0) + order, from});
      for (std::size_t r = 0; r < kRoles.size(); ++r) {
        const float weight = order + kOrder * order_weight(history, events[r]);
        const float begins = score(begin_label(kRoles[r])) + weight;
        search.offer({state_of(after(history, events[r]), Phase::begins), begins, from});
      }
    }
    search.end_token();
  }

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

  const Document& document_;
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
