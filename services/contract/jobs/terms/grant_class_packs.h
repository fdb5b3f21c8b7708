#pragma once
#include <pqxx/pqxx>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/jobs/job.h"
#include "services/contract/domain/contract.h"

namespace vinculo::contract {

// A contract that begins, or whose next term does, and the first day of the classes that come with
// it.
struct ClassesStart {
  Uuid contract;
  Day from;
};

// C-36. Saves and tells the packs that come with the plans of these contracts. A pack's id follows
// from its contract and its first day: what was granted is never granted again.
void GrantClassPacks(pqxx::transaction_base& tx,
                     absl::string_view job,
                     const jobs::JobRun& run,
                     const std::vector<ClassesStart>& starts);

// Those of contracts that were activated.
void GrantAtActivation(pqxx::transaction_base& tx,
                       absl::string_view job,
                       const jobs::JobRun& run,
                       absl::Span<const Contract> contracts);

}  // namespace vinculo::contract
