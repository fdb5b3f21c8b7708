#include "services/contract/domain/termination/loyalty_period.h"

#include <algorithm>

#include "services/contract/domain/contract_dates.h"

namespace vinculo::contract {

std::optional<LoyaltyPeriod> LoyaltyPeriodOf(const Contract& contract) {
  if (contract.loyalty_months <= 0 || !contract.expires_on) return std::nullopt;
  const Day end = *contract.expires_on;
  for (const std::optional<Day>& from : {contract.renewed_on, contract.activated_on}) {
    if (from && LoyaltyEnd(*from, contract.loyalty_months) == end) {
      return LoyaltyPeriod{contract.loyalty_months, *from, end};
    }
  }
  return LoyaltyPeriod{
      contract.loyalty_months, AddMonthsClamped(end, -contract.loyalty_months), end};
}

LoyaltyPeriod Counted(const LoyaltyPeriod& agreed, bool consumer) {
  return consumer ? FirstMonths(agreed, kConsumerLoyaltyMonthsMax) : agreed;
}

LoyaltyPeriod FirstMonths(const LoyaltyPeriod& period, int months) {
  if (months <= 0 || months >= period.months) return period;
  return {months, period.starts_on, *LoyaltyEnd(period.starts_on, months)};
}

int MonthsLeft(const LoyaltyPeriod& period, Day leaves_on) {
  int left = 0;
  while (left < period.months && AddMonthsClamped(period.ends_on, -left) > leaves_on) ++left;
  return left;
}

int DaysLeft(const LoyaltyPeriod& period, Day leaves_on) {
  return std::clamp(period.ends_on - leaves_on, 0, DaysOf(period));
}

int DaysOf(const LoyaltyPeriod& period) { return period.ends_on - period.starts_on; }

}  // namespace vinculo::contract
