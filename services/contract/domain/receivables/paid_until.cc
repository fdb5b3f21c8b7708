#include "services/contract/domain/receivables/paid_until.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"

namespace vinculo::contract {
namespace {

// The instalments, by the renegotiation that made them.
using Instalments = absl::flat_hash_map<Uuid, std::vector<const CountedReceivable*>>;

PeriodStanding StandingOf(const CountedReceivable& period, const Instalments& instalments) {
  PeriodStanding standing = PeriodStanding::kPaid;
  std::vector<const CountedReceivable*> left = {&period};
  absl::flat_hash_set<Uuid> followed;
  while (!left.empty()) {
    const CountedReceivable& one = *left.back();
    left.pop_back();
    if (one.state == ReceivableState::kPaid) continue;
    if (!IsClosed(one.state)) return PeriodStanding::kOpen;
    if (!one.renegotiated_in) {
      standing = PeriodStanding::kWaived;
      continue;
    }
    const auto became = instalments.find(*one.renegotiated_in);
    if (became == instalments.end() || !followed.insert(*one.renegotiated_in).second) continue;
    left.insert(left.end(), became->second.begin(), became->second.end());
  }
  return standing;
}

}  // namespace

CountedReceivable Counted(const Receivable& receivable) {
  CountedReceivable counted{.id = receivable.id,
                            .state = receivable.state,
                            .renegotiated_in = receivable.renegotiated_in,
                            .made_by = receivable.made_by};
  if (receivable.kind == ChargeKind::kRecurring) {
    counted.period = {*receivable.period_first_on, *receivable.period_last_on};
  }
  return counted;
}

std::vector<ChargedPeriod> PeriodsOf(const std::vector<CountedReceivable>& receivables) {
  Instalments instalments;
  for (const CountedReceivable& one : receivables) {
    if (one.made_by) instalments[*one.made_by].push_back(&one);
  }
  std::vector<ChargedPeriod> periods;
  for (const CountedReceivable& one : receivables) {
    if (one.period) periods.push_back({*one.period, StandingOf(one, instalments)});
  }
  return periods;
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

std::optional<Day> PaidUntil(const PaidAccount& account) {
  return PaidUntil(account.before, PeriodsOf(account.receivables));
}

}  // namespace vinculo::contract
