#include "common/feed/projection.h"

#include <openssl/sha.h>

#include <algorithm>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace vinculo::feed {
namespace {

constexpr size_t kDigestBytes = 8;

}  // namespace

std::string ProjectionOf(int revision, std::vector<std::string> types) {
  std::sort(types.begin(), types.end());
  const std::string names = absl::StrJoin(types, "\n");
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(names.data()), names.size(), digest);
  const absl::string_view bytes(reinterpret_cast<const char*>(digest), kDigestBytes);
  return absl::StrCat(revision, " ", absl::BytesToHexString(bytes));
}

}  // namespace vinculo::feed
