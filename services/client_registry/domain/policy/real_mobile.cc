#include "services/client_registry/domain/policy/real_mobile.h"

#include "absl/strings/match.h"

namespace vinculo::client_registry {
namespace {

constexpr size_t kSubscriberDigits = 8;

// Whether each digit is the one before it plus `step`.
bool Steps(absl::string_view digits, int step) {
  for (size_t i = 1; i < digits.size(); ++i) {
    if (digits[i] - digits[i - 1] != step) return false;
  }
  return true;
}

}  // namespace

bool IsRealMobile(absl::string_view e164) {
  if (!absl::StartsWith(e164, "+55") || e164.size() < kSubscriberDigits) return true;
  const absl::string_view subscriber = e164.substr(e164.size() - kSubscriberDigits);
  return !Steps(subscriber, 0) && !Steps(subscriber, 1) && !Steps(subscriber, -1);
}

}  // namespace vinculo::client_registry
