#pragma once
#include "absl/strings/string_view.h"

namespace vinculo::client_registry {

// Unicode code points of a UTF-8 text: what limits of length count.
constexpr int CharactersIn(absl::string_view utf8) {
  int count = 0;
  for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

}  // namespace vinculo::client_registry
