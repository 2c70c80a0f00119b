#include "core/quotes/linking.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "core/quotes/link_features.h"
#include "core/text/lexicon.h"
#include "onrecord_quotes_data.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kBefore = 4, kAfter = 3;  // candidates on each side
constexpr std::uint32_t kReach = 24;              // parts looked at on each side
constexpr std::uint32_t kParagraphs = 3;          // paragraphs apart at most

// The candidates of a part: partners of the role it is looking for, nearest first on each side, then none.
std::vector<std::uint32_t> candidates(const Document& document, const Parts& parts, std::uint32_t index) {
  const Role wanted = parts[index].role == Role::content ? Role::cue : Role::source;
  const auto paragraph = [&](std::uint32_t i) { return document.tokens[parts[i].range.begin].paragraph; };
  std::vector<std::uint32_t> found;
  const std::uint32_t first = index > kReach ? index - kReach : 0;
  for (std::uint32_t i = index; i-- > first && found.size() < kBefore;) {
    if (paragraph(index) - paragraph(i) > kParagraphs) break;
    if (parts[i].role == wanted) found.push_back(i);
  }
  const std::size_t limit = found.size() + kAfter;
  const auto last = static_cast<std::uint32_t>(std::min<std::size_t>(parts.size(), index + 1 + kReach));
  for (std::uint32_t i = index + 1; i < last && found.size() < limit; ++i) {
    if (paragraph(i) - paragraph(index) > kParagraphs) break;
    if (parts[i].role == wanted) found.push_back(i);
  }
  found.push_back(kNoPartner);
  return found;
}

// One weight for each feature, from "name<TAB>weight" lines; features that are not listed weigh nothing.
const std::vector<float>& link_weights() {
  static const std::vector<float> weights = [] {
    const Lexicon lexicon(data::link_weights());
    std::vector<float> table(LinkFeatures::kCount, 0.0F);
    for (std::uint16_t f = 0; f < LinkFeatures::kCount; ++f)
      if (const auto value = lexicon.find(LinkFeatures::name(f)))
        table[f] = std::strtof(std::string(*value).c_str(), nullptr);
    return table;
  }();
  return weights;
}

// Tokens at which an outer quotation goes on from the paragraph before, in order.
std::vector<std::uint32_t> continued_quotations(const Document& document) {
  std::vector<std::uint32_t> starts;
  bool continues = false;
  for (const Quotation& quotation : document.quotations) {
    if (quotation.level != 1) continue;
    if (continues) starts.push_back(quotation.open);
    continues = quotation.continues;
  }
  return starts;
}

struct Choice {
  std::optional<std::uint32_t> partner;
  float probability = 0;
};

class Linker {
 public:
  Linker(const Document& document, const Parts& parts)
      : document_(document),
        parts_(parts),
        features_(document, parts),
        attribution_of_(parts.size()),
        continued_(continued_quotations(document)) {}

  std::vector<Attribution> run() {
    for (std::uint32_t i = 0; i < parts_.size(); ++i)
      if (parts_[i].role == Role::content) place(i, choose(i));
    for (std::size_t a = 0; a < attributions_.size(); ++a)
      if (cues_[a]) find_source(attributions_[a], *cues_[a]);
    return std::move(attributions_);
  }

 private:
  Choice choose(std::uint32_t index) const {
    std::uint32_t best = kNoPartner;
    float best_score = -1e30F, sum = 0;
    for (const std::uint32_t partner : candidates(document_, parts_, index)) {
      float score = 0;
      for (const std::uint16_t feature : features_.of(index, partner)) score += link_weights()[feature];
      sum += std::exp(score);
      if (score <= best_score) continue;
      best_score = score;
      best = partner;
    }
    const float probability = std::exp(best_score) / sum;
    if (best == kNoPartner) return {std::nullopt, probability};
    return {best, probability};
  }

  // A quotation that goes on from the paragraph before has the speaker it had, unless its own paragraph has a cue.
  bool continues_quotation(std::uint32_t content, const Choice& cue) const {
    const Range range = parts_[content].range;
    if (attributions_.empty() || !std::binary_search(continued_.begin(), continued_.end(), range.begin))
      return false;
    const std::uint32_t paragraph = document_.tokens[range.begin].paragraph;
    if (cue.partner && document_.tokens[parts_[*cue.partner].range.begin].paragraph == paragraph)
      return false;
    return document_.tokens[attributions_[last_].content.back().end - 1].paragraph + 1 == paragraph;
  }

  static void extend(Attribution& attribution, const Part& part, float link) {
    attribution.content.push_back(part.range);
    attribution.evidence.content = std::min(attribution.evidence.content, part.score);
    attribution.evidence.cue_link = std::min(attribution.evidence.cue_link, link);
  }

  void place(std::uint32_t content, const Choice& cue) {
    const Part& part = parts_[content];
    if (continues_quotation(content, cue)) return extend(attributions_[last_], part, 1);
    const bool known = cue.partner && attribution_of_[*cue.partner];
    if (known || (!cue.partner && continues_before(content))) {
      if (known) last_ = *attribution_of_[*cue.partner];
      extend(attributions_[last_], part, cue.probability);
      return;
    }
    last_ = static_cast<std::uint32_t>(attributions_.size());
    Attribution attribution;
    attribution.content.push_back(part.range);
    attribution.evidence.content = part.score;
    attribution.evidence.cue_link = cue.probability;
    if (cue.partner) {
      attribution.cue = parts_[*cue.partner].range;
      attribution.evidence.cue = parts_[*cue.partner].score;
      attribution_of_[*cue.partner] = last_;
    }
    cues_.push_back(cue.partner);
    attributions_.push_back(std::move(attribution));
  }

  // A quoted content without a cue goes on with the attribution before it, if that is close by.
  bool continues_before(std::uint32_t content) const {
    if (attributions_.empty()) return false;
    const Token& first = document_.tokens[parts_[content].range.begin];
    const Token& last = document_.tokens[attributions_[last_].content.back().end - 1];
    return first.quoted > 0 && first.paragraph - last.paragraph <= 1;
  }

  void find_source(Attribution& attribution, std::uint32_t cue) const {
    const Choice source = choose(cue);
    attribution.evidence.source_link = source.probability;
    if (!source.partner) return;
    attribution.source = {parts_[*source.partner].range};
    attribution.evidence.source = parts_[*source.partner].score;
  }

  const Document& document_;
  const Parts& parts_;
  LinkFeatures features_;
  std::vector<std::optional<std::uint32_t>> attribution_of_;  // of a cue's part
  std::vector<Attribution> attributions_;
  std::vector<std::optional<std::uint32_t>> cues_;  // the cue's part, for each attribution
  std::vector<std::uint32_t> continued_;            // where quotations of the paragraph before go on
  std::uint32_t last_ = 0;                          // the attribution of the content before
};

}  // namespace

std::vector<Attribution> link(const Document& document, const Parts& parts) {
  return Linker(document, parts).run();
}

std::vector<LinkCandidate> link_candidates(const Document& document, const Parts& parts,
                                           std::uint32_t index) {
  std::vector<LinkCandidate> out;
  if (parts[index].role == Role::source) return out;
  const LinkFeatures features(document, parts);
  for (const std::uint32_t partner : candidates(document, parts, index)) {
    LinkCandidate candidate{partner, {}};
    for (const std::uint16_t feature : features.of(index, partner))
      candidate.features.push_back(LinkFeatures::name(feature));
    out.push_back(std::move(candidate));
  }
  return out;
}

}  // namespace onrecord
