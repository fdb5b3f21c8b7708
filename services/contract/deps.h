#pragma once
#include "absl/time/time.h"
#include "common/base/clock.h"
#include "common/db/database.h"
#include "common/filter/page_token.h"
#include "common/policies/policy_cache.h"
#include "common/rpc/remote_service.h"
#include "common/rpc/worker_pool.h"

namespace vinculo::contract {

// What the handlers work with. The pointers outlive the server.
struct Deps {
  db::Database db;
  const Clock* clock = nullptr;
  IdSource* ids = nullptr;
  const filter::PageTokens* page_tokens = nullptr;
  // For what computes long: PDF.
  rpc::WorkerPool* workers = nullptr;
  // Asked for what documents say of clients.
  const rpc::RemoteService* client_registry = nullptr;
  // C-12 to C-14, C-30. What tenants decide.
  policies::PolicyCache* policies = nullptr;
  // Business days are civil days in this zone.
  absl::TimeZone time_zone;
  // Longest wait for a client that the registry's feed has not told of yet.
  absl::Duration client_wait = absl::Seconds(5);
};

}  // namespace vinculo::contract
