#include "core/review/sentence_figures.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace onrecord {
namespace {

// Half of the last place that is printed: 2.3 million is within 0.05 million, 1,200 within 50, twelve exact.
double rounding_of(std::string_view text, double value) {
  if (value == 0) return 0;
  std::size_t i = 0;
  while (i < text.size() && !(text[i] >= '0' && text[i] <= '9')) ++i;
  double mantissa = 0, place = 1;
  bool point = false;
  const bool digits = i < text.size();
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ',') continue;
    if (c == '.' && !point && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9') {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') break;
    mantissa = mantissa * 10 + (c - '0');
    if (point) place /= 10;
  }
  if (!digits || mantissa == 0) {  // words
    double step = 1;
    while (step < 1e12 && std::fmod(value, step * 10) == 0) step *= 10;
    return std::fabs(value) <= 100 ? 0 : step / 2;
  }
  const double scale = std::fabs(value) / (mantissa * place);
  if (!point)
    while (place < 1e12 && std::fmod(mantissa, place * 10) == 0) place *= 10;
  const bool small_count = !point && scale <= 1.0001 && std::fabs(value) <= 100;
  return small_count ? 0 : place * scale / 2;
}

}  // namespace

std::vector<PlacedFigure> place_figures(const Document& document, const std::vector<Figure>& figures) {
  std::vector<PlacedFigure> out;
  out.reserve(figures.size());
  std::uint32_t token = 0;
  const auto count = static_cast<std::uint32_t>(document.tokens.size());
  for (const Figure& figure : figures) {
    while (token < count && document.tokens[token].end <= figure.span.begin) ++token;
    std::uint32_t end = token;
    while (end < count && document.tokens[end].begin < figure.span.end) ++end;
    if (token == end) continue;
    PlacedFigure placed;
    placed.figure = &figure;
    placed.tokens = {token, end};
    placed.sentence = document.tokens[token].sentence;
    placed.rounding = figure.value ? rounding_of(document.of(figure.span), *figure.value) : 0;
    out.push_back(placed);
  }
  return out;
}

bool SentenceFigures::near_before(std::uint32_t token, std::uint32_t far, std::string_view word) const {
  for (std::uint32_t k = 1; k <= far && token >= k; ++k)
    if (is(token - k, word)) return true;
  return false;
}

bool SentenceFigures::near(Range range, std::initializer_list<std::string_view> words) const {
  constexpr std::uint32_t kFar = 25;
  const std::uint32_t first = std::max(sentence.begin, range.begin - std::min(kFar, range.begin));
  const std::uint32_t last = std::min(sentence.end, range.end + kFar);
  for (std::uint32_t t = first; t < last; ++t)
    for (const std::string_view word : words)
      if (is(t, word)) return true;
  return false;
}

std::string print_number(double value) {
  char buffer[64];
  const double whole = std::floor(std::fabs(value) + 1e-9);
  const double rest = std::fabs(value) - whole;
  std::snprintf(buffer, sizeof buffer, "%.0f", whole);
  std::string out = buffer;
  for (std::size_t i = out.size(); i > 3; i -= 3) out.insert(i - 3, 1, ',');
  if (rest > 0.005 && whole < 1e6) {
    std::snprintf(buffer, sizeof buffer, "%.2f", rest);
    std::string decimals = buffer + 1;
    while (decimals.back() == '0') decimals.pop_back();
    out += decimals;
  }
  if (value < 0) out.insert(out.begin(), '-');
  return out;
}

std::string quoted(const SentenceFigures& s, const PlacedFigure& placed) {
  return joined("\xE2\x80\x9C", s.document.of(placed.figure->span), "\xE2\x80\x9D");
}

Span over(const PlacedFigure& first, const PlacedFigure& last) {
  return {std::min(first.figure->span.begin, last.figure->span.begin),
          std::max(first.figure->span.end, last.figure->span.end)};
}

bool is_whole_count(const PlacedFigure& x) {
  return x.figure->kind == FigureKind::count && x.exact() && x.value() >= 0 &&
         x.value() == std::floor(x.value());
}

double half_place(double value) {
  double place = 1;
  value = std::fabs(value);
  if (value == 0) return 0.5;
  while (place > 1e-6 && std::fabs(value / place - std::round(value / place)) > 1e-9) place /= 10;
  while (place < 1e12 && std::fmod(std::round(value / place), 10) == 0) place *= 10;
  return std::min(place / 2, 0.1 * value);
}

bool is_dash(const SentenceFigures& s, std::uint32_t token) {
  if (s.is(token, "--") || s.is(token, "\xE2\x80\x94")) return true;
  const auto& tokens = s.document.tokens;
  return (s.is(token, "\xE2\x80\x93") || s.is(token, "-")) && tokens[token].space_before &&
         token + 1 < s.sentence.end && tokens[token + 1].space_before;
}

bool complete_iso(const std::string& iso) { return iso.size() >= 10 && iso.find('X') == std::string::npos; }

Day day_of(const std::string& iso) {
  return {std::atoi(iso.substr(0, 4).c_str()), std::atoi(iso.substr(5, 2).c_str()),
          std::atoi(iso.substr(8, 2).c_str())};
}

bool prints_year(const SentenceFigures& s, const PlacedFigure& placed) {
  for (std::uint32_t t = placed.tokens.begin; t < placed.tokens.end; ++t) {
    const std::string_view text = s.document.of(t);
    if (text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos) return true;
  }
  return false;
}

}  // namespace onrecord
