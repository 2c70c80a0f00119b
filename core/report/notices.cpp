#include "core/report/notices.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/text/limit.h"
#include "core/text/offsets.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kMinWords = 40;       // fewer do not tell a language
constexpr std::uint32_t kMinOtherBytes = 90;  // about 30 letters of Chinese, 45 of Russian
constexpr double kMinFunctionWords = 0.18;    // of all words; English news has 0.35 to 0.5, German 0.05

// 5000000 -> "5,000,000"
std::string with_commas(std::uint32_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

Span whole(const Document& document) { return {0, static_cast<std::uint32_t>(document.text.size())}; }

Notice too_long(const Document& document) {
  const Span part = whole(document);
  const std::uint32_t characters = Offsets(document.text, OffsetUnit::utf16).at(part.end);
  return {"text-too-long", part,
          "The text is longer than " + with_commas(kMaxCharacters) + " characters: the first " +
              with_commas(characters) + " were analysed, the rest was not."};
}

bool is_english(const Document& document) {
  std::uint32_t words = 0;
  std::uint32_t function_words = 0;
  std::uint32_t ascii = 0;
  std::uint32_t other = 0;
  for (const Token& token : document.tokens) {
    if (token.kind != TokenKind::word) continue;
    ++words;
    if (is_function_word(document.lower(token))) ++function_words;
    for (const char c : document.of(token)) ++(static_cast<unsigned char>(c) < 0x80 ? ascii : other);
  }
  if (other > ascii && other >= kMinOtherBytes) return false;
  return words < kMinWords || function_words >= kMinFunctionWords * words;
}

// Lists one notice a span, and from the limit on one for all that is left.
void append(std::vector<Notice>& notices, const std::string& code, const std::vector<Span>& spans,
            const std::string& message, const std::string& rest) {
  const bool all = spans.size() <= kMaxNotices;
  const std::size_t listed = all ? spans.size() : kMaxNotices - 1;
  for (std::size_t i = 0; i < listed; ++i) notices.push_back({code, spans[i], message});
  if (all) return;
  const auto left = static_cast<std::uint32_t>(spans.size() - listed);
  notices.push_back({code, {spans[listed].begin, spans.back().end}, with_commas(left) + " " + rest});
}

std::vector<Span> unbalanced_marks(const Document& document) {
  std::vector<Span> spans;
  for (const std::uint32_t token : document.unbalanced) spans.push_back(document.tokens[token].span());
  return spans;
}

std::vector<Span> unresolved_quotes(const Analysis& analysis) {
  std::vector<Span> spans;
  for (std::size_t i = 0; i < analysis.attributions.size(); ++i) {
    const Attribution& attribution = analysis.attributions[i];
    const bool resolved = i < analysis.cast.voices.size() && analysis.cast.voices[i].speaker.has_value();
    if (resolved || (attribution.verbatim.empty() && attribution.mode != Mode::speech)) continue;
    spans.push_back(analysis.document.span(attribution.content.front()));
  }
  return spans;
}

}  // namespace

std::vector<Notice> find_notices(const Analysis& analysis, bool cut) {
  const Document& document = analysis.document;
  std::vector<Notice> notices;
  if (cut) notices.push_back(too_long(document));
  if (!is_english(document)) {
    notices.push_back({"not-english", whole(document),
                       "The text does not look like English: quotes and figures may be missed or wrong."});
  }
  append(notices, "unbalanced-quotation-mark", unbalanced_marks(document),
         "This quotation mark has no partner: what is quoted here may be read wrongly.",
         "more quotation marks have no partner.");
  append(notices, "unresolved-speaker", unresolved_quotes(analysis),
         "The text does not make clear who says this.",
         "more quotes whose speaker the text does not make clear.");
  std::stable_sort(notices.begin(), notices.end(),
                   [](const Notice& a, const Notice& b) { return a.span.begin < b.span.begin; });
  return notices;
}

}  // namespace onrecord
