// Figures as one line of text, for tables of expectations:
//   read("up to 175,000 troops") -> "[up to 175,000 troops] count 175000 troop <="
#pragma once

#include <cstdio>
#include <string>

#include "core/figures/figures.h"
#include "tests/core/figures/tagged.h"

namespace onrecord {

inline std::string print_value(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.10g", value);
  return buffer;
}

inline std::string print(const Document& document, const Figure& f) {
  constexpr const char* kKinds[] = {"count", "money",    "percent", "measure", "ratio",   "multiple",
                                    "age",   "duration", "date",    "time",    "ordinal", "score"};
  constexpr const char* kBounds[] = {"", "~", ">", "<"};
  std::string out = "[";
  out.append(document.of(f.span)).append("] ").append(kKinds[static_cast<int>(f.kind)]);
  if (f.value)
    out.append(" ").append(print_value(*f.value));
  else if (f.low && f.high)
    out.append(" ").append(print_value(*f.low)).append("..").append(print_value(*f.high));
  if (!f.unit.empty()) out.append(" ").append(f.unit);
  if (f.bound != Bound::exact)
    out.append(" ").append(kBounds[static_cast<int>(f.bound)]).append(f.inclusive ? "=" : "");
  if (f.vague) out += " vague";
  if (f.direction != Direction::none) out += f.direction == Direction::up ? " up" : " down";
  if (!f.iso.empty()) out.append(" ").append(f.iso);
  if (!f.iso_end.empty()) out.append("/").append(f.iso_end);
  return out;
}

// The figures of a text, parted by " | ".
inline std::string read(const std::string& text, const std::string& reference = "",
                        std::string_view without = "") {
  const Document document = read_document(text);
  std::string out;
  for (const Figure& figure : find_figures(document, tag_shipped(document), {reference, without}))
    out += (out.empty() ? "" : " | ") + print(document, figure);
  return out;
}

}  // namespace onrecord
