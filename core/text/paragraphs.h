// Paragraphs: where the text breaks for good.
//
// Takes: the text. Gives: byte spans in order, each with at least one visible character.
// A line break ends a paragraph, blank lines or not, since pages are pasted both ways. The exception is
// text wrapped at a fixed width (mail, wire copy): there only a blank line or an indented line does.
//
//   "One.\nTwo."                           two paragraphs
//   "A long line that was\nwrapped.\n\n.." one, if most lines of the text end like its first
//
// Tested by tests/core/text/paragraphs_test.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace onrecord {

std::vector<Span> find_paragraphs(std::string_view text);

}  // namespace onrecord
