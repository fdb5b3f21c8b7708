#include "services/contract/domain/receivables/late_terms.h"

namespace vinculo::contract {

const LateRates& LateTerms::RatesOf(const Receivable& receivable) const {
  if (!receivable.contract) return rates;
  const auto own = of_contracts.find(*receivable.contract);
  return own == of_contracts.end() ? rates : own->second;
}

LateCharges LateTerms::ChargesOf(const Receivable& receivable, Day day) const {
  return ChargesOn(AccountOf(receivable), day, RatesOf(receivable), calendar);
}

}  // namespace vinculo::contract
