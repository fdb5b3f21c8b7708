#pragma once
// C-41. The paid-until date of contracts whose new periods credit has paid.

#include <pqxx/pqxx>
#include <vector>

#include "absl/status/status.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/jobs/receivables/billing_portion.h"

namespace vinculo::contract {

// Of those of the receivables that are PAID; they are in the database already. Tells
// ContractChanged (PAID_UNTIL).
absl::Status MovePaidUntil(pqxx::transaction_base& tx,
                           const BillingMoment& moment,
                           const std::vector<Receivable>& receivables);

}  // namespace vinculo::contract
