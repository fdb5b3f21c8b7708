#include "services/contract/domain/receivables/owed_again.h"

#include "services/contract/domain/receivables/due_date.h"

namespace vinculo::contract {

Receivable OwedAgain(const Uuid& id,
                     const Receivable& cancelled,
                     Money amount,
                     const PaymentTerms& terms) {
  const Day on_time =
      LastDayOnTime(terms.today, terms.late.RatesOf(cancelled).grace_days, terms.late.calendar);
  return Standing({.id = id,
                   .client = cancelled.client,
                   .contract = cancelled.contract,
                   .description = cancelled.description,
                   .issues_on = terms.today,
                   .due_on = terms.today,
                   .overdue_from_on = on_time + 1,
                   .price = amount,
                   .amount = amount,
                   .open = amount,
                   .made_by = cancelled.renegotiated_in},
                  terms.today);
}

}  // namespace vinculo::contract
