#pragma once
// C-28. The days on which an overdue receivable reduces, blocks and terminates under a policy. Days
// on which the clock stands still (contested, paid until a reversal) count for no step and no step
// begins on one; termination counts days of being blocked, so days of a release do not count
// either. A step that needs a notice waits until its delivery is proven.

#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/brazil/business_day.h"
#include "services/contract/domain/monitoring/bill_facts.h"
#include "services/contract/domain/monitoring/debt_policy.h"

namespace vinculo::contract {

struct StepDays {
  std::optional<Day> reduce_on;
  std::optional<Day> block_on;
  std::optional<Day> terminate_on;
  // Nothing can come before the delivery of this notice is proven.
  std::optional<NoticeKind> awaits;

  bool operator==(const StepDays&) const = default;
};

struct StepClock {
  // Of the notice; absent where steps need none.
  std::optional<Day> notice_on;
  std::optional<Day> termination_notice_on;
  std::vector<DaySpanOpen> stands_still;
  std::vector<DaySpanOpen> released;
};

StepDays StepDaysOf(Day due,
                    const DebtPolicy& policy,
                    const StepClock& clock,
                    const brazil::BusinessCalendar& calendar);

// The day on which `days` days from `from` on have passed that lie in none of the spans, and that
// lies in none itself. Absent: a span without end comes before it.
std::optional<Day> AfterDays(Day from, int days, absl::Span<const DaySpanOpen> spans);

// Friday, weekend, holiday, or the day before one.
bool IsRestDay(Day day, const brazil::BusinessCalendar& calendar);

}  // namespace vinculo::contract
