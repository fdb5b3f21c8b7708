#include "services/contract/domain/termination/ended_receivable.h"

#include <algorithm>
#include <utility>

#include "common/base/check.h"
#include "services/contract/domain/receivables/uncharged_days.h"
#include "services/contract/domain/receivables/withdraw.h"

namespace vinculo::contract {
namespace {

// How many of the days until the end are charged.
int UsedUntilEnd(DaySpan days, const EndTerms& terms) {
  const DaySpan until{days.first, std::min(terms.ends_on - 1, days.last)};
  return std::max(until.days() - DaysAmong(terms.uncharged, until), 0);
}

// What the days of its period until the end cost.
Money CostUntil(const Receivable& receivable, const EndTerms& terms) {
  const ProRataShare share = ShareUntilEnd(receivable, terms);
  return std::min(AmountOf(receivable.price, share, receivable.discount), receivable.amount);
}

// What those until the end cost of days that came back.
Money CostUntil(const ReturnedDays& returned, const EndTerms& terms) {
  const Receivable& charge = returned.charge;
  const int used = std::min(UsedUntilEnd(returned.days, terms), charge.charged_days);
  return std::min(AmountOf(charge.price, {used, charge.period_days}, charge.discount),
                  charge.amount);
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

EndedReceivable Kept(const Receivable& receivable) {
  return {.before = receivable, .after = receivable};
}

// Of the charge of these days, which costs so much until the end.
EndedReceivable Judged(const Receivable& charge, DaySpan days, Money cost, const EndTerms& terms) {
  if (days.last < terms.ends_on) return Kept(charge);
  const Money reduction = charge.amount - cost;
  if (reduction == Money()) return Kept(charge);
  if (charge.state == ReceivableState::kPaid) return Refunded(charge, reduction, reduction);
  if (days.first >= terms.ends_on) return Withdrawn(charge, terms);
  return Reduced(charge, reduction, terms);
}

}  // namespace

ProRataShare ShareUntilEnd(const Receivable& receivable, const EndTerms& terms) {
  const DaySpan period{*receivable.period_first_on, *receivable.period_last_on};
  const int used = UsedUntilEnd(period, terms);
  if (receivable.charged_days == receivable.period_days) {
    return ShareOf(period, used, terms.period_months, terms.convention);
  }
  return {std::min(used, receivable.charged_days), receivable.period_days};
}

EndedReceivable AtEnd(const Receivable& receivable, const EndTerms& terms) {
  if (receivable.kind != ChargeKind::kRecurring) return Kept(receivable);
  const DaySpan period{*receivable.period_first_on, *receivable.period_last_on};
  return Judged(receivable, period, CostUntil(receivable, terms), terms);
}

EndedReceivable AtEnd(const ReturnedDays& returned, const EndTerms& terms) {
  return Judged(returned.charge, returned.days, CostUntil(returned, terms), terms);
}

EndedReceivable LessAtEnd(const Receivable& charge, Money reduction, const EndTerms& terms) {
  if (reduction == Money()) return Kept(charge);
  if (charge.state == ReceivableState::kPaid) return Refunded(charge, reduction, reduction);
  if (reduction == charge.amount) return Withdrawn(charge, terms);
  return Reduced(charge, reduction, terms);
}

EndedReceivable GivenAsCredit(EndedReceivable ended, const EndTerms& terms) {
  if (ended.refund == Money() || ended.effect == EndEffect::kWithdrawn) return ended;
  Receivable& after = ended.after;
  after.amount = after.amount - ended.refund;
  after.discount += ended.refund;
  ended.effect = EndEffect::kReduced;
  if (after.amount > Money()) return ended;
  Receivable unpaid = ended.before;
  unpaid.open = unpaid.amount;
  after = Withdrawn(Standing(std::move(unpaid), terms.today), terms).after;
  ended.effect = EndEffect::kWithdrawn;
  return ended;
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
