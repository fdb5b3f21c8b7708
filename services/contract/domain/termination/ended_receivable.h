#pragma once
// C-29. What becomes of a receivable of a contract that ends. Days until the end are owed as
// before; days from the end on are not: what is open of them is taken away, what was paid of them
// is to be given back. A period in which the end lies costs its days until then, without those that
// are not charged (uncharged_days.h), by the same pro-rata as the first one (pro_rata.h); a
// discount that was given stays whole. One-off charges stay, but for those of days that came back
// (given_back_days.h), which are judged as the period is, and those of changes (ended_changes.h);
// all charges of a contract: ended_charges.h.

#include <string>
#include <vector>

#include "common/base/day.h"
#include "common/base/money.h"
#include "services/contract/domain/receivables/lessened_period.h"
#include "services/contract/domain/receivables/pro_rata.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

// The numbers are those of the API.
enum class EndEffect {
  kKept = 1,
  kWithdrawn = 2,
  kReduced = 3,
  kRefunded = 4,  // it was paid: it stays so
};

struct EndedReceivable {
  EndEffect effect = EndEffect::kKept;
  Receivable before;
  Receivable after;
  Money reduction;  // what of the amount is owed no more
  Money refund;     // what of it was paid and is to be given back

  bool changed() const { return effect == EndEffect::kWithdrawn || effect == EndEffect::kReduced; }
};

struct EndTerms {
  Day ends_on;  // the first day not in force
  int period_months = 1;
  ProRataConvention convention = ProRataConvention::kThirtyDays;
  std::vector<DaySpan> uncharged;  // uncharged_days.h
  Day today;
  std::string reason;  // of what is cancelled
};

// What of its period the days until the end are, of those that a recurring one charged.
ProRataShare ShareUntilEnd(const Receivable& receivable, const EndTerms& terms);

// Of one that is neither cancelled nor deleted.
EndedReceivable AtEnd(const Receivable& receivable, const EndTerms& terms);
EndedReceivable AtEnd(const ReturnedDays& returned, const EndTerms& terms);
// Of a one-off that stands, of which so much is owed no more.
EndedReceivable LessAtEnd(const Receivable& charge, Money reduction, const EndTerms& terms);

// C-29. The same where nothing is paid out: what was paid of days that do not come is the client's
// credit (credit.h), and is no part of what was paid of the receivable any more.
EndedReceivable GivenAsCredit(EndedReceivable ended, const EndTerms& terms);

// C-29. Of a contract that is withdrawn from (CDC art. 49, sole paragraph): nothing is owed, and
// all that was paid is to be given back, late fine and interest too.
EndedReceivable AtWithdrawal(const Receivable& receivable, const EndTerms& terms);

}  // namespace vinculo::contract
