#pragma once
// C-41. Pago até: the end of the unbroken run of paid recurring periods, from the first one on. It
// follows payments forward and reversals back. A one-off charge never moves it, but where it is an
// instalment that a period became.

#include <optional>
#include <vector>

#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/contract/domain/receivables/pro_rata.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

enum class PeriodStanding {
  kPaid,
  kOpen,    // issued, overdue, paid in part; or in a renegotiation that is not paid yet
  kWaived,  // cancelled, or something of what it became was, and nothing else stands for it
};

// A period that was charged.
struct ChargedPeriod {
  DaySpan days;
  PeriodStanding standing = PeriodStanding::kOpen;
};

// What counts of a receivable: of a period, or an instalment that such a one became.
struct CountedReceivable {
  Uuid id;
  std::optional<DaySpan> period;  // none: an instalment
  ReceivableState state = ReceivableState::kScheduled;
  std::optional<Uuid> renegotiated_in;
  std::optional<Uuid> made_by;
};
CountedReceivable Counted(const Receivable& receivable);

// The periods among them, as each stands. A renegotiated one is open while anything it became is,
// renegotiated again or not; waived where something of that was cancelled for nothing; else paid.
std::vector<ChargedPeriod> PeriodsOf(const std::vector<CountedReceivable>& receivables);

// What the date of a contract follows from: what it came with from another system, and its periods
// with all that they became.
struct PaidAccount {
  std::optional<Day> before;
  std::vector<CountedReceivable> receivables;
};

// A waived period neither ends the run nor is paid: the run goes over it when a later period is
// paid. Days that nobody charged (a pause) do not break it either. `periods` in any order.
std::optional<Day> PaidUntil(std::optional<Day> before, std::vector<ChargedPeriod> periods);
std::optional<Day> PaidUntil(const PaidAccount& account);

}  // namespace vinculo::contract
