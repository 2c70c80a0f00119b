#include "core/quotes/layouts.h"

#include <cstddef>
#include <utility>

#include "core/model/tagger.h"

namespace onrecord {
namespace {

// Labels in the making; all free to begin with.
class Labels {
 public:
  explicit Labels(std::size_t tokens) : labels_(tokens, kFree) {}

  // A part: `begin` on its first token, the label for inside it on the others.
  void fix(Range part, Label begin) {
    const auto label = static_cast<std::uint8_t>(begin);
    for (std::uint32_t i = part.begin; i < part.end; ++i)
      labels_[i] = i == part.begin ? label : static_cast<std::uint8_t>(label + 1);
  }

  void fix_outside(Range tokens) {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
      labels_[i] = static_cast<std::uint8_t>(Label::outside);
  }

  std::vector<std::uint8_t> take() { return std::move(labels_); }

 private:
  std::vector<std::uint8_t> labels_;
};

}  // namespace

std::vector<std::uint8_t> fixed_labels(const Document& document) {
  Labels labels(document.tokens.size());
  for (const Turn& turn : document.turns) {
    labels.fix(turn.label, Label::begin_source);
    labels.fix({turn.label.end, turn.words.begin}, Label::begin_cue);
    labels.fix(turn.words, Label::begin_content);
  }
  for (std::size_t p = 0; p < document.lines.size(); ++p) {
    const Line& line = document.lines[p];
    const Range paragraph = document.paragraphs[p];
    if (line.names_makers()) labels.fix_outside(paragraph);
    if (line.signature.empty()) continue;
    const std::uint32_t dash = line.signature.begin - 1;
    labels.fix({paragraph.begin, dash}, Label::begin_content);
    labels.fix({dash, dash + 1}, Label::begin_cue);
    labels.fix(line.signature, Label::begin_source);
  }
  return labels.take();
}

}  // namespace onrecord
