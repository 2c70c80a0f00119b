// Notices: what a reader should know before relying on the analysis.
//
// Takes: an analysis with its document, attributions and cast, and whether the text was cut at the limit.
// Gives: notices in text order:
//
//   text-too-long              only a part was analysed; the span is that part
//   not-english                few English function words, or mostly letters of other scripts
//   unbalanced-quotation-mark  a mark without a partner
//   unresolved-speaker         quoted words or speech whose speaker is not known
//
// Of one code at most kMaxNotices are listed; the last of them then counts the rest and spans it.
// Does not handle: texts of a few words, whose language is not judged.
// Tested by tests/core/report/notices_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "core/report/analysis.h"
#include "core/review/notice.h"

namespace onrecord {

inline constexpr std::uint32_t kMaxNotices = 50;

std::vector<Notice> find_notices(const Analysis& analysis, bool cut);

}  // namespace onrecord
