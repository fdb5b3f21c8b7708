#pragma once
#include <map>

#include "common/brazil/business_day.h"
#include "services/contract/domain/receivables/late_charges.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

// C-40. What being late costs a tenant's clients: by the rates of the tenant, or of the unit of a
// contract that has chosen its own, and by the tenant's calendar (brazil.md section 9).
struct LateTerms {
  LateRates rates;
  std::map<Uuid, LateRates> of_contracts;
  brazil::BusinessCalendar calendar{brazil::HolidaySet::kBank};

  const LateRates& RatesOf(const Receivable& receivable) const;
  LateCharges ChargesOf(const Receivable& receivable, Day day) const;
};

}  // namespace vinculo::contract
