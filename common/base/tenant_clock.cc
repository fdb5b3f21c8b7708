#include "common/base/tenant_clock.h"

#include <algorithm>

namespace vinculo {

absl::Duration TenantClock::Ahead(const Uuid& tenant) const {
  if (!any_.load(std::memory_order_relaxed)) return absl::ZeroDuration();
  const absl::ReaderMutexLock lock(&mutex_);
  const auto found = ahead_.find(tenant);
  return found == ahead_.end() ? absl::ZeroDuration() : found->second;
}

void TenantClock::Raise(const Uuid& tenant, absl::Duration ahead) {
  if (ahead <= absl::ZeroDuration()) return;
  const absl::WriterMutexLock lock(&mutex_);
  absl::Duration& known = ahead_[tenant];
  known = std::max(known, ahead);
  any_.store(true, std::memory_order_relaxed);
}

}  // namespace vinculo
