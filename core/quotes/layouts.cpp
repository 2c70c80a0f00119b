#include "core/quotes/layouts.h"

#include <cstddef>
#include <utility>

#include "core/model/tagger.h"
#include "core/text/lines.h"
#include "core/text/marks.h"
#include "core/text/one_of.h"

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

constexpr std::uint32_t kSignature = 16;  // tokens of a line that only signs

// "Q:" and "A:" say whose turn it is, not who speaks.
bool is_turn_letter(std::string_view label) { return label == "Q" || label == "A"; }

// Who signs the quotation that fills the line before: a dash and a name in a line of their own.
Range signature_below(const Document& document, Range quoted, Range line) {
  const auto is_mark = [&](std::uint32_t t) { return document.tokens[t].kind == TokenKind::quotation_mark; };
  if (quoted.size() < 3 || !is_mark(quoted.begin) || !is_mark(quoted.end - 1)) return {};
  if (line.size() > kSignature || !is_dash(document, line.begin)) return {};
  const Range name = name_at(document, line.begin + 1, line.end);
  const bool ends = name.end == line.end || one_of(document.of(name.end), {",", "."});
  return ends ? name : Range{};
}

// A quotation, the dash behind it and the name that signs it.
void fix_signed(Labels& labels, Range quoted, Range name) {
  labels.fix(quoted, Label::begin_content);
  labels.fix({name.begin - 1, name.begin}, Label::begin_cue);
  labels.fix(name, Label::begin_source);
}

}  // namespace

std::vector<std::uint8_t> fixed_labels(const Document& document) {
  Labels labels(document.tokens.size());
  for (const Turn& turn : document.turns) {
    if (is_turn_letter(document.of(turn.label)))
      labels.fix_outside(turn.label);
    else
      labels.fix(turn.label, Label::begin_source);
    labels.fix({turn.label.end, turn.words.begin}, Label::begin_cue);
    labels.fix(turn.words, Label::begin_content);
  }
  for (std::size_t p = 0; p < document.lines.size(); ++p) {
    const Line& line = document.lines[p];
    const Range paragraph = document.paragraphs[p];
    labels.fix_outside(line.names_makers() ? paragraph : Range{paragraph.begin, line.text});
    if (!line.signature.empty()) {
      fix_signed(labels, {paragraph.begin, line.signature.begin - 1}, line.signature);
    } else if (p > 0) {
      const Range quoted = document.paragraphs[p - 1];
      const Range name = signature_below(document, quoted, paragraph);
      if (!name.empty()) fix_signed(labels, quoted, name);
    }
  }
  return labels.take();
}

}  // namespace onrecord
