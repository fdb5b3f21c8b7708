#include "services/contract/domain/termination/promises_at_end.h"

#include "services/contract/domain/pricing/promised_credit.h"

namespace vinculo::contract {

Money PromisedAtEnd(const PriceTimeline& timeline,
                    const ChargeFacts& charges,
                    absl::Span<const EndedReceivable> ended) {
  Money promised = PromisesLeft(timeline, charges);
  for (const EndedReceivable& one : ended) {
    const Receivable& period = one.before;
    if (period.kind != ChargeKind::kRecurring || period.price == Money()) continue;
    promised += MultiplyHalfUp(GivenBackOn(timeline, *period.period_first_on),
                               one.reduction.cents(),
                               period.price.cents());
  }
  return promised;
}

}  // namespace vinculo::contract
