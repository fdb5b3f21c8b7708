#pragma once
// What a job does with contracts whose locks it holds: write them back in one statement, and tell
// of them.

#include <pqxx/pqxx>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "common/base/uuid.h"
#include "common/jobs/job.h"
#include "services/contract/domain/contract.h"
#include "services/contract/messages/contract_event.h"

namespace vinculo::contract {

// As they are to stand: the caller has counted their versions up.
void SaveContracts(pqxx::transaction_base& tx,
                   const Uuid& tenant,
                   absl::Span<const Contract> contracts);

// The actor is "system/<job>".
void PublishAll(pqxx::transaction_base& tx,
                absl::string_view job,
                const jobs::JobRun& run,
                absl::Span<const ContractEvent> events);

}  // namespace vinculo::contract
