#include "services/contract/domain/pricing/moved_due_day.h"

#include "services/contract/domain/pricing/promised_credit.h"

namespace vinculo::contract {
namespace {

// How far it will be charged when the day begins.
std::optional<Day> ChargedBefore(const ChargeFacts& charges, Day day) {
  const ChargeParameters parameters{.days_ahead = charges.days_ahead,
                                    .convention = charges.convention};
  return PeriodsToCharge(charges.terms, parameters, charges.charged_until_on, day - 1)
      .charged_until_on;
}

}  // namespace

ChargeFacts ChargedAround(const ChargeFacts& charges, int billing_day, Day effective, Day today) {
  const std::optional<Day> until =
      effective > today ? ChargedBefore(charges, effective) : charges.charged_until_on;
  ChargeFacts around = charges;
  if (!until || *until < effective) around.terms.billing_day = billing_day;
  return around;
}

std::vector<PriceSegment> PromisesMoved(const PriceTimeline& timeline,
                                        const ChargeFacts& charges,
                                        int billing_day,
                                        Day today) {
  ChargeFacts moved = charges;
  moved.terms.billing_day = billing_day;
  CreditGiven anew = PromisedAnew(timeline, charges, moved, Money(), today);
  if (anew.left > Money()) return {};
  return std::move(anew.segments);
}

}  // namespace vinculo::contract
