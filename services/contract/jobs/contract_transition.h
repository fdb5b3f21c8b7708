#pragma once
// What both daily jobs do: lock the candidates in portions, decide each by its domain rule, write
// the decided ones back in one statement with their events, and commit, until no candidate is left.

#include <optional>
#include <pqxx/pqxx>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/db/statement.h"
#include "common/jobs/job.h"
#include "services/contract/domain/contract.h"

namespace vinculo::contract {

struct ContractTransition {
  // Gives the candidates of ($1 tenant, $2 business date), at most $3 of them, locked.
  const db::Statement& candidates;
  // The contract after the transition; absent when it is not due.
  std::optional<Contract> (*decide)(Contract contract, Day business_date);
  // What is written along with the contracts as they stand afterwards; null: nothing.
  void (*along)(pqxx::transaction_base& tx,
                absl::string_view job,
                const jobs::JobRun& run,
                absl::Span<const Contract> contracts) = nullptr;
};

// How many contracts changed. Killed anywhere, it leaves whole portions; run again, it finds the
// rest.
absl::StatusOr<int64_t> RunTransition(const ContractTransition& transition,
                                      absl::string_view job,
                                      const absl::TimeZone& zone,
                                      const jobs::JobRun& run);

}  // namespace vinculo::contract
