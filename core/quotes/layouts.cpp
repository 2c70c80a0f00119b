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

constexpr std::uint32_t kLongestName = 6;        // tokens
constexpr std::uint32_t kLongestSignature = 16;  // tokens from the dash to the end of the paragraph

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

// "Name:" at the start of a paragraph, or "NAME:" at the start of a sentence, with words after it. A
// quotation mark may stand before it, where a whole transcript is quoted.
std::optional<Range> speaker_label(const Document& document, Range sentence) {
  const Range paragraph = document.paragraphs[document.tokens[sentence.begin].paragraph];
  const bool quoted = document.tokens[sentence.begin].kind == TokenKind::quotation_mark;
  const Range name = name_at(document, sentence.begin + quoted, paragraph.end);
  if (name.empty() || name.end + 1 >= paragraph.end || document.of(name.end) != ":") return std::nullopt;
  if (sentence.begin != paragraph.begin && !all_capitals(document.of(name))) return std::nullopt;
  const Span span = document.span(name);
  if (is_page_label(std::string_view(document.folded).substr(span.begin, span.size()))) return std::nullopt;
  return name;
}

class Layouts {
 public:
  explicit Layouts(const Document& document) : document_(document), labels_(document.tokens.size(), kFree) {}

  std::vector<std::uint8_t> run() {
    find_speaker_labels();
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (!speaks(names_[i])) continue;
      const std::uint32_t words = names_[i].end + 1;
      fix(names_[i], Label::begin_source);
      fix({words - 1, words}, Label::begin_cue);
      fix({words, turn_end(i)}, Label::begin_content);
    }
    for (const Range paragraph : document_.paragraphs) fix_signed(paragraph);
    return std::move(labels_);
  }

 private:
  void find_speaker_labels() {
    for (const Range sentence : document_.sentences) {
      const auto name = speaker_label(document_, sentence);
      if (!name) continue;
      std::uint32_t& count = returns_[document_.of(*name)];
      in_capitals_ += count == 0 && all_capitals(document_.of(*name));
      ++count;
      names_.push_back(*name);
    }
  }

  // What a speaker says goes on to the next label or the end of the paragraph.
  std::uint32_t turn_end(std::size_t label) const {
    const std::uint32_t paragraph_end =
        document_.paragraphs[document_.tokens[names_[label].begin].paragraph].end;
    for (std::size_t next = label + 1; next < names_.size() && names_[next].begin < paragraph_end; ++next)
      if (speaks(names_[next])) return names_[next].begin;
    return paragraph_end;
  }

  bool speaks(Range name) const {
    const std::string_view text = document_.of(name);
    return returns_.at(text) >= 2 || (in_capitals_ >= 2 && all_capitals(text));
  }

  // A paragraph from one quotation mark to another, then a dash and a name. How the marks between them pair
  // does not matter: some pages print them the wrong way round.
  void fix_signed(Range paragraph) {
    if (document_.tokens[paragraph.begin].kind != TokenKind::quotation_mark) return;
    const std::uint32_t first = paragraph.end - std::min(paragraph.size(), kLongestSignature);
    std::uint32_t dash = paragraph.end - 1;
    while (dash > first && !is_dash(document_, dash)) --dash;
    if (dash < paragraph.begin + 2 || !is_dash(document_, dash)) return;
    if (document_.tokens[dash - 1].kind != TokenKind::quotation_mark) return;
    const Range name = name_at(document_, dash + 1, paragraph.end);
    if (name.empty()) return;
    const bool period = name.end + 1 == paragraph.end && document_.of(name.end) == ".";
    if (name.end < paragraph.end && document_.of(name.end) != "," && !period) return;
    fix({paragraph.begin, dash}, Label::begin_content);
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
  std::vector<Range> names_;                                     // of all labels, in text order
  std::unordered_map<std::string_view, std::uint32_t> returns_;  // how often each label stands in the text
  std::uint32_t in_capitals_ = 0;                                // different labels in capitals
};

}  // namespace

std::vector<std::uint8_t> fixed_labels(const Document& document) { return Layouts(document).run(); }

}  // namespace onrecord
