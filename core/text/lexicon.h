// A lexicon: lines of a data file, looked up by their first column.
//
// Takes: the text of a data file. `#` starts a comment line; columns are parted by a tab; empty lines are
// skipped. Keys are expected in lower case. Gives: look-up in constant time.
//
//   # origin: ...
//   mr<TAB>title
//
//   Lexicon(text).find("mr") -> "title";  .has("mr") -> true
//
// The file's bytes must outlive the lexicon: keys and values are views into it (embedded files always do).
// Tested by tests/core/text/lexicon_test.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace onrecord {

// Calls `visit(line)` for each line that is neither empty nor a comment.
template <typename Visit>
void for_each_line(std::string_view file, Visit visit) {
  while (!file.empty()) {
    const std::size_t end = file.find('\n');
    const std::string_view line = file.substr(0, end);
    if (!line.empty() && line[0] != '#') visit(line);
    file.remove_prefix(end == std::string_view::npos ? file.size() : end + 1);
  }
}

class Lexicon {
 public:
  explicit Lexicon(std::string_view file) {
    for_each_line(file, [&](std::string_view line) {
      const std::size_t tab = line.find('\t');
      const bool bare = tab == std::string_view::npos;
      entries_.emplace(line.substr(0, tab), bare ? std::string_view() : line.substr(tab + 1));
    });
  }

  bool has(std::string_view key) const { return entries_.find(key) != entries_.end(); }
  // What stands behind the first tab ("" if nothing does); nothing if the key is unknown.
  std::optional<std::string_view> find(std::string_view key) const {
    const auto it = entries_.find(key);
    return it == entries_.end() ? std::nullopt : std::optional(it->second);
  }
  std::size_t size() const { return entries_.size(); }

 private:
  std::unordered_map<std::string_view, std::string_view> entries_;
};

}  // namespace onrecord
