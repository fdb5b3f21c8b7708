#include "services/contract/domain/monitoring/earliest_steps.h"

#include <algorithm>

#include "services/contract/domain/monitoring/step_days.h"

namespace vinculo::contract {
namespace {

// Counted from the due date by the version of that day, else by the version of the day of the
// notice; null: none is valid.
const DebtPolicy* PolicyOfNotice(Day due,
                                 Day overdue_from,
                                 absl::Span<const DebtPolicy> versions,
                                 Day& notice_on) {
  const DebtPolicy* of_due_date = VersionOn(versions, due);
  if (of_due_date != nullptr && of_due_date->counts_from == CountsFrom::kDueDate) {
    return of_due_date;
  }
  const DebtPolicy* overdue = VersionOn(versions, overdue_from);
  if (overdue != nullptr) notice_on = overdue_from + overdue->notice_after_days;
  return VersionOn(versions, notice_on);
}

}  // namespace

DebtSteps EarliestStepsOf(Day due,
                          Day overdue_from,
                          absl::Span<const DebtPolicy> versions,
                          const brazil::BusinessCalendar& calendar) {
  Day notice_on = overdue_from;
  const DebtPolicy* policy = PolicyOfNotice(due, overdue_from, versions, notice_on);
  if (policy == nullptr) return {};
  const StepDays days = StepDaysOf(due,
                                   *policy,
                                   {.notice_on = notice_on,
                                    .termination_notice_on = notice_on,
                                    .stands_still = {},
                                    .released = {}},
                                   calendar);
  DebtSteps steps{days.reduce_on, days.block_on, days.terminate_on};
  for (std::optional<Day>* step : {&steps.reduce_on, &steps.block_on, &steps.terminate_on}) {
    if (*step) *step = std::max(**step, overdue_from);
  }
  return steps;
}

}  // namespace vinculo::contract
