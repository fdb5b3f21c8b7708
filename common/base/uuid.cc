#include "common/base/uuid.h"

#include <openssl/sha.h>

#include <algorithm>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"

namespace vinculo {
namespace {

constexpr size_t kTextSize = 36;

constexpr bool HyphenAt(size_t position) {
  return position == 8 || position == 13 || position == 18 || position == 23;
}

// -1 when it is none.
int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

void SetVersion(std::array<uint8_t, 16>& bytes, uint8_t version) {
  bytes[6] = static_cast<uint8_t>((bytes[6] & 0x0F) | (version << 4));
  bytes[8] = static_cast<uint8_t>((bytes[8] & 0x3F) | 0x80);  // the variant of RFC 9562
}

}  // namespace

absl::StatusOr<Uuid> Uuid::Parse(absl::string_view text) {
  std::array<uint8_t, 16> bytes{};
  bool good = text.size() == kTextSize;
  for (size_t at = 0, nibble = 0; good && at < kTextSize; ++at) {
    if (HyphenAt(at)) {
      good = text[at] == '-';
      continue;
    }
    const int digit = HexDigit(text[at]);
    good = digit >= 0;
    bytes[nibble / 2] = static_cast<uint8_t>(bytes[nibble / 2] << 4 | (digit & 0x0F));
    ++nibble;
  }
  if (!good) {
    return absl::InvalidArgumentError(absl::StrCat(
        "\"", absl::CHexEscape(text.substr(0, 64)), "\" is not a UUID of 36 characters"));
  }
  return Uuid(bytes);
}

std::string Uuid::ToString() const {
  constexpr char kHex[] = "0123456789abcdef";
  std::string text(kTextSize, '-');
  for (size_t at = 0, nibble = 0; at < kTextSize; ++at) {
    if (HyphenAt(at)) continue;
    const uint8_t byte = bytes_[nibble / 2];
    text[at] = kHex[nibble % 2 == 0 ? byte >> 4 : byte & 0x0F];
    ++nibble;
  }
  return text;
}

Uuid MakeUuidV7(int64_t unix_ms, uint64_t random_high, uint64_t random_low) {
  std::array<uint8_t, 16> bytes;
  for (int i = 0; i < 6; ++i) bytes[i] = static_cast<uint8_t>(unix_ms >> (40 - 8 * i));
  bytes[6] = static_cast<uint8_t>(random_high >> 8);
  bytes[7] = static_cast<uint8_t>(random_high);
  for (int i = 0; i < 8; ++i) bytes[8 + i] = static_cast<uint8_t>(random_low >> (56 - 8 * i));
  SetVersion(bytes, 7);
  return Uuid(bytes);
}

Uuid MakeUuidFromName(const Uuid& space, absl::string_view name) {
  std::string input(space.bytes().begin(), space.bytes().end());
  input.append(name.data(), name.size());
  uint8_t digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const uint8_t*>(input.data()), input.size(), digest);
  std::array<uint8_t, 16> bytes;
  std::copy(digest, digest + bytes.size(), bytes.begin());
  SetVersion(bytes, 8);
  return Uuid(bytes);
}

}  // namespace vinculo
