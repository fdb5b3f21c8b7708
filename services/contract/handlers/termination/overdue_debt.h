#pragma once
// C-29. What of a contract is overdue today, as a notice or a listing at a credit bureau says it.

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/termination/credit_listing.h"
#include "services/contract/messages/contract_event.h"

namespace vinculo::contract {

// DEBT_ABSENT.
Task<OverdueDebt> OverdueDebtOf(db::Tx& tx, Contract contract, Day today);

// The contract with its listing axis moved: CONTRACT_STATE where it does not go from there to
// there.
absl::StatusOr<Contract> WithListing(Contract contract, CreditListing to);

// Queued: the contract, and ContractChanged (CAUSE_CREDIT_LISTING) for what `detail` names.
void PostListing(db::Tx& tx,
                 Contract& contract,
                 const std::string& detail,
                 const absl::TimeZone& zone);

}  // namespace vinculo::contract
