// Resolves the sources of given attributions, to measure resolution by itself.
//
// Reads on standard input a JSON array of {"id", "text", "attributions": [{"source", "cue", "content",
// "mode"}]}, spans as [start, end] in code points. Writes {id: [{"content", "source", "speaker", "anonymous",
// "role", "mode", "why"}]}, what a scorer of speakers reads; with --choices also what each choice was made from,
// what training/train_speakers.py learns from.
#include <iostream>
#include <nlohmann/json.hpp>
#include <variant>
#include <vector>

#include "core/model/tagger.h"
#include "core/quotes/attribute.h"
#include "core/quotes/modes.h"
#include "core/speakers/choice/choose.h"
#include "core/speakers/resolve.h"
#include "core/speakers/sources/described.h"
#include "core/speakers/sources/pronoun.h"
#include "core/text/offsets.h"

namespace {

using nlohmann::json;
using onrecord::Attribution;
using onrecord::Document;
using onrecord::Range;

// Code-point offsets of token borders, to find the tokens of a span.
struct Borders {
  std::vector<std::uint32_t> begin, end;

  explicit Borders(const Document& document) {
    const onrecord::Offsets offsets(document.text, onrecord::OffsetUnit::codepoint);
    for (const auto& token : document.tokens) {
      begin.push_back(offsets.at(token.begin));
      end.push_back(offsets.at(token.end));
    }
  }

  Range tokens(const json& span) const {
    const auto from = span[0].get<std::uint32_t>(), to = span[1].get<std::uint32_t>();
    const auto first = std::upper_bound(end.begin(), end.end(), from) - end.begin();
    const auto last = std::lower_bound(begin.begin(), begin.end(), to) - begin.begin();
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(std::max(first, last))};
  }

  json spans(const std::vector<Range>& ranges) const {
    json out = json::array();
    for (const Range range : ranges)
      if (!range.empty()) out.push_back({begin[range.begin], end[range.end - 1]});
    return out;
  }
};

Attribution read_attribution(const Document& document, const onrecord::Tagging& tagging,
                             const Borders& borders, const json& given) {
  Attribution attribution;
  bool all = true, any = false;
  for (const json& span : given["content"]) {
    const Range range = borders.tokens(span);
    if (range.empty()) continue;
    attribution.content.push_back(range);
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const bool inside = document.tokens[t].quoted > 0;
      any |= inside;
      all &= inside || document.tokens[t].kind == onrecord::TokenKind::punctuation;
    }
  }
  for (const json& span : given["source"])
    if (const Range range = borders.tokens(span); !range.empty()) attribution.source.push_back(range);
  if (!given["cue"].empty()) attribution.cue = borders.tokens(given["cue"][0]);
  attribution.kind = !any  ? onrecord::QuoteKind::indirect
                     : all ? onrecord::QuoteKind::direct
                           : onrecord::QuoteKind::mixed;
  if (!given.contains("mode")) {
    attribution.mode = onrecord::cue_mode(tagging, attribution.cue);
    return attribution;
  }
  const std::string mode = given["mode"];
  attribution.mode = mode == "thought"    ? onrecord::Mode::thought
                     : mode == "attitude" ? onrecord::Mode::attitude
                                          : onrecord::Mode::speech;
  return attribution;
}

// The attributions of an article: those given, or where none are, those that the quotes stage finds.
std::vector<Attribution> attributions_of(const Document& document, const onrecord::Tagging& tagging,
                                         const Borders& borders, const json& article) {
  if (!article.contains("attributions")) return onrecord::find_attributions(document, tagging);
  std::vector<Attribution> attributions;
  for (const json& one : article["attributions"]) {
    Attribution attribution = read_attribution(document, tagging, borders, one);
    if (!attribution.content.empty()) attributions.push_back(std::move(attribution));
  }
  return attributions;
}

// What the choice for a source is made from: for each candidate its name and features, nobody last.
json describe_choice(const onrecord::Source& source, const onrecord::Memory& memory) {
  onrecord::Query query;
  if (source.phrase.form == onrecord::PhraseForm::description) {
    query = onrecord::source_query(source, memory);
  } else if (source.phrase.form == onrecord::PhraseForm::pronoun) {
    const auto pronoun = onrecord::third_person(memory.document.lower(source.phrase.noun));
    if (!pronoun) return {};
    query = onrecord::source_query(source, *pronoun, memory);
  } else {
    return {};
  }
  json candidates = json::array();
  for (const onrecord::Weighed& one : onrecord::weigh(query, memory)) {
    const bool nobody = one.id == onrecord::kNobody;
    const std::string words =
        query.is_description() ? onrecord::plain_text(memory.document, query.phrase.range) : "";
    candidates.push_back({{"name", nobody ? words : memory.entities[one.id].name},
                          {"named", !nobody && memory.entities[one.id].named},
                          {"features", one.features}});
  }
  return candidates;
}

json resolve(const json& article, const onrecord::Weights& weights, bool with_choices) {
  const Document document = onrecord::read_document(article["text"].get<std::string>());
  const Borders borders(document);
  const onrecord::Tagging tagging = onrecord::tag(document, weights);
  const std::vector<Attribution> attributions = attributions_of(document, tagging, borders, article);
  std::vector<json> choices(attributions.size());
  onrecord::SourceWatcher watch;
  if (with_choices)
    watch = [&](std::uint32_t a, const onrecord::Source& source, const onrecord::Memory& memory) {
      choices[a] = describe_choice(source, memory);
    };
  const onrecord::Cast cast = onrecord::resolve_speakers(document, tagging, attributions, watch);
  static constexpr const char* kModes[] = {"speech", "thought", "attitude"};
  json quotes = json::array();
  for (std::size_t a = 0; a < attributions.size(); ++a) {
    const onrecord::Voice& voice = cast.voices[a];
    json one = {{"content", borders.spans(attributions[a].content)},
                {"source", borders.spans(attributions[a].source)},
                {"cue", attributions[a].cue.empty() ? json::array() : borders.spans({attributions[a].cue})},
                {"mode", kModes[static_cast<std::size_t>(attributions[a].mode)]},
                {"speaker", nullptr},
                {"anonymous", false},
                {"role", nullptr},
                {"why", static_cast<int>(voice.ground)},
                {"confidence", voice.confidence}};
    if (voice.speaker) {
      const onrecord::Speaker& speaker = cast.speakers[*voice.speaker];
      one["speaker"] = speaker.name;
      one["anonymous"] = speaker.anonymous;
      if (!speaker.roles.empty()) one["role"] = speaker.roles.front();
    }
    if (with_choices) one["choices"] = std::move(choices[a]);
    quotes.push_back(std::move(one));
  }
  json people = json::array();
  for (const onrecord::Person& person : cast.people)
    people.push_back({{"name", person.name},
                      {"role", person.roles.empty() ? json() : json(person.roles.front())},
                      {"mentions", person.mentions.size()}});
  return {{"quotes", quotes}, {"people", people}};
}

}  // namespace

int main(int argc, char** argv) {
  const bool with_choices = argc > 1 && std::string(argv[1]) == "--choices";
  if (argc > 1 && std::string(argv[1]) == "--features") {
    for (std::size_t f = 0; f < onrecord::feature_count(); ++f)
      std::cout << onrecord::feature_name(static_cast<onrecord::Feature>(f)) << '\n';
    return 0;
  }
  const json articles = json::parse(std::cin);
  const onrecord::LoadedWeights loaded = onrecord::load_weights(onrecord::shipped_weights_file());
  if (!std::holds_alternative<onrecord::Weights>(loaded)) return 1;
  const auto& weights = std::get<onrecord::Weights>(loaded);
  json out = json::object();
  for (const json& article : articles)
    out[article["id"].get<std::string>()] = resolve(article, weights, with_choices);
  std::cout << out.dump(1, ' ', false, json::error_handler_t::replace) << '\n';
}
