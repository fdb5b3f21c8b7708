#pragma once
// What the tenant's policy and the calendar say about being late.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/domain/receivables/allocation.h"

namespace vinculo::contract {

struct ChargingRules {
  Day today;
  LateRates rates;
  const brazil::BusinessCalendar& calendar;

  PaymentTerms On(Day paid_on) const {
    return {.paid_on = paid_on, .today = today, .rates = rates, .calendar = calendar};
  }
};

Task<ChargingRules> RulesOf(rpc::Call& call, const Deps& deps);

}  // namespace vinculo::contract
