// The analysis as JSON: the one place that knows the format (schema 1, wasm_bindings/onrecord.d.ts).
//
// Takes: an analysis and the unit that offsets are counted in. Gives: UTF-8 JSON, fields in a fixed order.
// Spans become {"start":n,"end":n}; positions become ids that are stable for one text: q1 s1 p1 f1.
//
//   {"schema":1,"offsetUnit":"utf16","language":"en","counts":{...},"paragraphs":[...],"sentences":[...],
//    "quotes":[...],"speakers":[...],"people":[...],"figures":[...],"notices":[...]}
//
// Paragraphs and sentences are spans in text order, as the core reads them; a figure's `sentence` is the
// position in that list of the sentence it starts in.
//
// Words are counted as word processors do: stretches without white space that hold a letter or digit.
// Elements are written one by one, so memory stays near the size of the result. Bytes that are not UTF-8
// are written as U+FFFD.
// Tested by tests/core/report/json_test.cpp.
#pragma once

#include <string>

#include "core/report/analysis.h"
#include "core/text/offsets.h"

namespace onrecord {

std::string to_json(const Analysis& analysis, OffsetUnit unit);

}  // namespace onrecord
