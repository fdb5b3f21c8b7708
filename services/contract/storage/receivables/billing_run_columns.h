#pragma once
// The columns of a recurring run.

#include "services/contract/domain/receivables/billing_run.h"
#include "services/contract/storage/columns.h"

namespace vinculo::contract {

inline constexpr std::tuple kBillingRunColumns{
    Column{"run_id", &BillingRun::id},
    Column{"business_date", &BillingRun::business_date},
    Column{"by_hand", &BillingRun::by_hand},
    Column{"last_contract", &BillingRun::last_contract},
    Column{"contracts", &BillingRun::contracts},
    Column{"receivables", &BillingRun::receivables},
    Column{"amount_cents", &BillingRun::amount},
    Column{"credit_cents", &BillingRun::credit},
    Column{"events", &BillingRun::events},
    Column{"started_at", &BillingRun::started_at},
    Column{"updated_at", &BillingRun::updated_at},
    Column{"finished_at", &BillingRun::finished_at},
};

template <class Row>
BillingRun BillingRunFromRow(const Row& row) {
  return OwnerOf<BillingRun>(kBillingRunColumns, row);
}

}  // namespace vinculo::contract
