#pragma once
// C-29. What a notice or a listing at a credit bureau reads and writes beside itself.

#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/messages/contract_event.h"

namespace vinculo::contract {

// What is open of the contract: overdue or not.
Task<std::vector<Receivable>> OpenReceivablesOf(db::Tx& tx, Contract contract);

// The contract with its listing axis moved: CONTRACT_STATE where it does not go from there to
// there.
absl::StatusOr<Contract> WithListing(Contract contract, CreditListing to);

// Queued: the contract, and ContractChanged (CAUSE_CREDIT_LISTING) for what `detail` names.
void PostListing(db::Tx& tx,
                 Contract& contract,
                 const std::string& detail,
                 const absl::TimeZone& zone);

}  // namespace vinculo::contract
