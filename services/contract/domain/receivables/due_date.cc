#include "services/contract/domain/receivables/due_date.h"

#include <utility>

namespace vinculo::contract {

Day BillingDayFrom(Day day, int billing_day) {
  const Day of_month = DueInMonth(day.year(), day.month(), billing_day);
  if (of_month >= day) return of_month;
  const Day next = LastOfMonth(day) + 1;
  return DueInMonth(next.year(), next.month(), billing_day);
}

const brazil::BusinessCalendar& BankCalendar() {
  static const auto* const calendar = new brazil::BusinessCalendar(brazil::HolidaySet::kBank);
  return *calendar;
}

brazil::BusinessCalendar BankCalendarWith(std::vector<Day> own_holidays) {
  return brazil::BusinessCalendar(brazil::HolidaySet::kBank, std::move(own_holidays));
}

Day LastDayOnTime(Day due, int grace_days, const brazil::BusinessCalendar& calendar) {
  return calendar.EffectiveDueDate(due) + grace_days;
}

}  // namespace vinculo::contract
