#include "core/report/counts.h"

#include <algorithm>
#include <numeric>

namespace onrecord {

std::uint32_t count_words(const Document& document, Range range) {
  std::uint32_t words = 0;
  bool counted = false;  // the stretch that this token stands in
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = document.tokens[i];
    if (token.space_before || token.kind == TokenKind::quotation_mark) counted = false;
    if (counted || (token.kind != TokenKind::word && token.kind != TokenKind::number)) continue;
    counted = true;
    ++words;
  }
  return words;
}

std::uint32_t count_quoted_words(const Analysis& analysis, const std::vector<std::uint32_t>& attributions) {
  std::vector<Range> ranges;
  for (const std::uint32_t i : attributions) {
    const std::vector<Range>& verbatim = analysis.attributions[i].verbatim;
    ranges.insert(ranges.end(), verbatim.begin(), verbatim.end());
  }
  std::sort(ranges.begin(), ranges.end(), [](Range a, Range b) { return a.begin < b.begin; });
  std::uint32_t words = 0;
  std::uint32_t done = 0;  // tokens before it are counted
  for (const Range range : ranges) {
    words += count_words(analysis.document, {std::max(range.begin, done), range.end});
    done = std::max(done, range.end);
  }
  return words;
}

Counts count(const Analysis& analysis) {
  const Document& document = analysis.document;
  std::vector<std::uint32_t> all(analysis.attributions.size());
  std::iota(all.begin(), all.end(), 0u);
  return {.words = count_words(document, {0, static_cast<std::uint32_t>(document.tokens.size())}),
          .sentences = static_cast<std::uint32_t>(document.sentences.size()),
          .paragraphs = static_cast<std::uint32_t>(document.paragraphs.size()),
          .quoted_words = count_quoted_words(analysis, all)};
}

}  // namespace onrecord
