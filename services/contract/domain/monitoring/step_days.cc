#include "services/contract/domain/monitoring/step_days.h"

#include <algorithm>

namespace vinculo::contract {
namespace {

const DaySpanOpen* SpanOf(Day day, absl::Span<const DaySpanOpen> spans) {
  for (const DaySpanOpen& one : spans) {
    if (one.first <= day && (!one.last || day <= *one.last)) return &one;
  }
  return nullptr;
}

// The day itself, or the first after it on which a step may begin.
std::optional<Day> FirstAllowed(std::optional<Day> day,
                                const DebtPolicy& policy,
                                absl::Span<const DaySpanOpen> stands_still,
                                const brazil::BusinessCalendar& calendar) {
  while (day) {
    if (policy.spares_rest_days && IsRestDay(*day, calendar)) {
      day = *day + 1;
      continue;
    }
    const DaySpanOpen* span = SpanOf(*day, stands_still);
    if (span == nullptr) return day;
    if (!span->last) return std::nullopt;
    day = *span->last + 1;
  }
  return day;
}

}  // namespace

bool IsRestDay(Day day, const brazil::BusinessCalendar& calendar) {
  return !calendar.IsBusinessDay(day) || !calendar.IsBusinessDay(day + 1);
}

std::optional<Day> AfterDays(Day from, int days, absl::Span<const DaySpanOpen> spans) {
  if (spans.empty()) return from + days;
  Day day = from;
  for (int left = days;;) {
    const DaySpanOpen* span = SpanOf(day, spans);
    if (span != nullptr) {
      if (!span->last) return std::nullopt;
      day = *span->last + 1;
      continue;
    }
    if (left == 0) return day;
    day = day + 1;
    --left;
  }
}

StepDays StepDaysOf(Day due,
                    const DebtPolicy& policy,
                    const StepClock& clock,
                    const brazil::BusinessCalendar& calendar) {
  StepDays steps;
  if (policy.counts_from == CountsFrom::kNotice && !clock.notice_on) {
    if (!NeverActs(policy)) steps.awaits = NoticeKind::kSuspension;
    return steps;
  }
  std::optional<Day> from = policy.counts_from == CountsFrom::kNotice ? clock.notice_on : due;
  const auto next = [&](int days, absl::Span<const DaySpanOpen> not_counted) {
    std::optional<Day> day = from ? AfterDays(*from, days, not_counted) : std::nullopt;
    return FirstAllowed(day, policy, clock.stands_still, calendar);
  };
  if (policy.reduce_after_days > 0) {
    from = steps.reduce_on = next(policy.reduce_after_days, clock.stands_still);
  }
  if (policy.block_after_days > 0) {
    from = steps.block_on = next(policy.block_after_days, clock.stands_still);
  }
  if (policy.terminate_after_days == 0) return steps;
  if (policy.terminate_needs_notice && !clock.termination_notice_on) {
    steps.awaits = NoticeKind::kTermination;
    return steps;
  }
  std::vector<DaySpanOpen> not_blocked = clock.stands_still;
  not_blocked.insert(not_blocked.end(), clock.released.begin(), clock.released.end());
  steps.terminate_on = next(policy.terminate_after_days, not_blocked);
  if (policy.terminate_needs_notice && steps.terminate_on) {
    steps.terminate_on = std::max(*steps.terminate_on, *clock.termination_notice_on + 1);
  }
  return steps;
}

}  // namespace vinculo::contract
