#include "core/figures/agreement.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/figures/statement.h"
#include "core/text/function_words.h"

namespace onrecord {
namespace {

constexpr std::size_t kCompared = 64;        // figures of a unit that are looked back at
constexpr std::uint32_t kSurroundings = 12;  // tokens on each side

// What a figure is about, as far as its surroundings tell.
struct Topic {
  std::string_view noun;                // the head of what is counted or measured
  std::vector<std::string_view> words;  // content words around it, sorted
};

bool is_content(const Document& document, std::uint32_t t) {
  const std::string_view word = document.lower(t);
  return document.tokens[t].kind == TokenKind::word && word.size() > 3 && !is_function_word(word);
}

// A plural and its singular read alike.
std::string_view stem(std::string_view word) {
  if (word.size() > 4 && word.back() == 's' && word[word.size() - 2] != 's') word.remove_suffix(1);
  return word;
}

Topic topic_of(const Document& document, const Stated& stated) {
  Topic topic;
  const Figure& figure = *stated.figure;
  const Range sentence = document.sentences[stated.sentence];
  const std::uint32_t begin =
      stated.tokens.begin - std::min(kSurroundings, stated.tokens.begin - sentence.begin);
  const std::uint32_t end = std::min(stated.tokens.end + kSurroundings, sentence.end);
  for (std::uint32_t t = begin; t < end; ++t) {
    const Span span = document.tokens[t].span();
    if (figure.of && figure.of->contains(span) && document.tokens[t].kind == TokenKind::word)
      topic.noun = stem(document.lower(t));
    if (!figure.span.contains(span) && is_content(document, t))
      topic.words.push_back(stem(document.lower(t)));
  }
  std::sort(topic.words.begin(), topic.words.end());
  topic.words.erase(std::unique(topic.words.begin(), topic.words.end()), topic.words.end());
  return topic;
}

std::size_t shared_words(const Topic& x, const Topic& y) {
  std::size_t shared = 0;
  for (auto i = x.words.begin(), k = y.words.begin(); i != x.words.end() && k != y.words.end();) {
    if (*i < *k)
      ++i;
    else if (*k < *i)
      ++k;
    else
      ++shared, ++i, ++k;
  }
  return shared;
}

bool about_the_same(const Figure& figure, const Topic& x, const Topic& y) {
  if (x.noun != y.noun) return false;
  const std::size_t shared = shared_words(x, y);
  return figure.kind == FigureKind::count && !x.noun.empty() ? shared >= 1 : shared >= 2;
}

struct Bounds {
  double low, high;
};

constexpr double kAbout = 0.1;  // "about" leaves a tenth on each side

Bounds bounds_of(const Figure& f) {
  if (!f.value) return {f.low.value_or(0), f.high.value_or(0)};
  const double v = *f.value;
  if (f.bound == Bound::more) return {v, HUGE_VAL};
  if (f.bound == Bound::less) return {-HUGE_VAL, v};
  if (f.bound == Bound::about) return {v - kAbout * std::fabs(v), v + kAbout * std::fabs(v)};
  return {v, v};
}

bool can_both_hold(const Stated& x, const Stated& y) {
  const Bounds a = bounds_of(*x.figure), b = bounds_of(*y.figure);
  return a.low - x.rounding <= b.high + y.rounding && b.low - y.rounding <= a.high + x.rounding;
}

bool equal_values(const Figure& x, const Figure& y) {
  if (x.value.has_value() != y.value.has_value()) return false;
  return x.value ? *x.value == *y.value : x.low == y.low && x.high == y.high;
}

bool takes_part(const Figure& f) {
  const bool kind = f.kind == FigureKind::count || f.kind == FigureKind::money ||
                    f.kind == FigureKind::percent || f.kind == FigureKind::measure ||
                    f.kind == FigureKind::ratio;
  return kind && !f.vague && !f.unit.empty() &&
         (!f.value || std::fabs(*f.value) > 2 || f.kind != FigureKind::count);
}

// Groups under construction: a figure joins the group of the one it agrees or differs with.
class Grouping {
 public:
  explicit Grouping(std::size_t figures)
      : group_of_{std::vector<std::uint32_t>(figures, kNone), std::vector<std::uint32_t>(figures, kNone)} {}

  void join(FigureGroup::Kind kind, std::uint32_t earlier, std::uint32_t later) {
    std::vector<std::uint32_t>& of = group_of_[kind == FigureGroup::Kind::same ? 0 : 1];
    if (of[earlier] == kNone) {
      of[earlier] = static_cast<std::uint32_t>(groups_.size());
      groups_.push_back({kind, {earlier}});
    }
    if (of[later] == of[earlier]) return;
    of[later] = of[earlier];
    groups_[of[earlier]].figures.push_back(later);
  }

  std::vector<FigureGroup> take() {
    std::stable_sort(groups_.begin(), groups_.end(),
                     [](const FigureGroup& x, const FigureGroup& y) { return x.figures[0] < y.figures[0]; });
    return std::move(groups_);
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::vector<std::uint32_t> group_of_[2];
  std::vector<FigureGroup> groups_;
};

}  // namespace

std::vector<FigureGroup> group_figures(const Document& document, const std::vector<Figure>& figures,
                                       const std::vector<std::optional<std::uint32_t>>& claimants) {
  const std::vector<Stated> stated = state(document, figures);
  std::vector<Topic> topics(stated.size());
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_unit;  // indices into `stated`
  Grouping grouping(figures.size());
  for (std::uint32_t i = 0; i < stated.size(); ++i) {
    const Figure& figure = *stated[i].figure;
    if (!takes_part(figure)) continue;
    topics[i] = topic_of(document, stated[i]);
    const std::size_t last_word = figure.unit.rfind(' ');
    const bool noun = figure.kind == FigureKind::count && last_word != std::string::npos;
    std::vector<std::uint32_t>& others = by_unit[std::to_string(static_cast<int>(figure.kind)) +
                                                 (noun ? figure.unit.substr(last_word + 1) : figure.unit)];
    const std::size_t first = others.size() > kCompared ? others.size() - kCompared : 0;
    const auto index = [&](std::uint32_t k) {
      return static_cast<std::uint32_t>(stated[k].figure - figures.data());
    };
    for (std::size_t k = first; k < others.size(); ++k) {
      const std::uint32_t other = others[k];
      if (!about_the_same(figure, topics[other], topics[i])) continue;
      const bool same = equal_values(*stated[other].figure, figure);
      const bool claims_differ = claimants[index(other)] != claimants[index(i)];
      if (same)
        grouping.join(FigureGroup::Kind::same, index(other), index(i));
      else if (claims_differ && !can_both_hold(stated[other], stated[i]))
        grouping.join(FigureGroup::Kind::differing, index(other), index(i));
    }
    others.push_back(i);
  }
  return grouping.take();
}

}  // namespace onrecord
