#include "common/base/cut_text.h"

namespace vinculo {
namespace {

bool ContinuesACharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

absl::string_view CutText(absl::string_view text, size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && ContinuesACharacter(text[bytes])) --bytes;
  return text.substr(0, bytes);
}

}  // namespace vinculo
