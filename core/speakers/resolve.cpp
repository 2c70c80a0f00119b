#include "core/speakers/resolve.h"

#include <algorithm>

#include "core/speakers/casting.h"
#include "core/speakers/certainty.h"
#include "core/speakers/discourse.h"
#include "core/speakers/entities.h"
#include "core/speakers/names.h"
#include "core/speakers/pronouns.h"
#include "core/speakers/roles.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kNear = 3;  // paragraphs between a quote and the one it continues

std::vector<bool> names_in_sources(const std::vector<Name>& names,
                                   const std::vector<Attribution>& attributions) {
  std::vector<bool> in_source(names.size(), false);
  for (const Attribution& attribution : attributions)
    for (const Range source : attribution.source)
      for (std::uint32_t n = first_name_after(names, source.begin);
           n < names.size() && names[n].range.begin < source.end; ++n)
        in_source[n] = true;
  return in_source;
}

// For each token the attribution in whose content it stands; none is the number of attributions.
std::vector<std::uint32_t> contents(const Document& document, const std::vector<Attribution>& attributions) {
  const auto none = static_cast<std::uint32_t>(attributions.size());
  std::vector<std::uint32_t> of(document.tokens.size(), none);
  for (std::uint32_t a = 0; a < attributions.size(); ++a)
    for (const Range piece : attributions[a].content)
      for (std::uint32_t t = piece.begin; t < piece.end; ++t) of[t] = a;
  return of;
}

bool opens_with_mark(const Document& document, std::uint32_t token) {
  return document.tokens[token].kind == TokenKind::quotation_mark;
}

// In quotation marks, or in a sentence that opens with one that was never closed.
bool in_somebodys_words(const Document& document, std::uint32_t token) {
  const Token& t = document.tokens[token];
  return t.quoted > 0 || opens_with_mark(document, document.sentences[t.sentence].begin);
}

// Whose words a first person stands in: of the attribution around it, else of the one before it in its
// paragraph.
std::optional<EntityId> whose_words(const Document& document, const std::vector<Attribution>& attributions,
                                    const std::vector<Finding>& findings, std::uint32_t around,
                                    std::uint32_t a) {
  if (around < findings.size() && around != a) return findings[around].entity;
  const std::uint32_t token = findings[a].phrase.noun;
  if (a == 0 || !in_somebodys_words(document, token)) return std::nullopt;
  const Range before = attributions[a - 1].content.front();
  const bool same = document.tokens[before.begin].paragraph == document.tokens[token].paragraph;
  return same ? findings[a - 1].entity : std::nullopt;
}

EntityId add_author(Entities& entities) {
  Entity entity;
  entity.name = "the author";
  entity.kind = SpeakerKind::person;
  entities.list.push_back(std::move(entity));
  return static_cast<EntityId>(entities.list.size() - 1);
}

// "I" and "we" in somebody's words are that speaker; elsewhere they are the article's author.
void resolve_first_person(const Document& document, const std::vector<Attribution>& attributions,
                          Entities& entities, std::vector<Finding>& findings) {
  const std::vector<std::uint32_t> content = contents(document, attributions);
  std::optional<EntityId> author;
  for (std::uint32_t a = 0; a < findings.size(); ++a) {
    Finding& finding = findings[a];
    if (finding.entity || finding.phrase.form != PhraseForm::pronoun) continue;
    const std::uint32_t t = finding.phrase.noun;
    if (!is_first_person(document.lower(t))) continue;
    const std::string word = std::string("\"").append(document.of(t)).append("\"");
    finding.confidence = kSureFirstPerson;
    if (const auto speaker = whose_words(document, attributions, findings, content[t], a)) {
      finding.entity = speaker;
      finding.why = word + ": whose words these are";
    } else if (!in_somebodys_words(document, t)) {
      if (!author) author = add_author(entities);
      finding.entity = author;
      finding.why = word + ": the author of the article";
    } else {
      continue;
    }
    entities[*finding.entity].mentions.push_back({finding.phrase.range, MentionForm::pronoun});
  }
}

// A quotation that nobody is named beside continues the one before it.
void resolve_continuations(const Document& document, const std::vector<Attribution>& attributions,
                           std::vector<Finding>& findings) {
  std::vector<std::uint32_t> order(attributions.size());
  for (std::uint32_t a = 0; a < order.size(); ++a) order[a] = a;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return attributions[a].content.front().begin < attributions[b].content.front().begin;
  });
  std::optional<std::uint32_t> before;
  for (const std::uint32_t a : order) {
    const Attribution& attribution = attributions[a];
    const std::uint32_t paragraph = document.tokens[attribution.content.front().begin].paragraph;
    const bool free = attribution.source.empty() && attribution.cue.empty() &&
                      (attribution.kind == QuoteKind::direct ||
                       opens_with_mark(document, attribution.content.front().begin));
    if (free && before) {
      const std::uint32_t end = attributions[*before].content.back().end;
      if (paragraph - std::min(paragraph, document.tokens[end - 1].paragraph) <= kNear) {
        findings[a].entity = findings[*before].entity;
        findings[a].why = "continues the quote above";
        findings[a].confidence = std::min(kSureContinuation, findings[*before].confidence);
      }
    }
    if (findings[a].entity) before = a;
  }
}

}  // namespace

Cast resolve_speakers(const Document& document, const Tagging& tagging,
                      const std::vector<Attribution>& attributions) {
  const std::vector<Line>& lines = document.lines;
  const std::vector<Name> names = find_names(document, tagging, lines);
  Entities entities = group_names(document, names, names_in_sources(names, attributions));
  find_roles(document, tagging, names, entities);
  std::vector<Finding> findings = read_discourse(document, tagging, lines, names, attributions, entities);
  resolve_first_person(document, attributions, entities, findings);
  resolve_continuations(document, attributions, findings);
  return make_cast(document, attributions, std::move(entities), findings);
}

}  // namespace onrecord
