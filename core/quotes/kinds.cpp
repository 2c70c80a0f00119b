#include "core/quotes/kinds.h"

#include <algorithm>

namespace onrecord {
namespace {

// What outer quotations enclose, marks left out: in order, without overlap.
std::vector<Range> quoted_ranges(const Document& document) {
  std::vector<Range> ranges;
  for (const Quotation& quotation : document.quotations)
    if (quotation.level == 1 && !quotation.inside().empty()) ranges.push_back(quotation.inside());
  return ranges;
}

std::vector<Range> verbatim_pieces(const std::vector<Range>& quoted, const std::vector<Range>& content) {
  std::vector<Range> pieces;
  for (const Range piece : content) {
    auto it =
        std::partition_point(quoted.begin(), quoted.end(), [&](Range q) { return q.end <= piece.begin; });
    for (; it != quoted.end() && it->begin < piece.end; ++it)
      pieces.push_back({std::max(it->begin, piece.begin), std::min(it->end, piece.end)});
  }
  return pieces;
}

QuoteKind kind_of(const Document& document, const std::vector<Range>& content) {
  bool quoted = false, plain = false;
  for (const Range piece : content) {
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      const Token& token = document.tokens[i];
      if (token.kind == TokenKind::punctuation || token.kind == TokenKind::quotation_mark) continue;
      (token.quoted > 0 ? quoted : plain) = true;
    }
  }
  if (!quoted) return QuoteKind::indirect;
  return plain ? QuoteKind::mixed : QuoteKind::direct;
}

}  // namespace

void fill_kinds(const Document& document, std::vector<Attribution>& attributions) {
  const std::vector<Range> quoted = quoted_ranges(document);
  for (Attribution& attribution : attributions) {
    attribution.kind = kind_of(document, attribution.content);
    if (attribution.kind == QuoteKind::indirect)
      attribution.verbatim.clear();  // marks around punctuation alone quote nothing
    else
      attribution.verbatim = verbatim_pieces(quoted, attribution.content);
  }
}

}  // namespace onrecord
