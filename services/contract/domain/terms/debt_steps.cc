#include "services/contract/domain/terms/debt_steps.h"

#include "services/contract/domain/policy/terms_parameters.h"

namespace vinculo::contract {
namespace {

std::optional<Day> After(Day due, int days) {
  return days > 0 ? std::optional<Day>(due + days) : std::nullopt;
}

void LeaveOutFrom(const std::optional<Day>& stricter, std::optional<Day>& step) {
  if (stricter && step && *step >= *stricter) step.reset();
}

}  // namespace

DebtDays DebtDaysOf(const parameters::Values& values, PaymentCondition condition) {
  const auto days = [&values](absl::string_view key) {
    return static_cast<int>(values.Number(key));
  };
  if (condition == PaymentCondition::kPrepaid) {
    return {.reduce = days(kReduceAfterDaysPrepaid),
            .block = days(kBlockAfterDaysPrepaid),
            .terminate = days(kTerminateAfterDaysPrepaid)};
  }
  return {.reduce = days(kReduceAfterDaysPostpaid),
          .block = days(kBlockAfterDaysPostpaid),
          .terminate = days(kTerminateAfterDaysPostpaid)};
}

DebtSteps DebtStepsOf(Day due, const DebtDays& days) {
  DebtSteps steps{.reduce_on = After(due, days.reduce),
                  .block_on = After(due, days.block),
                  .terminate_on = After(due, days.terminate)};
  LeaveOutFrom(steps.terminate_on, steps.block_on);
  LeaveOutFrom(steps.terminate_on, steps.reduce_on);
  LeaveOutFrom(steps.block_on, steps.reduce_on);
  return steps;
}

}  // namespace vinculo::contract
