#pragma once
// C-05 to C-10. What of a contract may be edited, and until when.

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/errors/errors.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/new_contract.h"
#include "services/contract/domain/plan.h"

namespace vinculo::contract {

// The contract with other terms: description, consultant, unit, external id, inclusion reason and
// automatic renewal of any; start date, billing day, charge type, price, billing period, payment
// condition, loyalty term and term of a DRAFT or SCHEDULED one, whose total value follows. Every
// other field that differs is FIELD_NOT_EDITABLE: dates that the system writes never change here,
// the financial base date has a method of its own, and what costs money once a contract is in
// force goes through ChangeService. `terms` passed CheckTerms, and are whole: what is to stay is
// in them as it is. A SCHEDULED contract starts on a day to come: ActivateContract begins it now.
// `repriced`: its price timeline has segments (C-42), which price and billing period would pass by:
// they go through ChangeService, too.
Contract Amended(const Contract& contract,
                 const ContractTerms& terms,
                 const Plan& plan,
                 bool repriced,
                 Day today,
                 errors::FieldViolations* violations);

// C-09. The contract with another day from which use counts for charging. CONTRACT_STATE of one
// that has ended, FINANCIAL_BASE_TOO_EARLY before the first day of use.
absl::StatusOr<Contract> WithFinancialBase(Contract contract, Day base);

}  // namespace vinculo::contract
