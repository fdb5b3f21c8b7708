#include "services/contract/handlers/receivables/charging_rules.h"

#include <algorithm>
#include <utility>

#include "common/base/clock.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/storage/receivables/contract_units.h"
#include "services/contract/storage/receivables/holiday_repository.h"

namespace vinculo::contract {

LateRates ChargingRules::RatesOf(const std::string& unit) const {
  return LateRatesOf(policies->Of(unit));
}

Task<ChargingRules> RulesOf(rpc::Call& call, const Deps& deps) {
  CO_ASSIGN_OR_RETURN(policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  co_return ChargingRules{.today = CivilDay(call.now(), deps.time_zone),
                          .policies = std::move(policies)};
}

Task<LateTerms> LateTermsOf(db::Tx& tx,
                            ChargingRules rules,
                            std::vector<Receivable> receivables,
                            Day day) {
  LateTerms terms{.rates = rules.RatesOf("")};
  Day first_due = day;
  std::vector<Uuid> contracts;
  for (const Receivable& receivable : receivables) {
    if (receivable.due_on >= day) continue;
    first_due = std::min(first_due, receivable.due_on);
    if (receivable.contract) contracts.push_back(*receivable.contract);
  }
  if (first_due == day) co_return terms;
  HolidayRepository holidays(tx);
  CO_ASSIGN_OR_RETURN(terms.calendar, co_await holidays.Calendar(first_due, day));
  CO_ASSIGN_OR_RETURN(const auto units, co_await UnitsOf(tx, std::move(contracts)));
  for (const auto& [contract, unit] : units) {
    terms.of_contracts.emplace(contract, rules.RatesOf(unit));
  }
  co_return terms;
}

Task<LateRates> RatesOfContract(db::Tx& tx, ChargingRules rules, std::optional<Uuid> contract) {
  if (!contract) co_return rules.RatesOf("");
  std::vector<Uuid> one{*contract};
  CO_ASSIGN_OR_RETURN(const auto units, co_await UnitsOf(tx, std::move(one)));
  const auto found = units.find(*contract);
  co_return rules.RatesOf(found == units.end() ? std::string() : found->second);
}

Task<Day> LastDayOnTimeOf(db::Tx& tx, ChargingRules rules, std::optional<Uuid> contract, Day due) {
  CO_ASSIGN_OR_RETURN(const LateRates rates, co_await RatesOfContract(tx, rules, contract));
  HolidayRepository holidays(tx);
  CO_ASSIGN_OR_RETURN(const brazil::BusinessCalendar calendar,
                      co_await holidays.Calendar(due, due + kRollDaysMax));
  co_return LastDayOnTime(due, rates.grace_days, calendar);
}

}  // namespace vinculo::contract
