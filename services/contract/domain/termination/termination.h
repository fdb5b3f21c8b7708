#pragma once
// C-29. What the end of a contract before its time means: the fine, what becomes of its
// receivables, what is to be given back, which days are still to be charged, and what else ends
// with it. Pure: a preview and its apply give the same.

#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/end.h"
#include "services/contract/domain/monitoring/access_state.h"
#include "services/contract/domain/pricing/added_segments.h"
#include "services/contract/domain/pricing/lessened_charges.h"
#include "services/contract/domain/receivables/lessened_period.h"
#include "services/contract/domain/receivables/periods_to_charge.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/domain/termination/ended_receivable.h"
#include "services/contract/domain/termination/fine.h"
#include "services/contract/domain/termination/fine_terms.h"

namespace vinculo::contract {

inline constexpr char kTerminations[] = "terminations/";
// How many receivables of a contract its end changes at most: of a hundred years of months.
inline constexpr int kEndedReceivablesMax = 1200;

// What is known when a contract is to end.
struct TerminationScope {
  Contract contract;
  PriceTimeline timeline;
  ContractFineTerms fine_terms;
  bool consumer = true;
  bool within_benefits = false;
  // Neither cancelled nor deleted: those that the end may change, open or paid; of a contract that
  // is withdrawn from, one-off charges among the periods.
  ChargedSoFar charged;
  // The open ones that it leaves as they are: the oldest, and what is open of all of them.
  std::vector<Receivable> kept;
  Money kept_open;
  std::optional<Day> charged_until_on;
  std::vector<DaySpan> uncharged;      // uncharged_days.h
  Money pending_credit;                // what changes promised and no period could give
  std::vector<ReturnedDays> returned;  // days that came back, in periods that the end may cut
  Day recorded_on;
  std::vector<Uuid> planned_changes;
  std::vector<Uuid> open_pauses;
  ChargeParameters charging;
  std::optional<AccessState> debt;  // read for a termination for debt
  Day today;
};

struct TerminationAsk {
  Ending ending;
  FineWaiver waiver = FineWaiver::kNone;
};

// Days until the end that the recurring run has yet to charge.
struct PeriodLeft {
  DaySpan days;
  Money amount;

  bool operator==(const PeriodLeft&) const = default;
};

// The numbers are those of the API.
enum class TerminationWarning {
  kPlannedChangesDrop = 1,
  kPausesEnd = 2,
  kCreditListed = 3,
  kReceivablesCut = 4,
};

struct TerminationOutcome {
  Contract after;
  FineFacts facts;
  FineQuote fine;
  std::optional<Day> fine_due_on;            // absent: there is no fine
  std::vector<EndedReceivable> receivables;  // of what is kept, the oldest
  std::vector<PeriodLeft> to_charge;
  std::vector<SettledChange> changes;  // whose lines are others now (ended_changes.h)
  Money reduction_total;
  Money promised_credit;  // promises_at_end.h
  Money refund_total;     // with that
  Money owed_total;       // open receivables, days to charge, fine
  std::vector<Uuid> planned_changes;
  std::vector<Uuid> open_pauses;
  std::vector<TerminationWarning> warnings;
};

// CONTRACT_STATE of a contract that is neither ACTIVE nor SUSPENDED.
absl::Status CheckInForce(const Contract& contract);

// C-23. What the fine of leaving on that day is counted from: of a contract that is not in force
// there is no loyalty term.
FineFacts FineFactsOf(const TerminationScope& scope, Day leaves_on, FineWaiver waiver);

// C-29. Refuses as End does.
absl::StatusOr<TerminationOutcome> OutcomeOf(const TerminationScope& scope,
                                             const TerminationAsk& ask);

}  // namespace vinculo::contract
