// The whole pipeline: a text in, its analysis out.
//
// Takes: UTF-8 bytes, any content, and options. Gives: what every stage found, joined (report/analysis.h).
// A text over the limit (text/limit.h) is analysed up to a paragraph's end, and a notice names the part.
// Time is linear in the length of the text. Tested by tests/core/analyze_test.cpp, tests/core/versions_test.cpp.
//
// An Analyzer does the same in steps, and can take over from one version of a text to the next what must be the same. Its
// answer is always that of analyze(), byte for byte:
//
//   Analyzer analyzer;
//   analyzer.begin(text, options, Keep::for_next_version);
//   while (analyzer.left() > 0) analyzer.read(1024);          each token's scores: nearly all of the time
//   Analysis analysis = analyzer.finish();
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/tagger.h"
#include "core/report/analysis.h"

namespace onrecord {

struct Options {
  // YYYY-MM-DD or YYYY-MM-DDThh:mm:ss: what relative dates count from; "" if none.
  std::string reference_date;
};

// What is wrong with the weights that are built in, "" if nothing; with damaged weights nothing is found.
const char* model_error();

Analysis analyze(std::string_view text, const Options& options);

// Multiplies a block of the network with the kernel in use, for a caller that has a clock (model/trial.h).
void time_kernel(std::uint32_t times);

// For the next version of a text an Analyzer keeps the text itself and about 75 bytes a token.
enum class Keep : std::uint8_t { nothing, for_next_version };

class Analyzer {
 public:
  // Begins with a text, or with the next version of the one that was kept. What was begun before and not finished ends; what
  // was read of it is kept like the rest.
  void begin(std::string_view text, const Options& options, Keep keep);

  // Of the text that was begun; all 0 or empty where none was.
  std::uint32_t tokens() const;
  std::uint32_t left() const;           // tokens without scores
  void read(std::uint32_t tokens);      // gives scores to so many of them
  Range reserve(std::uint32_t tokens);  // some of them for another to read (model/tagger.h)
  std::string scores(Range tokens);     // scores for another Analyzer that has begun with this text ...
  bool take(Range tokens,
            std::string_view scores);  // ... which takes them; false if they are none of these tokens

  Analysis finish();  // reads what is left, and ends what was begun

 private:
  Options options_;
  bool cut_ = false;  // a part of the text is analysed
  Keep keep_ = Keep::nothing;
  Analysis analysis_;
  std::optional<Tagger> tagger_;
  Earlier earlier_;
};

}  // namespace onrecord
