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
    for (std::uint16_t f = 0; f < table.size(); ++f)
      if (const auto value = lexicon.find(LinkFeatures::name(f)))
        table[f] = std::strtof(std::string(*value).c_str(), nullptr);
    return table;
  }();
  return weights;
}

struct Choice {
  std::optional<std::uint32_t> partner;
  float probability = 0;
};

class Linker {
 public:
  Linker(const Document& document, const Parts& parts)
      : document_(document), parts_(parts), features_(document, parts), attribution_of_(parts.size()) {}

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

  void place(std::uint32_t content, const Choice& cue) {
    const Part& part = parts_[content];
    const bool known = cue.partner && attribution_of_[*cue.partner];
    if (known || (!cue.partner && continues_before(content))) {
      Attribution& attribution = known ? attributions_[*attribution_of_[*cue.partner]] : attributions_.back();
      attribution.content.push_back(part.range);
      attribution.evidence.content = std::min(attribution.evidence.content, part.score);
      attribution.evidence.cue_link = std::min(attribution.evidence.cue_link, cue.probability);
      return;
    }
    Attribution attribution;
    attribution.content.push_back(part.range);
    attribution.evidence.content = part.score;
    attribution.evidence.cue_link = cue.probability;
    if (cue.partner) {
      attribution.cue = parts_[*cue.partner].range;
      attribution.evidence.cue = parts_[*cue.partner].score;
      attribution_of_[*cue.partner] = static_cast<std::uint32_t>(attributions_.size());
    }
    cues_.push_back(cue.partner);
    attributions_.push_back(std::move(attribution));
  }

  // A quoted content without a cue goes on with the attribution before it, if that is close by.
  bool continues_before(std::uint32_t content) const {
    if (attributions_.empty()) return false;
    const Token& first = document_.tokens[parts_[content].range.begin];
    const Token& last = document_.tokens[attributions_.back().content.back().end - 1];
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
};

}  // namespace

std::vector<Attribution> link(const Document& document, const Parts& parts) {
  return Linker(document, parts).run();
}

std::vector<LinkCandidate> link_candidates(const Document& document, const Parts& parts, std::uint32_t index) {
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
