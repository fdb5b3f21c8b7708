#include "common/policies/policy_cache.h"

#include <utility>
#include <vector>

#include "common/policies/policy_repository.h"

namespace vinculo::policies {

Task<PolicyCache::Shared> PolicyCache::Get(rpc::Call& call, const db::Database& db) {
  if (Shared known = Find(call.tenant(), call.now())) co_return known;
  const uint64_t changes_before = changes();
  CO_ASSIGN_OR_RETURN(
      const std::vector<parameters::Chosen> chosen,
      co_await db.Read(call, [](db::Tx& tx) -> Task<std::vector<parameters::Chosen>> {
        PolicyRepository policies(tx);
        co_return co_await policies.ListChosen();
      }));
  auto read = std::make_shared<const parameters::Policies>(table_, chosen);
  Keep(call.tenant(), {.policies = read, .read_at = call.now()}, changes_before);
  co_return read;
}

void PolicyCache::Forget(const Uuid& tenant) {
  absl::MutexLock lock(&mutex_);
  ++changes_;
  entries_.erase(tenant);
}

PolicyCache::Shared PolicyCache::Find(const Uuid& tenant, absl::Time now) {
  absl::MutexLock lock(&mutex_);
  const auto entry = entries_.find(tenant);
  if (entry == entries_.end() || now - entry->second.read_at >= kStaleness) return nullptr;
  return entry->second.policies;
}

void PolicyCache::Keep(const Uuid& tenant, const Entry& entry, uint64_t changes_before) {
  absl::MutexLock lock(&mutex_);
  if (changes_ != changes_before) return;
  if (entries_.size() >= kTenantsMax) entries_.clear();
  entries_[tenant] = entry;
}

uint64_t PolicyCache::changes() {
  absl::MutexLock lock(&mutex_);
  return changes_;
}

}  // namespace vinculo::policies
