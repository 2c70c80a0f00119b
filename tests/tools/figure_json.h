// Figures as JSON, in the shape of the library's answer, for the tools and benchmarks that run them alone.
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "core/figures/figure.h"
#include "core/text/offsets.h"

namespace onrecord {

inline nlohmann::json to_json(const Figure& f, const Offsets& offsets) {
  constexpr const char* kKinds[] = {"count", "money",    "percent", "measure", "ratio",   "multiple",
                                    "age",   "duration", "date",    "time",    "ordinal", "score"};
  constexpr const char* kBounds[] = {"=", "~", ">", "<"};
  nlohmann::json out = {{"start", offsets.at(f.span.begin)},
                        {"end", offsets.at(f.span.end)},
                        {"kind", kKinds[static_cast<int>(f.kind)]},
                        {"unit", f.unit},
                        {"bound", kBounds[static_cast<int>(f.bound)]},
                        {"inclusive", f.inclusive},
                        {"vague", f.vague}};
  if (f.value) out["value"] = *f.value;
  if (f.low) out["low"] = *f.low;
  if (f.high) out["high"] = *f.high;
  if (f.direction != Direction::none) out["direction"] = f.direction == Direction::up ? "up" : "down";
  if (!f.iso.empty()) out["iso"] = f.iso;
  if (!f.iso_end.empty()) out["isoEnd"] = f.iso_end;
  if (f.seconds) out["seconds"] = *f.seconds;
  if (f.of) out["of"] = {{"start", offsets.at(f.of->begin)}, {"end", offsets.at(f.of->end)}};
  return out;
}

inline nlohmann::json to_json(const std::vector<Figure>& figures, const Offsets& offsets) {
  nlohmann::json out = nlohmann::json::array();
  for (const Figure& figure : figures) out.push_back(to_json(figure, offsets));
  return out;
}

}  // namespace onrecord
