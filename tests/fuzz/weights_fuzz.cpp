// A file of weights that was damaged, cut, or made by somebody else is refused with a reason, or can be run.
//
// The input is the start of the file after its checksum, the shipped one is the rest, cut or lengthened by what
// the first byte says; the checksum is made right, so that what stands behind it is read.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "core/model/tagger.h"
#include "core/model/weights.h"
#include "core/text/document.h"
#include "tests/fuzz/checks.h"

namespace {

constexpr std::size_t kBody = 12;  // behind the magic number, version and checksum

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = ~0U;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc & 1U) != 0 ? 0xEDB88320U ^ (crc >> 1) : crc >> 1;
  }
  return ~crc;
}

void write(std::string& file, std::size_t at, std::uint32_t number) {
  for (std::size_t i = 0; i < 4; ++i) file[at + i] = static_cast<char>(number >> (8 * i));
}

std::string changed(std::string_view input) {
  std::string file(onrecord::shipped_weights_file());
  const int longer = static_cast<signed char>(input.front());
  input.remove_prefix(1);
  file.replace(kBody, std::min(input.size(), file.size() - kBody), input);
  file.resize(static_cast<std::size_t>(static_cast<int>(file.size()) + longer));
  write(file, 8, crc32(std::string_view(file).substr(kBody)));
  return file;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  onrecord::load_weights(input);
  const onrecord::LoadedWeights loaded = onrecord::load_weights(changed(input));
  if (const auto* error = std::get_if<onrecord::WeightsError>(&loaded)) {
    onrecord::fuzz::require(!std::string_view(onrecord::describe(*error)).empty());
  } else {
    const auto document = onrecord::read_document("He said no.");
    const auto tagging = onrecord::tag(document, std::get<onrecord::Weights>(loaded));
    onrecord::fuzz::require(tagging.size == document.tokens.size());
  }
  return 0;
}
