#pragma once
// Connections of threads beside the loops (sequencer, consumers, jobs): blocking, by libpqxx.

#include <functional>
#include <memory>
#include <pqxx/pqxx>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"

namespace vinculo::db {

// `conninfo` comes from ConnectionString, as S_worker.
absl::StatusOr<std::unique_ptr<pqxx::connection>> WorkerConnection(const std::string& conninfo);

// Runs work that may throw what libpqxx throws and turns it into the status that the same failure
// has on a loop (sqlstate.h).
absl::Status CatchPqxx(const std::function<absl::Status()>& work);

// The server's clock. Throws pqxx's exceptions.
absl::Time ServerTime(pqxx::connection_base& connection);

// Sets the tenant for the transaction, as every statement under row level security needs.
void SetTenant(pqxx::transaction_base& transaction, const std::string& tenant);

}  // namespace vinculo::db
