#include "services/contract/domain/termination/ended_receivable.h"

#include <algorithm>
#include <utility>

#include "common/base/check.h"
#include "services/contract/domain/receivables/uncharged_days.h"
#include "services/contract/domain/receivables/withdraw.h"

namespace vinculo::contract {
namespace {

// What the days of its period until the end cost.
Money CostUntil(const Receivable& receivable, const EndTerms& terms) {
  const DaySpan period{*receivable.period_first_on, *receivable.period_last_on};
  const DaySpan until{period.first, std::min(terms.ends_on - 1, period.last)};
  const int used = std::max(until.days() - DaysAmong(terms.uncharged, until), 0);
  const bool whole = receivable.charged_days == receivable.period_days;
  const ProRataShare share =
      whole ? ShareOf(period, used, terms.period_months, terms.convention)
            : ProRataShare{std::min(used, receivable.charged_days), receivable.period_days};
  return std::min(AmountOf(receivable.price, share, receivable.discount), receivable.amount);
}

Money Paid(const Receivable& receivable) { return receivable.amount - receivable.open; }

EndedReceivable Withdrawn(const Receivable& receivable, const EndTerms& terms) {
  absl::StatusOr<Receivable> after = receivable.state == ReceivableState::kScheduled
                                         ? Deleted(receivable)
                                         : Cancelled(receivable, terms.reason);
  VINCULO_CHECK(after.ok());
  return {.effect = EndEffect::kWithdrawn,
          .before = receivable,
          .after = *std::move(after),
          .reduction = receivable.amount,
          .refund = Paid(receivable)};
}

EndedReceivable Reduced(const Receivable& receivable, Money reduction, const EndTerms& terms) {
  EndedReceivable ended{.effect = EndEffect::kReduced,
                        .before = receivable,
                        .after = receivable,
                        .reduction = reduction};
  const Money cut = std::min(reduction, receivable.open);
  ended.refund = reduction - cut;
  ended.after.discount += cut;
  ended.after.amount = receivable.amount - cut;
  ended.after.open = receivable.open - cut;
  ended.after = Standing(std::move(ended.after), terms.today);
  if (ended.after.state == ReceivableState::kPaid) ended.after.settled_on = terms.today;
  return ended;
}

EndedReceivable Refunded(const Receivable& receivable, Money reduction, Money refund) {
  return {.effect = EndEffect::kRefunded,
          .before = receivable,
          .after = receivable,
          .reduction = reduction,
          .refund = refund};
}

}  // namespace

EndedReceivable AtEnd(const Receivable& receivable, const EndTerms& terms) {
  const EndedReceivable kept{.before = receivable, .after = receivable};
  if (receivable.kind != ChargeKind::kRecurring) return kept;
  if (*receivable.period_last_on < terms.ends_on) return kept;
  const Money reduction = receivable.amount - CostUntil(receivable, terms);
  if (reduction == Money()) return kept;
  if (receivable.state == ReceivableState::kPaid) return Refunded(receivable, reduction, reduction);
  if (*receivable.period_first_on >= terms.ends_on) return Withdrawn(receivable, terms);
  return Reduced(receivable, reduction, terms);
}

EndedReceivable AtWithdrawal(const Receivable& receivable, const EndTerms& terms) {
  const Money late = receivable.fine_paid + receivable.interest_paid;
  if (receivable.state == ReceivableState::kPaid) {
    return Refunded(receivable, receivable.amount, receivable.amount + late);
  }
  EndedReceivable ended = Withdrawn(receivable, terms);
  ended.refund += late;
  return ended;
}

}  // namespace vinculo::contract
