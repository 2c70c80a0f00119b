#include "core/analyze.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "core/figures/figures.h"
#include "core/model/tagger.h"
#include "core/model/trial.h"
#include "core/model/weights.h"
#include "core/quotes/attribute.h"
#include "core/report/notices.h"
#include "core/review/agreement.h"
#include "core/review/claims.h"
#include "core/review/prompts.h"
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
  speakers.reserve(claims.size());
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

void time_kernel(std::uint32_t times) {
  if (const auto* weights = std::get_if<Weights>(&model())) multiply_block(*weights, times);
}

Analysis analyze(std::string_view text, const Options& options) {
  Analyzer analyzer;
  analyzer.begin(text, options, Keep::nothing);
  return analyzer.finish();
}

void Analyzer::begin(std::string_view text, const Options& options, Keep keep) {
  const std::string_view part = text.substr(0, analysable_bytes(text));
  if (keep == Keep::nothing) earlier_ = {};
  if (keep != Keep::nothing && keep_ == keep && tagger_)
    earlier_ = std::move(*tagger_).release(std::move(analysis_.document.text));
  keep_ = keep;
  options_ = options;
  cut_ = part.size() < text.size();
  tagger_.reset();
  analysis_ = {};
  analysis_.document = read_document(part);
  const auto* weights = std::get_if<Weights>(&model());
  if (weights == nullptr) return;  // model_error() says why
  tagger_.emplace(analysis_.document, *weights, earlier_);
}

std::uint32_t Analyzer::tokens() const {
  return tagger_ ? static_cast<std::uint32_t>(tagger_->tagging().size) : 0;
}

std::uint32_t Analyzer::left() const { return tagger_ ? tagger_->left() : 0; }

void Analyzer::read(std::uint32_t tokens) {
  if (tagger_) tagger_->read(tokens);
}

std::string Analyzer::scores(Range range) {
  const Range known{std::min(range.begin, tokens()), std::min(range.end, tokens())};
  return tagger_ && !known.empty() ? tagger_->scores(known) : std::string();
}

Range Analyzer::reserve(std::uint32_t count) { return tagger_ ? tagger_->reserve(count) : Range{}; }

bool Analyzer::take(Range range, std::string_view scores) { return tagger_ && tagger_->take(range, scores); }

Analysis Analyzer::finish() {
  if (!tagger_) return std::move(analysis_);
  tagger_->read(tagger_->left());
  const Document& document = analysis_.document;
  const Tagging& tagging = tagger_->tagging();
  analysis_.attributions = find_attributions(document, tagging);
  analysis_.cast = resolve_speakers(document, tagging, analysis_.attributions);
  const FigureOptions figure_options{options_.reference_date};
  analysis_.figures = find_figures(document, tagging, figure_options);
  analysis_.claims = find_claims(document, analysis_.figures, analysis_.attributions);
  analysis_.figure_groups = group_figures(
      document, analysis_.figures, claimants(analysis_.claims, analysis_.cast), analysis_.attributions);
  analysis_.notices =
      merged(find_notices(analysis_, cut_), check_figures(document, analysis_.figures, figure_options));
  if (keep_ == Keep::for_next_version) earlier_ = std::move(*tagger_).release(document.text);
  tagger_.reset();
  return std::move(analysis_);
}

}  // namespace onrecord
