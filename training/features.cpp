// onrecord-features: the core's tokens and input features, for the trainer.
//
// stdin: texts, each as its length in bytes (decimal), a line feed, the bytes.
// stdout, for each text, little-endian 32-bit integers: the number of tokens n; then n rows of begin, end
// (bytes), sentence, paragraph, hash of the word; then n rows of kSlots 16-bit feature rows.
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

#include "core/model/features.h"
#include "core/text/document.h"

namespace {

template <typename T>
void put(const std::vector<T>& values) {
  std::cout.write(reinterpret_cast<const char*>(values.data()),
                  static_cast<std::streamsize>(values.size() * sizeof(T)));
}

void describe(const std::string& text) {
  const onrecord::Document document = onrecord::read_document(text);
  const onrecord::Features features(document);
  const auto size = static_cast<std::uint32_t>(document.tokens.size());
  std::vector<std::uint32_t> places = {size};
  std::vector<std::uint16_t> rows;
  for (std::uint32_t i = 0; i < size; ++i) {
    const onrecord::Token& token = document.tokens[i];
    places.insert(places.end(), {token.begin, token.end, token.sentence, token.paragraph, features.word(i)});
    const onrecord::FeatureRow row = features.row(i);
    rows.insert(rows.end(), row.begin(), row.end());
  }
  put(places);
  put(rows);
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string text;
  for (std::size_t size = 0; std::cin >> size;) {
    std::cin.get();
    text.resize(size);
    std::cin.read(text.data(), static_cast<std::streamsize>(size));
    describe(text);
  }
}
