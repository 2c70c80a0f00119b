#include "core/analyze.h"

#include <algorithm>
#include <iterator>
#include <variant>

#include "core/review/agreement.h"
#include "core/review/claims.h"
#include "core/figures/figures.h"
#include "core/review/prompts.h"
#include "core/model/tagger.h"
#include "core/model/weights.h"
#include "core/quotes/attribute.h"
#include "core/report/notices.h"
#include "core/speakers/resolve.h"
#include "core/text/document.h"
#include "core/text/limit.h"

namespace onrecord {
namespace {

const LoadedWeights& model() {
  static const LoadedWeights weights = load_weights(shipped_weights_file());
  return weights;
}

// The speaker behind each figure's claim.
std::vector<std::optional<std::uint32_t>> claimants(const std::vector<Claim>& claims, const Cast& cast) {
  std::vector<std::optional<std::uint32_t>> speakers;
  for (const Claim& claim : claims)
    speakers.push_back(claim.attribution ? cast.voices[*claim.attribution].speaker : std::nullopt);
  return speakers;
}

// Two lists in text order as one.
std::vector<Notice> merged(const std::vector<Notice>& a, const std::vector<Notice>& b) {
  std::vector<Notice> all;
  std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all),
             [](const Notice& x, const Notice& y) { return x.span.begin < y.span.begin; });
  return all;
}

}  // namespace

const char* model_error() {
  const auto* error = std::get_if<WeightsError>(&model());
  return error == nullptr ? "" : describe(*error);
}

Analysis analyze(std::string_view text, const Options& options) {
  const std::string_view part = text.substr(0, analysable_bytes(text));
  Analysis analysis;
  analysis.document = read_document(part);
  const auto* weights = std::get_if<Weights>(&model());
  if (weights == nullptr) return analysis;  // model_error() says why
  const Document& document = analysis.document;
  const Tagging tagging = tag(document, *weights);
  analysis.attributions = find_attributions(document, tagging);
  analysis.cast = resolve_speakers(document, tagging, analysis.attributions);
  const FigureOptions figure_options{options.reference_date};
  analysis.figures = find_figures(document, figure_options);
  analysis.claims = find_claims(document, analysis.figures, analysis.attributions);
  analysis.figure_groups = group_figures(document, analysis.figures,
                                         claimants(analysis.claims, analysis.cast), analysis.attributions);
  analysis.notices = merged(find_notices(analysis, part.size() < text.size()),
                            check_figures(document, analysis.figures, figure_options));
  return analysis;
}

}  // namespace onrecord
