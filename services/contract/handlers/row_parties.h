#pragma once
// The clients and plans that the rows of an import name, looked up for a whole message at once.

#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/types/span.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/domain/plan.h"
#include "services/contract/handlers/await_clients.h"
#include "vinculo/contract/v1/contract_service.pb.h"

namespace vinculo::contract {

class RowParties {
 public:
  using Row = v1::ImportContractsRequest::Row;

  RowParties(rpc::Call& call, const Deps& deps) : call_(call), deps_(deps), patience_(call, deps) {}

  // Looks up what the rows name; waits for clients that the feed has not told of yet.
  Task<void> LookUp(absl::Span<const Row* const> rows);

  // Of a row that was looked up. What does not exist, or is named badly, is a violation.
  Uuid ClientOf(const Row& row, errors::FieldViolations* violations) const;
  const Plan* PlanOf(const Row& row, errors::FieldViolations* violations) const;

 private:
  Task<void> LookUpClients(absl::Span<const Row* const> rows);
  Task<void> LookUpPlans(absl::Span<const Row* const> rows);

  rpc::Call& call_;
  const Deps& deps_;
  FeedPatience patience_;
  // Of the message looked up last: whom each name stands for today.
  absl::flat_hash_map<Uuid, Uuid> clients_;
  absl::flat_hash_map<std::string, Uuid> clients_by_external_id_;
  // Of the whole stream: plans are few.
  absl::flat_hash_map<Uuid, Plan> plans_;
  absl::flat_hash_map<std::string, Uuid> plans_by_code_;
};

}  // namespace vinculo::contract
