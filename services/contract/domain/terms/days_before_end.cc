#include "services/contract/domain/terms/days_before_end.h"

#include <algorithm>
#include <utility>

#include "services/contract/domain/receivables/uncharged_days.h"

namespace vinculo::contract {

std::vector<DaySpan> DaysBeforeEnd(std::vector<DaySpan> days, const Contract& contract) {
  if (contract.lifecycle == Lifecycle::kEnded && contract.ends_on) {
    for (DaySpan& span : days) span.last = std::min(span.last, *contract.ends_on - 1);
  }
  return Joined(std::move(days));
}

}  // namespace vinculo::contract
