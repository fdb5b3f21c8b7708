#include "services/contract/domain/receivables/lessened_period.h"

#include <algorithm>
#include <utility>

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

// What the receivable would cost.
struct Cost {
  Money price;
  ProRataShare share;
};

std::optional<LessenedPeriod> LessenedTo(const Cost& cost,
                                         const Receivable& receivable,
                                         Day today,
                                         const std::string& reason) {
  const Money amount = AmountOf(cost.price, cost.share, receivable.discount);
  if (amount >= receivable.amount) return std::nullopt;
  const Money paid = receivable.amount - receivable.open;
  LessenedPeriod lessened{.receivable = receivable,
                          .reduction = receivable.amount - amount,
                          .freed = std::max(paid - amount, Money())};
  Receivable& after = lessened.receivable;
  after.price = cost.price;
  after.charged_days = cost.share.days;
  after.period_days = cost.share.of;
  after.amount = amount;
  after.open = amount - (paid - lessened.freed);
  if (amount == Money() && paid == Money()) {
    after = Withdrawn(std::move(after), reason);
    return lessened;
  }
  after = Standing(std::move(after), today);
  if (after.state == ReceivableState::kPaid && !after.settled_on) after.settled_on = today;
  return lessened;
}

}  // namespace

std::optional<LessenedPeriod> Lessened(const Receivable& receivable, const LessenTerms& asked) {
  if (receivable.kind != ChargeKind::kRecurring || IsWithdrawn(receivable.state)) {
    return std::nullopt;
  }
  return LessenedTo({.price = receivable.price, .share = ShareOf(receivable, asked)},
                    receivable,
                    asked.today,
                    asked.reason);
}

std::optional<LessenedPeriod> Lessened(const ReturnedDays& returned, const LessenTerms& asked) {
  if (IsWithdrawn(returned.charge.state)) return std::nullopt;
  const int charged = returned.days.days() - DaysAmong(asked.terms.uncharged, returned.days);
  if (charged >= returned.charge.charged_days) return std::nullopt;
  return LessenedTo(
      {.price = returned.charge.price, .share = {charged, returned.charge.period_days}},
      returned.charge,
      asked.today,
      asked.reason);
}

std::optional<LessenedPeriod> LessenedTo(Money price,
                                         const Receivable& receivable,
                                         Day today,
                                         const std::string& reason) {
  return LessenedTo({.price = price, .share = {receivable.charged_days, receivable.period_days}},
                    receivable,
                    today,
                    reason);
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
    freed.push_back({one, taken});
  }
  return freed;
}

}  // namespace vinculo::contract
