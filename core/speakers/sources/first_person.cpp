#include "core/speakers/sources/first_person.h"

#include "core/speakers/certainty.h"
#include "core/speakers/phrases/pronouns.h"
#include "core/text/lines.h"

namespace onrecord {
namespace {

// In quotation marks, or in a sentence that opens with one that was never closed.
bool in_somebodys_words(const Document& document, std::uint32_t token) {
  const Token& t = document.tokens[token];
  const std::uint32_t first = document.sentences[t.sentence].begin;
  return t.quoted > 0 || document.tokens[first].kind == TokenKind::quotation_mark;
}

// Whose words a first person stands in: of the attribution around it, else of the one before it in its
// paragraph.
std::optional<EntityId> whose_words(const Document& document, const std::vector<Source>& sources,
                                    const std::vector<Finding>& findings, std::uint32_t around,
                                    std::uint32_t a) {
  if (around < findings.size() && around != a) return findings[around].entity;
  const std::uint32_t token = sources[a].phrase.noun;
  if (a == 0 || !in_somebodys_words(document, token)) return std::nullopt;
  const Range before = sources[a - 1].attribution->content.front();
  const bool same = document.tokens[before.begin].paragraph == document.tokens[token].paragraph;
  return same ? findings[a - 1].entity : std::nullopt;
}

// The name in the first byline: what has a capital after "By".
Range byline_name(const Document& document) {
  for (std::uint32_t p = 0; p < document.lines.size(); ++p) {
    const Range line = document.paragraphs[p];
    if (document.lines[p].kind != LineKind::byline || line.size() < 2) continue;
    const Range name = name_at(document, line.begin + 1, line.end);
    if (!name.empty()) return name;
  }
  return {};
}

// "Bo Lind is a harbour pilot.": whom the last paragraph presents.
std::optional<EntityId> presented_last(const Memory& memory) {
  const Document& document = memory.document;
  if (document.paragraphs.size() < 2) return std::nullopt;
  const std::uint32_t begin = document.paragraphs.back().begin;
  const std::uint32_t n = first_name_after(memory.names, begin);
  if (n >= memory.names.size()) return std::nullopt;
  const Name& name = memory.names[n];
  const EntityId id = memory.entities.of_name[n];
  const bool opens = (name.title.empty() ? name.range.begin : name.title.begin) == begin;
  const std::uint32_t next = name.range.end;
  if (!opens || name.range.size() < 2 || next >= document.tokens.size()) return std::nullopt;
  const std::string_view word = document.lower(next);
  const bool presents = word == "is" || word == "was" || word == "writes";
  if (memory.entities[id].mentions.front().range.begin < begin) return std::nullopt;  // somebody of the story
  return presents && memory.entities[id].kind == SpeakerKind::person ? std::optional(id) : std::nullopt;
}

}  // namespace

FirstPerson::FirstPerson(const Memory& memory, const std::vector<Source>& sources) : sources_(sources) {
  content_of_.assign(memory.document.tokens.size(), static_cast<std::uint32_t>(sources.size()));
  for (std::uint32_t a = 0; a < sources.size(); ++a)
    for (const Range piece : sources[a].attribution->content)
      for (std::uint32_t t = piece.begin; t < piece.end; ++t) content_of_[t] = a;
}

// The person of whom a byline tells or the last paragraph, else one without a name.
EntityId FirstPerson::author(Memory& memory) {
  if (author_) return *author_;
  Entity entity;
  entity.kind = SpeakerKind::person;
  const Range name = byline_name(memory.document);
  entity.named = !name.empty();
  if (!entity.named)
    if (const auto id = presented_last(memory)) return *(author_ = id);
  entity.name = entity.named ? plain_text(memory.document, name) : "the author";
  for (EntityId id = 0; id < memory.entities.list.size(); ++id)
    if (entity.named && memory.entities[id].name == entity.name) return *(author_ = id);
  if (entity.named) entity.mentions.push_back({name, MentionForm::name});
  memory.entities.list.push_back(std::move(entity));
  return *(author_ = static_cast<EntityId>(memory.entities.list.size() - 1));
}

Finding FirstPerson::find(std::uint32_t a, const std::vector<Finding>& findings, Memory& memory) {
  const Source& source = sources_[a];
  if (source.phrase.form != PhraseForm::pronoun) return findings[a];
  const std::uint32_t t = source.phrase.noun;
  if (!is_first_person(memory.document.lower(t))) return findings[a];
  Finding finding{std::nullopt, Ground::unclear, source.phrase.range, kSureFirstPerson};
  if ((finding.entity = whose_words(memory.document, sources_, findings, content_of_[t], a))) {
    finding.ground = Ground::own_words;
  } else if (!in_somebodys_words(memory.document, t)) {
    finding.entity = author(memory);
    finding.ground = Ground::author;
  }
  return finding;
}

}  // namespace onrecord
