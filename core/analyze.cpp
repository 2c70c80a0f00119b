#include "core/analyze.h"

#include <algorithm>
#include <variant>

#include "core/figures/claims.h"
#include "core/figures/figures.h"
#include "core/figures/prompts.h"
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
  analysis.figures = find_figures(document, {options.reference_date});
  analysis.claims = find_claims(document, analysis.figures, analysis.attributions);
  analysis.notices = find_notices(analysis, part.size() < text.size());
  const std::vector<Notice> prompts = check_figures(document, analysis.figures, {options.reference_date});
  analysis.notices.insert(analysis.notices.end(), prompts.begin(), prompts.end());
  std::stable_sort(analysis.notices.begin(), analysis.notices.end(),
                   [](const Notice& a, const Notice& b) { return a.span.begin < b.span.begin; });
  return analysis;
}

}  // namespace onrecord
