#include "core/report/why.h"

namespace onrecord {
namespace {

std::string said_of(std::string_view evidence, std::string_view what) {
  return std::string("\"").append(evidence).append("\"").append(what);
}

}  // namespace

std::string why(const Voice& voice, std::string_view evidence, std::string_view speaker) {
  switch (voice.ground) {
    case Ground::no_source:
      return "no source is named";
    case Ground::unclear:
      return "it is not clear who is meant";
    case Ground::named:
      return "named beside the quote";
    case Ground::short_form:
    case Ground::described:
      return said_of(evidence, " is ").append(speaker);
    case Ground::together:
      return "named together beside the quote";
    case Ground::last_speaker:
      return said_of(evidence, ": quoted last");
    case Ground::spoken_of:
      return said_of(evidence, ": the one spoken of");
    case Ground::just_before:
      return said_of(evidence, ": named just before");
    case Ground::named_later:
      return said_of(evidence, " is named later: ").append(speaker);
    case Ground::unnamed:
      return "not named in the article";
    case Ground::described_body:
      return "named beside the quote";
    case Ground::own_words:
      return said_of(evidence, ": whose words these are");
    case Ground::author:
      return said_of(evidence, ": the author of the article");
    case Ground::subject:
      return "the subject of the sentence";
    case Ground::continuation:
      return "continues the quote above";
  }
  return {};
}

}  // namespace onrecord
