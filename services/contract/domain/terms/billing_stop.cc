#include "services/contract/domain/terms/billing_stop.h"

#include "services/contract/domain/receivables/uncharged_days.h"

namespace vinculo::contract {

BillingStop EndedOn(BillingStop stop, Day day) {
  stop.until = day - 1;
  return stop;
}

const BillingStop* OpenStop(absl::Span<const BillingStop> stops) {
  for (const BillingStop& stop : stops) {
    if (!stop.until) return &stop;
  }
  return nullptr;
}

std::vector<DaySpan> UnchargedDays(absl::Span<const Pause> pauses,
                                   absl::Span<const BillingStop> stops) {
  std::vector<DaySpan> days = UnchargedDays(pauses);
  for (const BillingStop& stop : stops) {
    days.push_back({stop.from, stop.until.value_or(kForever)});
  }
  return Joined(std::move(days));
}

}  // namespace vinculo::contract
