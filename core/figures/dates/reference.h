// The day that relative dates count from: given by the caller, or printed at the head of an article.
//
//   2022-01-10T08:30:00   January 10, 2022 (a line of its own)   OSLO, Jan. 10, 2022 (Agency) - Talks ended.
//
// Tested by tests/core/figures/dates/dates_test.cpp.
#pragma once

#include <string_view>

#include "core/figures/dates/when.h"

namespace onrecord {

// Takes: YYYY-MM-DD or YYYY-MM-DDThh:mm:ss. Gives: an unknown reference for anything else.
Reference read_reference(std::string_view iso);

// The date that an article carries at its head: a line of its own (January 10, 2022) or a dateline that ends
// in a dash (OSLO, Jan. 10, 2022 (Agency) -). Needs day, month and year.
struct DatelineDate {
  Reference reference;
  Span span;  // bytes of the date
};
DatelineDate find_dateline_date(const Document& document);

}  // namespace onrecord
