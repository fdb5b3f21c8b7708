#include "common/imports/first_lines.h"

#include "absl/hash/hash.h"

namespace vinculo::imports {

std::optional<int64_t> FirstLines::FindOrAdd(absl::string_view external_id, int64_t line) {
  constexpr int kSalt = 1;  // makes the second hash independent of the first
  const uint64_t fingerprint = absl::HashOf(external_id);
  const auto check = static_cast<uint32_t>(absl::HashOf(kSalt, external_id));
  const auto found = index_.find(fingerprint);
  if (found != index_.end()) {
    const Seen& first = seen_[*found];
    if (first.check != check) return std::nullopt;
    return first.line;
  }
  if (seen_.size() < ids_max_) {
    seen_.push_back({fingerprint, check, static_cast<uint32_t>(line)});
    index_.insert(static_cast<uint32_t>(seen_.size() - 1));
  }
  return std::nullopt;
}

}  // namespace vinculo::imports
