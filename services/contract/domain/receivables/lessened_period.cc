#include "services/contract/domain/receivables/lessened_period.h"

#include <algorithm>
#include <utility>

#include "common/base/check.h"
#include "services/contract/domain/receivables/withdraw.h"

namespace vinculo::contract {
namespace {

// Its share of the period, which may have been another before the due day moved.
ProRataShare ShareOf(const Receivable& receivable, const LessenTerms& asked) {
  const DaySpan covered{*receivable.period_first_on, *receivable.period_last_on};
  DaySpan whole = PeriodHolding(asked.terms, asked.convention, covered.first);
  if (whole.first > covered.first || whole.last < covered.last) whole = covered;
  return ShareCharged(asked.terms, asked.convention, whole, covered);
}

Receivable Withdrawn(Receivable receivable, const LessenTerms& asked) {
  absl::StatusOr<Receivable> withdrawn = receivable.state == ReceivableState::kScheduled
                                             ? Deleted(std::move(receivable))
                                             : Cancelled(std::move(receivable), asked.reason);
  VINCULO_CHECK(withdrawn.ok());
  return *std::move(withdrawn);
}

std::optional<LessenedPeriod> LessenedTo(ProRataShare share,
                                         const Receivable& receivable,
                                         const LessenTerms& asked) {
  const Money amount = AmountOf(receivable.price, share, receivable.discount);
  if (amount >= receivable.amount) return std::nullopt;
  const Money paid = receivable.amount - receivable.open;
  LessenedPeriod lessened{.receivable = receivable,
                          .reduction = receivable.amount - amount,
                          .freed = std::max(paid - amount, Money())};
  Receivable& after = lessened.receivable;
  after.charged_days = share.days;
  after.period_days = share.of;
  after.amount = amount;
  after.open = amount - (paid - lessened.freed);
  if (amount == Money() && paid == Money()) {
    after = Withdrawn(std::move(after), asked);
    return lessened;
  }
  after = Standing(std::move(after), asked.today);
  if (after.state == ReceivableState::kPaid && !after.settled_on) after.settled_on = asked.today;
  return lessened;
}

}  // namespace

std::optional<LessenedPeriod> Lessened(const Receivable& receivable, const LessenTerms& asked) {
  if (receivable.kind != ChargeKind::kRecurring || IsWithdrawn(receivable.state)) {
    return std::nullopt;
  }
  return LessenedTo(ShareOf(receivable, asked), receivable, asked);
}

std::optional<LessenedPeriod> Lessened(const ReturnedDays& returned, const LessenTerms& asked) {
  if (IsWithdrawn(returned.charge.state)) return std::nullopt;
  const int charged = returned.days.days() - DaysAmong(asked.terms.uncharged, returned.days);
  if (charged >= returned.charge.charged_days) return std::nullopt;
  return LessenedTo({charged, returned.charge.period_days}, returned.charge, asked);
}

ReturnedDays Returned(Receivable charge,
                      DaySpan between,
                      const std::vector<DaySpan>& uncharged,
                      Day charged_until) {
  const DaySpan days{between.first, std::min(between.last, charged_until)};
  charge.charged_days = charge.period_days = days.days() - DaysAmong(uncharged, days);
  return {std::move(charge), days};
}

std::vector<Freed> FreedFrom(std::vector<PostedAllocation> allocations, Money amount) {
  std::vector<Freed> freed;
  std::reverse(allocations.begin(), allocations.end());
  for (PostedAllocation& one : allocations) {
    const Money taken = std::min(one.allocation.amount, amount);
    if (taken == Money()) continue;
    amount = amount - taken;
    one.allocation.amount = one.allocation.amount - taken;
    freed.push_back({std::move(one), taken});
  }
  return freed;
}

}  // namespace vinculo::contract
