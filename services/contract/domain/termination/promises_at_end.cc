#include "services/contract/domain/termination/promises_at_end.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "services/contract/domain/pricing/lost_promises.h"
#include "services/contract/domain/pricing/promised_credit.h"

namespace vinculo::contract {
namespace {

// What the period gave back by its lower price, of the days that do not come.
Money LostOf(const PriceTimeline& timeline,
             const ChargeFacts& charges,
             const EndedReceivable& ended) {
  const Receivable& period = ended.before;
  const std::optional<Day> last_on = charges.terms.last_on;
  if (period.kind != ChargeKind::kRecurring || !last_on) return Money();
  if (*period.period_last_on <= *last_on) return Money();
  const Day first = *period.period_first_on;
  const EndTerms terms{.ends_on = *last_on + 1,
                       .period_months = MonthsOf(BillingPeriodOn(charges.terms, first)),
                       .convention = charges.convention,
                       .uncharged = charges.terms.uncharged};
  const Money promised = GivenAtPrice(timeline, first, period.price);
  return ProRata(promised, {period.charged_days, period.period_days}) -
         ProRata(promised, ShareUntilEnd(period, terms));
}

void AddPeriodOf(const EndedReceivable& ended, std::vector<DaySpan>& periods) {
  const Receivable& one = ended.before;
  if (one.kind == ChargeKind::kRecurring) {
    periods.push_back({*one.period_first_on, *one.period_last_on});
  }
}

}  // namespace

Money PromisedAtEnd(const PriceTimeline& timeline,
                    const ChargeFacts& charges,
                    const ChargesAtEnd& at_end) {
  ChargeFacts without_end = charges;
  without_end.terms.last_on.reset();
  const ChargeFacts of_periods = ChargedApart(charges, at_end.returned);
  Money promised = at_end.pending + PromisesLeft(timeline, charges);
  std::vector<DaySpan> with_receivable;
  for (const EndedReceivable& one : at_end.ended) {
    promised += LostOf(timeline, of_periods, one);
    AddPeriodOf(one, with_receivable);
  }
  for (const EndedReceivable& one : at_end.still_paid) AddPeriodOf(one, with_receivable);
  promised += LostOfFreePeriods(timeline,
                                {.before = without_end,
                                 .after = charges,
                                 .with_receivable = std::move(with_receivable),
                                 .returned = at_end.returned});
  return std::max(promised - at_end.taken_back, Money());
}

}  // namespace vinculo::contract
