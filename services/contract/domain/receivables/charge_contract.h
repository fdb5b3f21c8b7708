#pragma once
// C-40. What a contract is charged on a business date: its periods as receivables. The recurring
// run calls it for each contract.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "services/contract/domain/contract.h"
#include "services/contract/domain/receivables/periods_to_charge.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

// What of a contract the charge follows from.
struct ChargedContract {
  Uuid id;
  Uuid client;
  Lifecycle lifecycle = Lifecycle::kActive;
  Money price;
  BillingPeriod billing_period = BillingPeriod::kMonthly;  // until the first turn
  std::vector<PeriodTurn> turns;
  PaymentCondition payment_condition = PaymentCondition::kPostpaid;
  int billing_day = 1;
  Day financial_base_on;
  std::optional<Day> ends_on;
  bool auto_renew = false;
  std::string unit;
  Day recorded_on;
  std::optional<Day> paid_until_on;
  std::optional<Day> charged_until_on;  // none: nothing was charged yet
  std::vector<DaySpan> uncharged;       // uncharged_days.h
};

// The first charge goes on from where the contract was paid when it came here.
ChargeTerms TermsOf(const ChargedContract& contract);

struct ContractCharges {
  std::vector<Receivable> receivables;  // without id; of periods that cost something
  std::optional<Day> charged_until_on;
};

// `price_on` gives the price that holds on a period's first day; `on_time` the last day on which a
// payment due on a day is on time.
ContractCharges ChargesOfContract(const ChargedContract& contract,
                                  const ChargeParameters& parameters,
                                  Day business_date,
                                  const std::function<Money(Day)>& price_on,
                                  const std::function<Day(Day)>& on_time);

}  // namespace vinculo::contract
