#pragma once
// C-01, C-30, C-40. Days that were charged before it was known that they would not be (a pause that
// begins in a period charged ahead, billing switched off in one): the receivable of the period is
// what it would have been, had they been known. What is open of it falls first; what was paid above
// the new amount is the client's credit again, the rest of its payment (credit.h). What was
// cancelled stays so, and so does what was renegotiated: the agreement took its place (Codigo Civil
// art. 360).

#include <optional>
#include <string>
#include <vector>

#include "common/base/day.h"
#include "common/base/money.h"
#include "services/contract/domain/receivables/payment.h"
#include "services/contract/domain/receivables/periods_to_charge.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

struct LessenedPeriod {
  Receivable receivable;
  Money reduction;  // what it costs less
  Money freed;      // what of that was paid
};

// The charge of days that came back (given_back_days.h): one-off, for those among `days` that were
// charged then, all alike; its charged days say how many.
struct ReturnedDays {
  Receivable charge;
  DaySpan days;
};

struct LessenTerms {
  const ChargeTerms& terms;  // with all days that are not charged
  ProRataConvention convention = ProRataConvention::kThirtyDays;
  Day today;
  std::string reason;  // of one of which nothing stays
};

// Absent: it costs as much with them, or is withdrawn. One of which nothing stays is withdrawn,
// unless something of it was paid: then it stays PAID, for nothing.
std::optional<LessenedPeriod> Lessened(const Receivable& receivable, const LessenTerms& terms);
std::optional<LessenedPeriod> Lessened(const ReturnedDays& returned, const LessenTerms& terms);

// One that is lessened to a price, whole.
std::optional<LessenedPeriod> LessenedTo(Money price,
                                         const Receivable& receivable,
                                         Day today,
                                         const std::string& reason);

// A charge of those days among `between` that came back and were charged until then.
ReturnedDays Returned(Receivable charge,
                      DaySpan between,
                      const std::vector<DaySpan>& uncharged,
                      Day charged_until);

// What gives up so much of `allocations`, those of one receivable: each with what stays of it, the
// latest first. Fine and interest that were paid stay so.
struct Freed {
  PostedAllocation allocation;
  Money amount;
};
std::vector<Freed> FreedFrom(std::vector<PostedAllocation> allocations, Money amount);

}  // namespace vinculo::contract
