#pragma once
#include <pqxx/pqxx>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "common/jobs/job.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/termination/cut_charges.h"
#include "services/contract/domain/termination/promises_at_end.h"
#include "services/contract/messages/contract_event.h"

namespace vinculo::contract {

// What the end of a contract leaves of what it was charged.
struct LeftAtTerm {
  CutCharges charges;
  std::vector<ReturnedDays> returned;

  ChargesAtEnd AtEnd() const {
    return {.ended = charges.changed, .returned = returned, .taken_back = charges.taken_back};
  }
};

struct CutPortion {
  absl::flat_hash_map<Uuid, LeftAtTerm> left;  // by contract
  std::vector<ContractEvent> events;           // of the receivables that changed
};

// C-29, C-41. What those of the contracts that a job has ended were charged of days from their end
// on is owed no more (cut_charges.h): such as was charged while they were to renew. Written; the
// contracts themselves, whose locks the job holds, get their paid-until dates and are not saved.
CutPortion CutAtTerm(pqxx::transaction_base& tx,
                     const jobs::JobRun& run,
                     absl::Span<Contract> contracts);

}  // namespace vinculo::contract
