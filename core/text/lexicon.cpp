#include "core/text/lexicon.h"

namespace onrecord {

Lexicon::Lexicon(std::string_view file) {
  for_each_line(file, [&](std::string_view line) {
    const std::size_t tab = line.find('\t');
    const std::string_view value = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
    entries_.emplace(line.substr(0, tab), value);
  });
}

std::optional<std::string_view> Lexicon::find(std::string_view key) const {
  const auto it = entries_.find(key);
  if (it == entries_.end()) return std::nullopt;
  return it->second;
}

}  // namespace onrecord
