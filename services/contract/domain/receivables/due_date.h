#pragma once
// C-40. When a charge is due, and until when it is paid on time. The due date stays as agreed,
// weekend or holiday or not; the next business day is only grace: paid on it, no fine or interest
// is owed (Lei 7.089/1983); paid later, they count from the due date itself (STJ REsp 1.954.924).

#include <vector>

#include "common/base/day.h"
#include "common/brazil/business_day.h"

namespace vinculo::contract {

// The first day with that day of month, the last of a shorter month, on or after `day`. From the
// billing day, never from an earlier due date: the 31st gives 28 February and then 31 March.
Day BillingDayFrom(Day day, int billing_day);

// National and bank holidays.
const brazil::BusinessCalendar& BankCalendar();
// With the tenant's own (holiday.h).
brazil::BusinessCalendar BankCalendarWith(std::vector<Day> own_holidays);

// No run of days without a business day is as long, a tenant's own holidays among them.
inline constexpr int kRollDaysMax = 30;

// The last day on which a payment is on time: the business day on or after the due date, then the
// days of grace that the tenant gives, 0 to 30.
Day LastDayOnTime(Day due, int grace_days, const brazil::BusinessCalendar& calendar);

}  // namespace vinculo::contract
