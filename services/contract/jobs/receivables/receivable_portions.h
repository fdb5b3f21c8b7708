#pragma once
// What the daily jobs of receivables do: lock the candidates in portions, decide each, write them
// back in one statement with their events, and commit, until no candidate is left.

#include <functional>
#include <pqxx/pqxx>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/db/statement.h"
#include "common/jobs/job.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

// The receivables after the decision; may write more in the transaction.
using DecideReceivables =
    std::function<std::vector<Receivable>(pqxx::transaction_base&, std::vector<Receivable>)>;

// How many receivables changed. `candidates` gives those of ($1 tenant, $2 business date), at most
// $3 of them, locked. Killed anywhere, it leaves whole portions; run again, it finds the rest.
absl::StatusOr<int64_t> RunPortions(const db::Statement& candidates,
                                    absl::string_view job,
                                    const jobs::JobRun& run,
                                    const DecideReceivables& decide);

}  // namespace vinculo::contract
