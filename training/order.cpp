// onrecord-order < DOCS.json > order_weights.txt
// Counts in PolNeAR documents in what order the parts of attributions follow one another (core/quotes/order.h).
//
// The weight of an event after a history is log P(event | history) / P(event); histories that are rare lean on their
// last two events, those on the last one, as if each shorter history had been seen kTrust times more.
#include <array>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/quotes/order.h"
#include "training/gold.h"

using nlohmann::json;
using namespace onrecord;

namespace {

constexpr double kTrust = 4;

using Counts = std::array<double, kEvents>;
using Table = std::vector<Counts>;

void count(const Document& document, const std::vector<GoldPart>& parts, Table& table) {
  History history = kNothingBefore;
  const auto see = [&](Event event) {
    ++table[history][static_cast<std::size_t>(event)];
    history = after(history, event);
  };
  std::uint32_t end = 0;  // of the part that we are in
  std::size_t next = 0;
  for (std::uint32_t token = 0; token < document.tokens.size(); ++token) {
    const auto border = border_before(document, token);
    if (border && token >= end) see(*border);
    for (; next < parts.size() && parts[next].part.range.begin == token; ++next) {
      if (token < end) continue;  // a source that two attributions share
      see(beginning(document, token, parts[next].part.role));
      end = parts[next].part.range.end;
    }
  }
}

// P(event | history), leaning on `shorter` where the history is rare.
Counts probabilities(const Counts& counts, const Counts& shorter) {
  double sum = 0;
  for (const double n : counts) sum += n;
  Counts out{};
  for (std::size_t e = 0; e < kEvents; ++e) out[e] = (counts[e] + kTrust * shorter[e]) / (sum + kTrust);
  return out;
}

// Counts by the last `kept` events of a history.
Counts merged(const Table& table, History history, std::uint32_t kept) {
  Counts out{};
  for (History h = 0; h < kHistories; ++h)
    if (h % kept == history % kept)
      for (std::size_t e = 0; e < kEvents; ++e) out[e] += table[h][e];
  return out;
}

}  // namespace

int main() {
  Table table(kHistories);
  for (const auto& doc : json::parse(std::cin)) {
    if (doc["annotations"].empty()) continue;
    const Document document = read_document(doc["text"].get<std::string>());
    count(document, gold_parts(document, doc["annotations"].begin().value()), table);
  }
  Counts everywhere = merged(table, 0, 1);
  double sum = 0;
  for (const double n : everywhere) sum += n;
  for (double& n : everywhere) n /= sum;
  std::puts(
      "# Weights of events after the three events before them (core/quotes/order.h), in the order S C K Q E "
      "P:");
  std::puts("# source, cue, content, content that begins with a mark, sentence, paragraph.");
  std::puts(
      "# Origin: counted by training/order.cpp on PolNeAR's train part (Newell et al., LREC 2018) and "
      "articles of");
  std::puts("# other papers, annotated for this project.");
  for (History h = 0; h < kHistories; ++h) {
    const Counts one = probabilities(merged(table, h, kEvents), everywhere);
    const Counts two = probabilities(merged(table, h, kEvents * kEvents), one);
    const Counts three = probabilities(table[h], two);
    std::printf("%c%c%c\t", kEventLetters[h / (kEvents * kEvents)], kEventLetters[h / kEvents % kEvents],
                kEventLetters[h % kEvents]);
    for (std::size_t e = 0; e < kEvents; ++e)
      std::printf("%.2f%c", std::log(three[e] / everywhere[e]), e + 1 < kEvents ? ' ' : '\n');
  }
}
