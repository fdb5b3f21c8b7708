#pragma once
// The policies of the tenants that call, for the hot path.

#include <cstdint>
#include <memory>

#include "absl/container/flat_hash_map.h"
#include "absl/synchronization/mutex.h"
#include "common/base/task.h"
#include "common/db/database.h"
#include "common/parameters/effective.h"
#include "common/rpc/call.h"

namespace vinculo::policies {

// What is given may be as old as kStaleness: what another process has changed is seen after that.
// A change through this process is seen at once. A tenant costs one short read a kStaleness while
// it calls. Thread-safe.
class PolicyCache {
 public:
  static constexpr absl::Duration kStaleness = absl::Seconds(1);
  static constexpr size_t kTenantsMax = 10'000;

  explicit PolicyCache(const parameters::Table& table) : table_(table) {}
  PolicyCache(const PolicyCache&) = delete;
  PolicyCache& operator=(const PolicyCache&) = delete;

  const parameters::Table& table() const { return table_; }

  using Shared = std::shared_ptr<const parameters::Policies>;
  // Of the call's tenant.
  Task<Shared> Get(rpc::Call& call, const db::Database& db);
  // A change of the tenant's policies is committed.
  void Forget(const Uuid& tenant);

 private:
  struct Entry {
    Shared policies;
    absl::Time read_at;
  };

  Shared Find(const Uuid& tenant, absl::Time now);
  // Unless something was forgotten since the read began.
  void Keep(const Uuid& tenant, const Entry& entry, uint64_t changes_before);
  uint64_t changes();

  const parameters::Table& table_;
  absl::Mutex mutex_;
  uint64_t changes_ ABSL_GUARDED_BY(mutex_) = 0;
  absl::flat_hash_map<Uuid, Entry> entries_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace vinculo::policies
