#include "services/contract/handlers/receivables/own_charge.h"

#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/storage/receivables/holiday_repository.h"

namespace vinculo::contract {

Task<Receivable> OwnCharge(db::Tx& tx, Uuid id, NewCharge charge, LateRates rates, Day today) {
  HolidayRepository holidays(tx);
  CO_ASSIGN_OR_RETURN(const brazil::BusinessCalendar calendar,
                      co_await holidays.Calendar(charge.due_on, charge.due_on + kRollDaysMax));
  const Day on_time = LastDayOnTime(charge.due_on, rates.grace_days, calendar);
  errors::FieldViolations violations;
  Receivable receivable = NewReceivable(id, charge, on_time, today, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  receivable.created_at = tx.call().now();
  receivable.updated_at = tx.call().now();
  co_return receivable;
}

}  // namespace vinculo::contract
