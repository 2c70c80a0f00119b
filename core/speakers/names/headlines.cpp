#include "core/speakers/names/headlines.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "core/speakers/nouns.h"
#include "core/speakers/words.h"
#include "core/text/words.h"

namespace onrecord {
namespace {

constexpr std::size_t kKnownNames = 8;  // names looked at for one first word

class HeadlineReader {
 public:
  HeadlineReader(const Document& document, const Capitals& capitals, const std::vector<Line>& lines,
                 const std::vector<Name>& names)
      : doc_(document), capitals_(capitals), lines_(lines) {
    for (const Name& name : names) learn(name);
  }

  // In a headline a name is one that the text has elsewhere, or starts with a first name.
  void read(std::uint32_t p, std::vector<Name>& names) const {
    const Range range = doc_.paragraphs[p];
    for (std::uint32_t t = lines_[p].text; t < range.end;) {
      std::uint32_t end = capitals_.may_name(t) ? known_name(t, range.end) : t;
      if (end == t && capitals_.may_name(t)) end = title_name(t, range.end);
      if (end == t) {
        ++t;
        continue;
      }
      std::uint32_t begin = t;
      while (begin > lines_[p].text && doc_.tokens[begin - 1].capital && is_title_word(lower(begin - 1)))
        --begin;
      Name name;
      name.range = {t, end};
      name.title = {begin, t};
      name.headline = true;
      names.push_back(name);
      t = end;
    }
  }

 private:
  bool is_word(std::uint32_t t) const { return doc_.tokens[t].kind == TokenKind::word; }
  std::string_view lower(std::uint32_t t) const { return doc_.lower(t); }

  void learn(const Name& name) {
    auto& list = known_[std::string(lower(name.range.begin))];
    if (list.size() < kKnownNames) list.push_back(name.range);
    for (std::uint32_t t = name.range.begin; t < name.range.end; ++t)
      if (is_word(t)) known_words_.insert(std::string(without_period(lower(t))));
  }

  // The end of the longest name of the text that stands at `t` too, or `t`.
  std::uint32_t known_name(std::uint32_t t, std::uint32_t end) const {
    const auto list = known_.find(std::string(lower(t)));
    if (list == known_.end()) return t;
    std::uint32_t longest = 0;
    for (const Range name : list->second) {
      std::uint32_t same = 0;
      while (same < name.size() && t + same < end && lower(t + same) == lower(name.begin + same)) ++same;
      if (same == name.size()) longest = std::max(longest, same);
    }
    return t + longest;
  }

  // "Ada Holm Quits": a first name and what follows it, unless that is a common word; or a known surname.
  std::uint32_t title_name(std::uint32_t t, std::uint32_t end) const {
    if (is_function_word(lower(t)) || title(lower(t))) return t;
    const bool first_name = is_first_name(lower(t)) && !is_common_word(lower(t));
    if (!first_name)
      return known_words_.count(std::string(lower(t))) > 0 && !is_common_word(lower(t)) ? t + 1 : t;
    std::uint32_t stop = t + 1;
    while (stop < end && stop - t < 4 && capitals_.may_name(stop) && !is_function_word(lower(stop)) &&
           !is_common_word(lower(stop)))
      ++stop;
    return stop;
  }

  const Document& doc_;
  const Capitals& capitals_;
  const std::vector<Line>& lines_;
  std::unordered_map<std::string, std::vector<Range>> known_;  // names of the text by their first word
  std::unordered_set<std::string> known_words_;
};

}  // namespace

std::vector<Name> headline_names(const Document& document, const Capitals& capitals,
                                 const std::vector<Line>& lines, const std::vector<Name>& names) {
  const HeadlineReader reader(document, capitals, lines, names);
  std::vector<Name> found;
  for (std::uint32_t p = 0; p < lines.size(); ++p)
    if (lines[p].part_of_article() && lines[p].title_case) reader.read(p, found);
  return found;
}

}  // namespace onrecord
