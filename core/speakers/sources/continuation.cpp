#include "core/speakers/sources/continuation.h"

#include <algorithm>

#include "core/speakers/certainty.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kNear = 3;  // paragraphs between a quote and the one it continues

}  // namespace

bool is_free(const Document& document, const Attribution& attribution) {
  const bool marked = attribution.kind == QuoteKind::direct ||
                      document.tokens[attribution.content.front().begin].kind == TokenKind::quotation_mark;
  return attribution.source.empty() && attribution.cue.empty() && marked;
}

Finding find_continuation(const Document& document, const Source& source, const Source& before,
                          const Finding& found_before) {
  const std::uint32_t paragraph = document.tokens[source.attribution->content.front().begin].paragraph;
  const std::uint32_t end = document.tokens[before.attribution->content.back().end - 1].paragraph;
  if (paragraph - std::min(paragraph, end) > kNear) return {};
  return {found_before.entity, Ground::continuation, {}, std::min(kSureContinuation, found_before.certainty)};
}

}  // namespace onrecord
