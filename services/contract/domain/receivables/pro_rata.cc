#include "services/contract/domain/receivables/pro_rata.h"

#include <algorithm>

namespace vinculo::contract {

ProRataShare ShareOf(DaySpan whole, int charged, int months, ProRataConvention convention) {
  if (charged >= whole.days()) return {1, 1};
  const int of = convention == ProRataConvention::kThirtyDays ? 30 * months : whole.days();
  return {std::min(charged, of), of};
}

Money ProRata(Money price, ProRataShare share) {
  return MultiplyHalfUp(price, share.days, share.of);
}

}  // namespace vinculo::contract
