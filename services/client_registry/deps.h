#pragma once
#include "absl/time/time.h"
#include "common/base/clock.h"
#include "common/db/database.h"
#include "common/filter/page_token.h"
#include "common/policies/policy_cache.h"
#include "common/rpc/worker_pool.h"

namespace vinculo::client_registry {

// What the handlers work with. The pointers outlive the server.
struct Deps {
  db::Database db;
  const Clock* clock = nullptr;
  IdSource* ids = nullptr;
  const filter::PageTokens* page_tokens = nullptr;
  // For what computes long: password hashes.
  rpc::WorkerPool* workers = nullptr;
  // What tenants decide.
  policies::PolicyCache* policies = nullptr;
  // Business days are civil days in this zone.
  absl::TimeZone time_zone;
};

}  // namespace vinculo::client_registry
