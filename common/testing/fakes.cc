#include "common/testing/fakes.h"

#include <array>

namespace vinculo::testing {

Uuid SequentialIds::Next() {
  std::lock_guard<std::mutex> lock(mutex_);
  return At(next_++);
}

Uuid SequentialIds::At(uint64_t n) {
  std::array<uint8_t, 16> bytes{};
  bytes[6] = 0x70;
  bytes[8] = 0x80;
  for (int i = 15; i > 8; --i) {
    bytes[i] = static_cast<uint8_t>(n);
    n >>= 8;
  }
  return Uuid(bytes);
}

}  // namespace vinculo::testing
