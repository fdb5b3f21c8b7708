#include "services/contract/domain/receivables/charge_contract.h"

#include <algorithm>
#include <utility>

namespace vinculo::contract {
namespace {

// Not of a contract that renews by itself: its term goes on.
std::optional<Day> LastDay(const ChargedContract& contract) {
  if (!contract.ends_on) return std::nullopt;
  if (contract.lifecycle == Lifecycle::kEnded) return *contract.ends_on - 1;
  if (contract.auto_renew) return std::nullopt;
  return contract.ends_on;
}

std::optional<Day> ChargedUntil(const ChargedContract& contract) {
  if (contract.charged_until_on) return contract.charged_until_on;
  return contract.paid_until_on;
}

}  // namespace

ChargeTerms TermsOf(const ChargedContract& contract) {
  return {.base_on = contract.financial_base_on,
          .billing_day = contract.billing_day,
          .billing_period = contract.billing_period,
          .payment_condition = contract.payment_condition,
          .last_on = LastDay(contract),
          .recorded_on = contract.recorded_on,
          .uncharged = contract.uncharged,
          .turns = contract.turns};
}

ContractCharges ChargesOfContract(const ChargedContract& contract,
                                  const ChargeParameters& parameters,
                                  Day business_date,
                                  const std::function<Money(Day)>& price_on,
                                  const std::function<Day(Day)>& on_time) {
  const PeriodsCharged charged =
      PeriodsToCharge(TermsOf(contract), parameters, ChargedUntil(contract), business_date);
  ContractCharges charges{.charged_until_on = charged.charged_until_on};
  for (const ChargePeriod& period : charged.periods) {
    const Money price = price_on(period.days.first);
    const Money amount = AmountOf(price, period.share, Money());
    if (amount == Money()) continue;
    Receivable receivable{.client = contract.client,
                          .contract = contract.id,
                          .kind = ChargeKind::kRecurring,
                          .issues_on = business_date,
                          .due_on = period.due_on,
                          .overdue_from_on = on_time(period.due_on) + 1,
                          .period_first_on = period.days.first,
                          .period_last_on = period.days.last,
                          .price = price,
                          .charged_days = period.share.days,
                          .period_days = period.share.of,
                          .amount = amount,
                          .open = amount};
    charges.receivables.push_back(Standing(std::move(receivable), business_date));
  }
  return charges;
}

}  // namespace vinculo::contract
