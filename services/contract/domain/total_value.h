#pragma once

#include "common/base/money.h"
#include "services/contract/domain/plan.h"

namespace vinculo::contract {

// C-04. What the whole term costs: the price times the billing periods in it. A started period
// counts whole (10 months billed quarterly are 4 periods). Zero for an open term.
Money TotalValue(Money price, BillingPeriod period, int term_months);

}  // namespace vinculo::contract
