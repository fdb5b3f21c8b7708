#pragma once
// C-22. Brings the steps of a tenant's adjustment runs that are at work to their end, portion by
// portion. Any number of threads and processes may do so at once: each portion locks the run's row,
// and goes on after the portion before it.

#include <functional>
#include <pqxx/pqxx>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/tenant_clock.h"
#include "common/base/uuid.h"

namespace vinculo::contract {

// How many contracts this caller looked at. `before_commit` is called last in each transaction: an
// error rolls it back and ends the work.
absl::StatusOr<int64_t> WorkOnAdjustments(
    pqxx::connection_base& connection,
    const Uuid& tenant,
    const TenantClock& clock,
    const absl::TimeZone& zone,
    const std::function<absl::Status(pqxx::transaction_base&)>& before_commit);

}  // namespace vinculo::contract
