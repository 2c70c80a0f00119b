#include "core/text/document.h"

#include "core/text/lines.h"
#include "core/text/paragraphs.h"
#include "core/text/quotations.h"
#include "core/text/sentences.h"
#include "core/text/tokens.h"
#include "core/text/turns.h"
#include "core/text/unicode.h"

namespace onrecord {

Document read_document(std::string_view text) {
  Document document;
  document.text = std::string(text);
  document.folded = fold(document.text);
  for (const Span paragraph : find_paragraphs(document.text)) append_tokens(paragraph, document);
  pair_quotation_marks(document);
  split_sentences(document);
  read_lines(document);
  read_turns(document);
  return document;
}

}  // namespace onrecord
