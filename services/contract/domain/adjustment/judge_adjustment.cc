#include "services/contract/domain/adjustment/judge_adjustment.h"

#include <optional>

#include "services/contract/domain/adjustment/effective_day.h"
#include "services/contract/domain/adjustment/notice.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/pricing/promised_credit.h"

namespace vinculo::contract {
namespace {

Money MonthlyShare(const PriceTerms& terms, Money price) {
  return MultiplyHalfUp(price, 1, MonthsOf(terms.billing_period));
}

AdjustmentItem Barred(AdjustmentItem item, ItemFinding finding) {
  item.state = ItemState::kBarred;
  item.finding = finding;
  return item;
}

EffectiveDay EffectiveDayOf(const AdjustmentRun& run, Day start, const AdjustmentSubject& subject) {
  const AdjustmentWindow window{run.first_on, run.last_on};
  return run.rule == AdjustmentRule::kDataBase ? DataBaseIn(window, start, subject.stopped)
                                               : AnniversaryIn(window, start, subject.stopped);
}

// Whether the contract's term is over before the day, for good.
bool EndsBefore(const Contract& contract, Day day) {
  if (contract.lifecycle == Lifecycle::kEnded) return true;
  return !contract.auto_renew && contract.ends_on && *contract.ends_on < day;
}

}  // namespace

AdjustmentItem JudgeAdjustment(const AdjustmentRun& run, const AdjustmentSubject& subject) {
  const Contract& contract = subject.contract;
  const Day start =
      AdjustmentClockStart(contract, subject.timeline, run.last_on).value_or(run.last_on);
  const EffectiveDay effective = EffectiveDayOf(run, start, subject);

  AdjustmentItem item{.id = ItemId(run.id, contract.id),
                      .run = run.id,
                      .contract = contract.id,
                      .client = contract.client};
  item.effective_on = effective.day.value_or(run.first_on);
  item.notice_due_on =
      LastNoticeDay(item.effective_on, subject.notice_days.value_or(run.notice_days));
  item.in_loyalty = contract.expires_on && *contract.expires_on >= item.effective_on;
  const PriceTerms terms = OwnTerms(subject.timeline, item.effective_on);
  item.price_before = terms.price;
  item.price_after = terms.price;
  item.monthly_before = MonthlyShare(terms, terms.price);
  item.monthly_after = item.monthly_before;
  if (!effective.day) {
    item.opens_on = effective.next;
    return Barred(item,
                  effective.guarded ? ItemFinding::kTwelveMonths : ItemFinding::kOutsideWindow);
  }
  if (EndsBefore(contract, item.effective_on)) return Barred(item, ItemFinding::kEndsBefore);
  const Money after = Adjusted(terms.price, run.rate);
  if (after == terms.price) return Barred(item, ItemFinding::kPriceUnchanged);
  if (after > kPriceMax) return Barred(item, ItemFinding::kPriceLimit);
  item.price_after = after;
  item.monthly_after = MonthlyShare(terms, after);
  item.monthly_rise = item.monthly_after - item.monthly_before;
  item.sign_again = subject.signed_price && *subject.signed_price != after;
  return item;
}

}  // namespace vinculo::contract
