#include "services/contract/domain/receivables/paid_until.h"

#include <algorithm>

namespace vinculo::contract {

PeriodStanding StandingOf(ReceivableState state, bool renegotiated, bool instalments_open) {
  if (state == ReceivableState::kPaid) return PeriodStanding::kPaid;
  if (!IsClosed(state)) return PeriodStanding::kOpen;
  if (!renegotiated) return PeriodStanding::kWaived;
  return instalments_open ? PeriodStanding::kOpen : PeriodStanding::kPaid;
}

std::optional<Day> PaidUntil(std::optional<Day> before, std::vector<ChargedPeriod> periods) {
  std::sort(periods.begin(), periods.end(), [](const ChargedPeriod& a, const ChargedPeriod& b) {
    return a.days.first < b.days.first;
  });
  std::optional<Day> until = before;
  for (const ChargedPeriod& period : periods) {
    if (period.standing == PeriodStanding::kOpen) break;
    if (period.standing == PeriodStanding::kWaived) continue;
    until = std::max(until.value_or(period.days.last), period.days.last);
  }
  return until;
}

}  // namespace vinculo::contract
