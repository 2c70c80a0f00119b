// The figures of a document as the prompts read them: with their tokens and how far they may be rounded.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/figures/dates/calendar.h"
#include "core/figures/dates/when.h"
#include "core/figures/figure.h"
#include "core/text/document.h"

namespace onrecord {

struct PlacedFigure {
  const Figure* figure = nullptr;
  Range tokens;
  std::uint32_t sentence = 0;
  double rounding = 0;  // the value may be off by this much

  double value() const { return figure->value.value_or(0); }
  // One number, given as it is.
  bool exact() const { return figure->value.has_value() && figure->bound == Bound::exact && !figure->vague; }
};

std::vector<PlacedFigure> place_figures(const Document& document, const std::vector<Figure>& figures);

// One sentence's figures, with what the checks ask of its words.
struct SentenceFigures {
  const Document& document;
  Range sentence;  // tokens
  const PlacedFigure* begin;
  const PlacedFigure* end;
  Reference reference;

  std::size_t size() const { return static_cast<std::size_t>(end - begin); }
  const PlacedFigure& operator[](std::size_t i) const { return begin[i]; }
  bool is(std::uint32_t token, std::string_view word) const {
    return sentence.contains(token) && document.lower(token) == word;
  }
  // Whether a word stands among the `far` tokens before `token`.
  bool near_before(std::uint32_t token, std::uint32_t far, std::string_view word) const;
  // Whether one of some words stands within 25 tokens of a range.
  bool near(Range range, std::initializer_list<std::string_view> words) const;
};

// One text of several parts.
template <typename... Parts>
std::string joined(const Parts&... parts) {
  std::string out;
  (out.append(parts), ...);
  return out;
}

// The printed form of a number: 1234567.5 -> "1,234,567.5".
std::string print_number(double value);

// The words of a figure in quotation marks.
std::string quoted(const SentenceFigures& s, const PlacedFigure& placed);

// From the first of two figures to the end of the second.
Span over(const PlacedFigure& first, const PlacedFigure& last);

// How far a printed value may be rounded: half of its last place that is not zero, a tenth of it at most (20
// may stand for 18).
double half_place(double value);

// A dash between words, no hyphen.
bool is_dash(const SentenceFigures& s, std::uint32_t token);

bool is_whole_count(const PlacedFigure& placed);

// Whether an ISO date has year, month and day, and those.
bool complete_iso(const std::string& iso);
Day day_of(const std::string& iso);

// Whether the year of a date is printed, and not taken from the reference.
bool prints_year(const SentenceFigures& s, const PlacedFigure& placed);

}  // namespace onrecord
