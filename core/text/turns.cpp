#include "core/text/turns.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/text/lexicon.h"
#include "core/text/lines.h"
#include "core/text/words.h"
#include "onrecord_text_data.h"

namespace onrecord {
namespace {

bool is_page_label(std::string_view words) {
  static const Lexicon lexicon(data::page_labels());
  return lexicon.has(words);
}

// HOLM, or Q and A
bool in_capitals(std::string_view label) { return label.size() == 1 || is_all_capitals(label); }

// "Name:" at the start of a paragraph, or "NAME:" at the start of a sentence, with words after it. A
// quotation mark may stand before it, where a whole transcript is quoted.
std::optional<Range> label_of(const Document& document, Range sentence) {
  const Range paragraph = document.paragraphs[document.tokens[sentence.begin].paragraph];
  const bool quoted = document.tokens[sentence.begin].kind == TokenKind::quotation_mark;
  const Range name = name_at(document, sentence.begin + quoted, paragraph.end);
  if (name.empty() || name.end + 1 >= paragraph.end || document.of(name.end) != ":") return std::nullopt;
  if (sentence.begin != paragraph.begin && !in_capitals(document.of(name))) return std::nullopt;
  if (is_page_label(document.lower(name))) return std::nullopt;
  return name;
}

// The labels of a text, and which of them are speakers'.
class Labels {
 public:
  explicit Labels(const Document& document) : document_(document) {
    for (const Range sentence : document.sentences) {
      const auto label = label_of(document, sentence);
      if (!label) continue;
      std::uint32_t& count = returns_[document.of(*label)];
      in_capitals_ += count == 0 && in_capitals(document.of(*label));
      ++count;
      labels_.push_back(*label);
    }
  }

  std::vector<Range> speakers() const {
    std::vector<Range> speakers;
    for (const Range label : labels_)
      if (speaks(document_.of(label))) speakers.push_back(label);
    return speakers;
  }

 private:
  bool speaks(std::string_view label) const {
    return returns_.at(label) >= 2 || (in_capitals_ >= 2 && in_capitals(label));
  }

  const Document& document_;
  std::vector<Range> labels_;                                    // in text order
  std::unordered_map<std::string_view, std::uint32_t> returns_;  // how often each stands in the text
  std::uint32_t in_capitals_ = 0;                                // different ones in capitals
};

}  // namespace

void read_turns(Document& document) {
  const std::vector<Range> labels = Labels(document).speakers();
  for (std::size_t i = 0; i < labels.size(); ++i) {
    // What a speaker says goes on to the next label or the end of the paragraph.
    std::uint32_t end = document.paragraphs[document.tokens[labels[i].begin].paragraph].end;
    if (i + 1 < labels.size()) end = std::min(end, labels[i + 1].begin);
    document.turns.push_back({labels[i], {labels[i].end + 1, end}});
  }
}

}  // namespace onrecord
