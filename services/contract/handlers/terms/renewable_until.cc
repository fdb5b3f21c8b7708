#include "services/contract/handlers/terms/renewable_until.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/policies/policy_repository.h"
#include "services/contract/domain/policy/terms_parameters.h"

namespace vinculo::contract {

Task<RenewableUntil> RenewableUntilOf(db::Tx& tx, const parameters::Policies& policies, Day today) {
  const auto until = [&policies, today](const std::string& unit) {
    return today + static_cast<int>(policies.Of(unit).Number(kRenewalDaysAhead));
  };
  RenewableUntil renewable{.until = until(""), .latest = until("")};
  policies::PolicyRepository repository(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<parameters::Chosen> chosen,
                      co_await repository.ListChosen());
  for (const parameters::Chosen& one : chosen) {
    if (one.unit.empty() || one.key != kRenewalDaysAhead) continue;
    renewable.units.push_back(one.unit);
    renewable.of_units.push_back(until(one.unit));
    renewable.latest = std::max(renewable.latest, renewable.of_units.back());
  }
  co_return renewable;
}

}  // namespace vinculo::contract
