#pragma once
// The machine's time, and the sandbox tenants whose time is ahead of it.

#include <atomic>

#include "absl/container/flat_hash_map.h"
#include "absl/synchronization/mutex.h"
#include "common/base/clock.h"

namespace vinculo {

// As a Clock it tells the machine's time: timers, leases, tokens and logs go by Now(). Whatever a
// tenant's rules decide by, and whatever its facts are dated by, is NowOf() the tenant. A process
// without sandboxes pays one relaxed load for that. Thread-safe.
class TenantClock final : public Clock {
 public:
  // `machine` outlives it.
  explicit TenantClock(const Clock& machine) : machine_(machine) {}

  absl::Time Now() const override { return machine_.Now(); }
  absl::Time NowOf(const Uuid& tenant) const { return Now() + Ahead(tenant); }
  // How far the tenant's time is ahead of Now(): zero for all but sandboxes.
  absl::Duration Ahead(const Uuid& tenant) const;

  // From now on the tenant is so far ahead; nothing when it is further already: time does not go
  // back.
  void Raise(const Uuid& tenant, absl::Duration ahead);

 private:
  const Clock& machine_;
  std::atomic<bool> any_{false};
  mutable absl::Mutex mutex_;
  absl::flat_hash_map<Uuid, absl::Duration> ahead_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace vinculo
