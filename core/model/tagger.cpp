#include "core/model/tagger.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/model/features.h"
#include "core/model/network.h"

namespace onrecord {
namespace {

// The logarithms of the softmax of `count` scores.
void log_softmax(const float* scores, std::size_t count, float* out) {
  const float top = *std::max_element(scores, scores + count);
  float sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += std::exp(scores[i] - top);
  const float norm = top + std::log(sum);
  for (std::size_t i = 0; i < count; ++i) out[i] = scores[i] - norm;
}

void write_token(const float* scores, std::size_t token, Tagging& tagging) {
  log_softmax(scores, kLabels, tagging.label_scores.data() + token * kLabels);
  scores += kLabels;
  log_softmax(scores, kModes, tagging.mode_scores.data() + token * kModes);
  scores += kModes;
  tagging.pos[token] = static_cast<Pos>(std::max_element(scores, scores + kPos) - scores);
  scores += kPos;
  const auto entity = static_cast<std::size_t>(std::max_element(scores, scores + kEntityClasses) - scores);
  tagging.entity[token] = static_cast<EntityClass>(entity);
  float sum = 0;
  for (std::size_t i = 0; i < kEntityClasses; ++i) sum += std::exp(scores[i] - scores[entity]);
  tagging.entity_confidence[token] = 1 / sum;
}

Tagging empty_tagging(std::size_t size, const Weights& weights) {
  Tagging tagging;
  tagging.size = size;
  tagging.transitions = weights.transitions;
  tagging.label_scores.resize(size * kLabels);
  tagging.mode_scores.resize(size * kModes);
  tagging.pos.resize(size);
  tagging.entity.resize(size);
  tagging.entity_confidence.resize(size);
  return tagging;
}

// Calls `visit(values, width)` for each list of a tagging, `width` of whose values belong to a token.
template <typename Tagging, typename Visit>
void for_each_list(Tagging& tagging, Visit visit) {
  visit(tagging.label_scores, kLabels);
  visit(tagging.mode_scores, kModes);
  visit(tagging.pos, 1);
  visit(tagging.entity, 1);
  visit(tagging.entity_confidence, 1);
}

constexpr std::size_t kTokenBytes =
    (kLabels + kModes + 1) * sizeof(float) + sizeof(Pos) + sizeof(EntityClass);

void copy_token(const Tagging& from, std::size_t source, Tagging& to, std::size_t target) {
  std::copy_n(from.label_scores.begin() + static_cast<std::ptrdiff_t>(source * kLabels), kLabels,
              to.label_scores.begin() + static_cast<std::ptrdiff_t>(target * kLabels));
  std::copy_n(from.mode_scores.begin() + static_cast<std::ptrdiff_t>(source * kModes), kModes,
              to.mode_scores.begin() + static_cast<std::ptrdiff_t>(target * kModes));
  to.pos[target] = from.pos[source];
  to.entity[target] = from.entity[source];
  to.entity_confidence[target] = from.entity_confidence[source];
}

// How the tokens of two versions lie beside each other: the first `front` of both, and the last `back` of both.
struct Alignment {
  std::uint32_t front = 0, back = 0;
};

// By the bytes that both texts begin and end with. Any alignment would do: rows are compared.
Alignment align(const Document& document, const Earlier& earlier) {
  const std::string& text = document.text;
  const std::size_t shorter = std::min(text.size(), earlier.text.size());
  const auto front = static_cast<std::size_t>(
      std::mismatch(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(shorter), earlier.text.begin())
          .first -
      text.begin());
  std::size_t back = 0;
  while (back < shorter - front &&
         text[text.size() - 1 - back] == earlier.text[earlier.text.size() - 1 - back])
    ++back;
  const auto& tokens = document.tokens;
  const auto ends_by = [&](const Token& token) { return token.end <= front; };
  const auto begins_before = [&](const Token& token) { return token.begin < text.size() - back; };
  const auto in_front = std::partition_point(tokens.begin(), tokens.end(), ends_by) - tokens.begin();
  const auto in_back = tokens.end() - std::partition_point(tokens.begin(), tokens.end(), begins_before);
  const auto most = static_cast<std::uint32_t>(std::min(tokens.size(), earlier.rows.size()));
  Alignment alignment;
  alignment.front = std::min(static_cast<std::uint32_t>(in_front), most);
  alignment.back = std::min(static_cast<std::uint32_t>(in_back), most - alignment.front);
  return alignment;
}

// Grows `ranges`, which lie in order, by one that overlaps or follows the last; near ones become one, because each costs
// its surroundings too.
void append_range(Range range, std::uint32_t near, std::vector<Range>& ranges) {
  if (ranges.empty() || range.begin > ranges.back().end + near) return ranges.push_back(range);
  ranges.back().begin = std::min(ranges.back().begin, range.begin);
  ranges.back().end = std::max(ranges.back().end, range.end);
}

// The ranges, which lie last ones first, without `taken`.
std::vector<Range> without(Range taken, const std::vector<Range>& ranges) {
  std::vector<Range> left;
  for (const Range range : ranges) {
    const Range after{std::max(range.begin, taken.end), range.end};
    const Range before{range.begin, std::min(range.end, taken.begin)};
    if (!after.empty()) left.push_back(after);
    if (!before.empty()) left.push_back(before);
  }
  return left;
}

std::uint32_t size_of(const std::vector<Range>& ranges) {
  std::uint32_t sum = 0;
  for (const Range range : ranges) sum += range.size();
  return sum;
}

}  // namespace

Tagger::Tagger(const Document& document, const Weights& weights, const Earlier& earlier)
    : network_(weights), tagging_(empty_tagging(document.tokens.size(), weights)) {
  const Features features(document);
  const auto size = static_cast<std::uint32_t>(document.tokens.size());
  rows_.reserve(size);
  for (std::uint32_t i = 0; i < size; ++i) rows_.push_back(features.row(i));
  plan(document, earlier);
}

// A token's scores are those of the earlier version where all rows around it are equal, as far as a token reaches
// and in the same places. What is not is left to do.
void Tagger::plan(const Document& document, const Earlier& earlier) {
  const auto size = static_cast<std::uint32_t>(rows_.size());
  const auto earlier_size = static_cast<std::uint32_t>(earlier.rows.size());
  const auto [front, back] = align(document, earlier);
  const std::uint32_t behind = size - back;         // the first token of the back
  const std::uint32_t shift = earlier_size - size;  // from a token of the back to its earlier place; may wrap
  const std::uint32_t reach = network_.reach();
  std::vector<Range> changed;
  const auto touch = [&](std::uint32_t begin, std::uint32_t end) {
    append_range({begin > reach ? begin - reach : 0, std::min(size, end + reach)}, reach, changed);
  };
  auto missing = earlier.missing.begin();
  const auto compare = [&](Range tokens, std::uint32_t offset) {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      while (missing != earlier.missing.end() && missing->end <= i + offset) ++missing;
      if (rows_[i] != earlier.rows[i + offset]) touch(i, i + 1);
      if (missing != earlier.missing.end() && missing->contains(i + offset))
        append_range({i, i + 1}, reach, changed);
    }
  };
  compare({0, front}, 0);
  if (shift != 0 || front != behind) touch(front, behind);
  compare({behind, size}, shift);
  std::uint32_t kept = 0;
  for (const Range range : changed) {
    for (; kept < range.begin; ++kept)
      copy_token(earlier.tagging, kept < front ? kept : kept + shift, tagging_, kept);
    kept = range.end;
  }
  for (; kept < size; ++kept) copy_token(earlier.tagging, kept < front ? kept : kept + shift, tagging_, kept);
  todo_.assign(changed.rbegin(), changed.rend());
  if (!todo_.empty() && todo_.back().empty()) todo_.pop_back();
}

std::uint32_t Tagger::left() const { return size_of(todo_) + size_of(reserved_); }

void Tagger::score(Range tokens) {
  constexpr std::uint32_t kChunk = 4096;  // tokens that the network reads together: most articles whole
  for (std::uint32_t first = tokens.begin; first < tokens.end; first += kChunk) {
    const std::uint32_t last = std::min(tokens.end, first + kChunk);
    const std::span<const float> scores = network_.scores(rows_, {first, last});
    const std::size_t width = scores.size() / (last - first);
    for (std::uint32_t i = first; i < last; ++i)
      write_token(scores.data() + (i - first) * width, i, tagging_);
  }
}

void Tagger::read(std::uint32_t tokens) {
  while (tokens > 0) {
    if (todo_.empty()) todo_.swap(reserved_);
    if (todo_.empty()) return;
    const Range first = todo_.back();
    const Range part{first.begin, first.begin + std::min(tokens, first.size())};
    score(part);
    settle(part);
    tokens -= part.size();
  }
}

Range Tagger::reserve(std::uint32_t tokens) {
  if (todo_.empty() || tokens == 0) return {};
  const Range last = todo_.front();
  const Range part{last.end - std::min(tokens, last.size()), last.end};
  todo_ = without(part, todo_);
  reserved_.push_back(part);
  return part;
}

// Takes tokens off what is left to do.
void Tagger::settle(Range tokens) {
  todo_ = without(tokens, todo_);
  reserved_ = without(tokens, reserved_);
}

std::string Tagger::scores(Range tokens) {
  score(tokens);
  settle(tokens);
  std::string out(tokens.size() * kTokenBytes, '\0');
  char* to = out.data();
  for_each_list(tagging_, [&](const auto& values, std::size_t width) {
    const std::size_t bytes = tokens.size() * width * sizeof values[0];
    if (bytes > 0) std::memcpy(to, values.data() + tokens.begin * width, bytes);
    to += bytes;
  });
  return out;
}

bool Tagger::take(Range tokens, std::string_view scores) {
  if (tokens.empty() || tokens.end > rows_.size() || scores.size() != tokens.size() * kTokenBytes)
    return false;
  for_each_list(tagging_, [&](auto& values, std::size_t width) {
    const std::size_t bytes = tokens.size() * width * sizeof values[0];
    std::memcpy(values.data() + tokens.begin * width, scores.data(), bytes);
    scores.remove_prefix(bytes);
  });
  settle(tokens);
  return true;
}

Earlier Tagger::release(std::string text) && {
  std::vector<Range> missing(reserved_.rbegin(), reserved_.rend());
  missing.insert(missing.begin(), todo_.rbegin(), todo_.rend());
  return {std::move(text), std::move(rows_), std::move(tagging_), std::move(missing)};
}

Tagging tag(const Document& document, const Weights& weights) {
  Tagger tagger(document, weights, {});
  tagger.read(tagger.left());
  return std::move(tagger).release({}).tagging;
}

}  // namespace onrecord
