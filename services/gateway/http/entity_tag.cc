#include "services/gateway/http/entity_tag.h"

#include <openssl/sha.h>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace vinculo::gateway {

std::string EntityTag(std::initializer_list<absl::string_view> parts, Encoding encoding) {
  std::string all;
  for (const absl::string_view part : parts) absl::StrAppend(&all, part.size(), ":", part);
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(all.data()), all.size(), digest);
  const absl::string_view bytes(reinterpret_cast<const char*>(digest), 16);
  return absl::StrCat(
      "\"", absl::BytesToHexString(bytes), encoding == Encoding::kGzip ? "-gzip" : "", "\"");
}

bool NoneMatchHits(absl::string_view if_none_match, absl::string_view tag) {
  for (absl::string_view candidate : absl::StrSplit(if_none_match, ',')) {
    candidate = absl::StripAsciiWhitespace(candidate);
    if (candidate == "*") return true;
    absl::ConsumePrefix(&candidate, "W/");
    if (candidate == tag) return true;
  }
  return false;
}

}  // namespace vinculo::gateway
