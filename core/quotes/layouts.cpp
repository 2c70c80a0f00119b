#include "core/quotes/layouts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/model/tagger.h"
#include "core/text/lexicon.h"
#include "core/text/unicode.h"
#include "onrecord_quotes_data.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestName = 6;  // tokens

bool is_page_label(std::string_view folded) {
  static const Lexicon lexicon(data::page_labels());
  return lexicon.has(folded);
}

bool is_dash(const Document& document, std::uint32_t i) {
  const char32_t c = decode(document.text, document.tokens[i].begin).value;
  return c == '-' || (c >= 0x2012 && c <= 0x2015);
}

bool all_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    if (is_lower(c.value)) return false;
    letters += is_letter(c.value);
    at += c.length;
  }
  return letters > 0;
}

// A run of capitalised words from `begin`; empty if there is none or it is too long for a name.
Range name_at(const Document& document, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t i = begin;
  while (i < end && document.tokens[i].kind == TokenKind::word && document.tokens[i].capital) ++i;
  return i - begin <= kLongestName ? Range{begin, i} : Range{begin, begin};
}

// "NAME:" at the start of a paragraph with words after it.
std::optional<Range> speaker_label(const Document& document, Range paragraph) {
  const Range name = name_at(document, paragraph.begin, paragraph.end);
  if (name.empty() || name.end + 1 >= paragraph.end || document.of(name.end) != ":") return std::nullopt;
  const Span span = document.span(name);
  if (is_page_label(std::string_view(document.folded).substr(span.begin, span.size()))) return std::nullopt;
  return name;
}

class Layouts {
 public:
  explicit Layouts(const Document& document) : document_(document), labels_(document.tokens.size(), kFree) {}

  std::vector<std::uint8_t> run() {
    count_speaker_labels();
    for (const Range paragraph : document_.paragraphs) {
      if (const auto name = speaker_label(document_, paragraph); name && speaks(*name)) {
        fix(*name, Label::begin_source);
        fix({name->end, name->end + 1}, Label::begin_cue);
        fix({name->end + 1, paragraph.end}, Label::begin_content);
      }
    }
    for (const Quotation& quotation : document_.quotations) fix_signed(quotation);
    return std::move(labels_);
  }

 private:
  void count_speaker_labels() {
    for (const Range paragraph : document_.paragraphs) {
      const auto name = speaker_label(document_, paragraph);
      if (!name) continue;
      std::uint32_t& count = returns_[document_.of(*name)];
      in_capitals_ += count == 0 && all_capitals(document_.of(*name));
      ++count;
    }
  }

  bool speaks(Range name) const {
    const std::string_view text = document_.of(name);
    return returns_.at(text) >= 2 || (in_capitals_ >= 2 && all_capitals(text));
  }

  // A quotation that opens its paragraph, then a dash and a name.
  void fix_signed(const Quotation& quotation) {
    if (quotation.level != 1 || !quotation.closed || !quotation.opened) return;
    const Range paragraph = document_.paragraphs[document_.tokens[quotation.open].paragraph];
    const std::uint32_t dash = quotation.close + 1;
    if (quotation.open != paragraph.begin || dash >= paragraph.end || !is_dash(document_, dash)) return;
    const Range name = name_at(document_, dash + 1, paragraph.end);
    if (name.empty() || (name.end < paragraph.end && document_.of(name.end) != ",")) return;
    fix(quotation.range(), Label::begin_content);
    fix({dash, dash + 1}, Label::begin_cue);
    fix(name, Label::begin_source);
  }

  void fix(Range range, Label begin) {
    const auto label = static_cast<std::uint8_t>(begin);
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      labels_[i] = i == range.begin ? label : static_cast<std::uint8_t>(label + 1);
  }

  const Document& document_;
  std::vector<std::uint8_t> labels_;
  std::unordered_map<std::string_view, std::uint32_t> returns_;  // how often each label stands in the text
  std::uint32_t in_capitals_ = 0;                                // different labels in capitals
};

}  // namespace

std::vector<std::uint8_t> fixed_labels(const Document& document) { return Layouts(document).run(); }

}  // namespace onrecord
