#include "services/contract/domain/receivables/holiday.h"

#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {

void CheckHoliday(const Holiday& holiday, errors::FieldViolations* violations) {
  CheckDay("date", holiday.on, violations);
  CheckRequiredText("display_name", holiday.display_name, kHolidayNameMax, violations);
  if (!BankCalendar().IsBusinessDay(holiday.on)) {
    violations->Add("date", kHolidayKnown, "this is no business day already");
  }
}

}  // namespace vinculo::contract
