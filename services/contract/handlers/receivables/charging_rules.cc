#include "services/contract/handlers/receivables/charging_rules.h"

#include "common/base/clock.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/receivables/due_date.h"

namespace vinculo::contract {

Task<ChargingRules> RulesOf(rpc::Call& call, const Deps& deps) {
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  co_return ChargingRules{.today = CivilDay(call.now(), deps.time_zone),
                          .rates = LateRatesOf(policies->Of("")),
                          .calendar = BankCalendar()};
}

}  // namespace vinculo::contract
