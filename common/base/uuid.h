#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo {

// 128-bit identifier. Text form: 36 lower-case characters with hyphens.
class Uuid {
 public:
  constexpr Uuid() : bytes_{} {}  // nil
  explicit Uuid(const std::array<uint8_t, 16>& bytes) : bytes_(bytes) {}
  // Reads the 36-character form in either case.
  static absl::StatusOr<Uuid> Parse(absl::string_view text);

  const std::array<uint8_t, 16>& bytes() const { return bytes_; }
  bool nil() const { return *this == Uuid(); }
  std::string ToString() const;
  auto operator<=>(const Uuid&) const = default;
  template <typename H>
  friend H AbslHashValue(H h, const Uuid& u) {
    return H::combine(std::move(h), u.bytes_);
  }

 private:
  std::array<uint8_t, 16> bytes_;
};

// RFC 9562 version 7: 48 bits of Unix milliseconds, then random bits; ids made later sort later.
Uuid MakeUuidV7(int64_t unix_ms, uint64_t random_high, uint64_t random_low);

// RFC 9562 version 8, deterministic: the first 128 bits of SHA-256(space || name). The same name
// gives the same id.
Uuid MakeUuidFromName(const Uuid& space, absl::string_view name);

}  // namespace vinculo
