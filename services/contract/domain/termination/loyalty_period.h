#pragma once
// C-23. The loyalty term that a fine is counted by, and what is left of it. Its last day is the
// contract's expiration date (Codigo Civil art. 132). Months that are left are counted back from
// that day, a started one whole: who leaves on 10 June of a term that ends on 10 December leaves
// six months before, on 9 June seven. Counted back from the last day of a month, they clamp to
// shorter ones: of a term until 31 January, eleven months are left on 28 February.

#include <optional>

#include "common/base/day.h"
#include "services/contract/domain/contract.h"

namespace vinculo::contract {

// Anatel (Res. 632/2014 art. 57, 765/2023): a consumer is bound at most so long; a company (CNPJ)
// agrees freely.
inline constexpr int kConsumerLoyaltyMonthsMax = 12;

struct LoyaltyPeriod {
  int months = 0;
  Day starts_on;
  Day ends_on;  // its last day

  bool operator==(const LoyaltyPeriod&) const = default;
};

// Absent without a loyalty term, or before it began. It starts with the activation or the last
// renewal where its months lead from there to its end; a term that a change or a pause moved starts
// its months before its end.
std::optional<LoyaltyPeriod> LoyaltyPeriodOf(const Contract& contract);

// The term that counts: of a consumer at most 12 months from its first day.
LoyaltyPeriod Counted(const LoyaltyPeriod& agreed, bool consumer);

// The first so many months of the term; the whole of it for 0 and for more than it has.
LoyaltyPeriod FirstMonths(const LoyaltyPeriod& period, int months);

// 0 from the last day on; never more than the term has. `leaves_on` is the first day not in force.
int MonthsLeft(const LoyaltyPeriod& period, Day leaves_on);
int DaysLeft(const LoyaltyPeriod& period, Day leaves_on);
// From its first day to its last.
int DaysOf(const LoyaltyPeriod& period);

}  // namespace vinculo::contract
