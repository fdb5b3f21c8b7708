#include "services/contract/domain/monitoring/release_eligibility.h"

#include <algorithm>

#include "services/contract/domain/terms/state_flags.h"

namespace vinculo::contract {
namespace {

// The one that holds longest.
const Release* Running(absl::Span<const Release> releases, Day today) {
  const Release* running = nullptr;
  for (const Release& one : releases) {
    if (HoldsOn(one, today) && (running == nullptr || one.until > running->until)) running = &one;
  }
  return running;
}

const Release* LastOf(absl::Span<const Release> releases, ReleaseKind kind) {
  const Release* last = nullptr;
  for (const Release& one : releases) {
    if (one.kind == kind && (last == nullptr || one.since > last->since)) last = &one;
  }
  return last;
}

// Of the last one with a promise: something of it is owed still, and not contested.
bool IsPromiseUnpaid(const ReleaseCase& asked, Day today) {
  const Release* last = nullptr;
  for (const Release& one : asked.releases) {
    if (one.promise == PromiseState::kNone) continue;
    if (last == nullptr || one.since > last->since) last = &one;
  }
  if (last == nullptr) return false;
  return std::any_of(asked.bills.begin(), asked.bills.end(), [&](const BillFacts& bill) {
    const std::optional<OverdueBill> overdue = OverdueOn(bill, today);
    return overdue && !overdue->contested && IsPromised(*last, bill);
  });
}

}  // namespace

absl::string_view ToString(ReleaseBarrier barrier) {
  switch (barrier) {
    case ReleaseBarrier::kContractState:
      return "CONTRACT_NOT_IN_FORCE";
    case ReleaseBarrier::kNotBlocked:
      return "NOT_BLOCKED_FOR_DEBT";
    case ReleaseBarrier::kKindOff:
      return "KIND_OFF";
    case ReleaseBarrier::kStaffOnly:
      return "STAFF_ONLY";
    case ReleaseBarrier::kRunning:
      return "RELEASE_RUNNING";
    case ReleaseBarrier::kPromiseUnpaid:
      return "LAST_PROMISE_UNPAID";
    case ReleaseBarrier::kInterval:
      return "INTERVAL_RUNNING";
  }
  return "UNKNOWN";
}

ReleaseEligibility EligibilityOf(const ReleaseCase& asked,
                                 ReleaseKind kind,
                                 ReleaseOrigin origin,
                                 const ReleaseRules& rules,
                                 bool interval_lifted,
                                 Day today) {
  const bool manual = kind == ReleaseKind::kManual;
  ReleaseEligibility answer{.until = manual ? today : today + (std::max(rules.days, 1) - 1)};
  const auto bar = [&answer](ReleaseBarrier barrier, std::optional<Day> opens_on = {}) {
    answer.barriers.push_back({barrier, opens_on});
  };
  if (!IsInForce(asked.contract.lifecycle)) bar(ReleaseBarrier::kContractState);
  const Release* running = Running(asked.releases, today);
  if (running != nullptr) {
    bar(ReleaseBarrier::kRunning, running->until + 1);
  } else if (asked.state.access == Access::kNormal) {
    bar(ReleaseBarrier::kNotBlocked);
  }
  if (!manual) {
    if (rules.days == 0) bar(ReleaseBarrier::kKindOff);
    if (origin == ReleaseOrigin::kClient && !rules.by_client) bar(ReleaseBarrier::kStaffOnly);
    if (IsPromiseUnpaid(asked, today)) bar(ReleaseBarrier::kPromiseUnpaid);
    const Release* last = LastOf(asked.releases, kind);
    const bool too_near = last != nullptr && today < last->since + rules.interval_days;
    if (too_near && !interval_lifted) {
      bar(ReleaseBarrier::kInterval, last->since + rules.interval_days);
    }
  }
  Day opens_on = today;
  for (const StandingBarrier& one : answer.barriers) {
    if (!one.opens_on) return answer;
    opens_on = std::max(opens_on, *one.opens_on);
  }
  answer.opens_on = opens_on;
  return answer;
}

}  // namespace vinculo::contract
