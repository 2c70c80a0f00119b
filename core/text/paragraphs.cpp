#include "core/text/paragraphs.h"

#include <cstddef>

#include "core/text/marks.h"
#include "core/text/unicode.h"

namespace onrecord {
namespace {

// A line may have text; `blank_before` says whether a blank line (or the text's start) stands before it.
struct PrintedLine {
  Span span;  // trimmed of white space
  bool blank_before = true;
  bool indented = false;
};

std::vector<PrintedLine> find_lines(std::string_view text) {
  std::vector<PrintedLine> lines;
  bool blank_before = true;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t line_start = at;
    std::size_t first = text.size();
    std::size_t last = at;
    while (at < text.size()) {
      const CodePoint c = decode(text, at);
      at += c.length;
      if (is_line_break(c.value)) {
        if (c.value == '\r' && at < text.size() && text[at] == '\n') ++at;
        break;
      }
      if (is_space(c.value)) continue;
      if (first == text.size()) first = at - c.length;
      last = at;
    }
    if (first == text.size()) {
      blank_before = true;
      continue;
    }
    const Span span{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
    lines.push_back({span, blank_before, first >= line_start + 2});
    blank_before = false;
  }
  return lines;
}

// Stops where a sentence or a quotation may.
bool is_complete(std::string_view line) {
  const char32_t c = decode_before(line, line.size()).value;
  return ends_sentence(c) || c == ':' || c == '"' || c == '\'' || c == 0x201D || c == 0x2019 || c == ')';
}

// Wrapped at a fixed width: of the lines with another right below, nearly all are of medium length and most
// stop in mid-sentence.
bool is_wrapped(std::string_view text, const std::vector<PrintedLine>& lines) {
  constexpr std::size_t kShortest = 40, kLongest = 100, kFewest = 4;
  std::size_t followed = 0, medium = 0, open = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].blank_before) continue;
    const Span span = lines[i].span;
    ++followed;
    medium += span.size() >= kShortest && span.size() <= kLongest;
    open += !is_complete(text.substr(span.begin, span.size()));
  }
  return followed >= kFewest && medium * 10 >= followed * 9 && open * 10 >= followed * 6;
}

}  // namespace

std::vector<Span> find_paragraphs(std::string_view text) {
  const std::vector<PrintedLine> lines = find_lines(text);
  const bool wrapped = is_wrapped(text, lines);
  std::vector<Span> paragraphs;
  for (const PrintedLine& line : lines) {
    const bool joins = wrapped && !paragraphs.empty() && !line.blank_before && !line.indented;
    if (joins)
      paragraphs.back().end = line.span.end;
    else
      paragraphs.push_back(line.span);
  }
  return paragraphs;
}

}  // namespace onrecord
