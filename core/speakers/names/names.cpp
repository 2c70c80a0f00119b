#include "core/speakers/names/names.h"

#include <algorithm>

#include "core/speakers/names/capitals.h"
#include "core/speakers/names/headlines.h"
#include "core/speakers/names/titles.h"

namespace onrecord {
namespace {

// The names of a paragraph whose capitals tell something.
void read_paragraph(const Document& document, const Tagging& tagging, const Capitals& capitals,
                    const Line& line, Range paragraph, std::vector<Name>& names) {
  for (std::uint32_t t = line.text; t < paragraph.end;) {
    const Range sentence = document.sentences[document.tokens[t].sentence];
    const std::uint32_t stop = std::min(paragraph.end, sentence.end);
    if (!capitals.opens_name(t, stop)) {
      ++t;
      continue;
    }
    const std::uint32_t end = capitals.run_end(t, stop);
    if (auto name = name_in_run(document, tagging, {t, end})) {
      name->headline = line.kind == LineKind::headline;
      names.push_back(*name);
    }
    t = end;
  }
}

}  // namespace

std::vector<Name> find_names(const Document& document, const Tagging& tagging,
                             const std::vector<Line>& lines) {
  const Capitals capitals(document, tagging, lines);
  std::vector<Name> names;
  for (std::uint32_t p = 0; p < lines.size(); ++p)
    if (lines[p].part_of_article() && !lines[p].title_case)
      read_paragraph(document, tagging, capitals, lines[p], document.paragraphs[p], names);
  const std::vector<Name> above = headline_names(document, capitals, lines, names);
  names.insert(names.end(), above.begin(), above.end());
  std::sort(names.begin(), names.end(),
            [](const Name& a, const Name& b) { return a.range.begin < b.range.begin; });
  read_clues(document, tagging, names);
  return names;
}

void mark_sources(const std::vector<Attribution>& attributions, std::vector<Name>& names) {
  for (const Attribution& attribution : attributions)
    for (const Range source : attribution.source) {
      const auto first =
          std::upper_bound(names.begin(), names.end(), source.begin,
                           [](std::uint32_t t, const Name& name) { return t < name.range.end; });
      for (auto name = first; name != names.end() && name->range.begin < source.end; ++name)
        name->clues.set(static_cast<std::size_t>(Clue::in_source));
    }
}

Pos pos_of(const Tagging& tagging, std::uint32_t token) {
  return token < tagging.size ? tagging.pos[token] : Pos::other;
}

EntityClass entity_of(const Tagging& tagging, std::uint32_t token) {
  const bool sure = token < tagging.size && tagging.entity_confidence[token] > 0.5f;
  return sure ? tagging.entity[token] : EntityClass::none;
}

}  // namespace onrecord
