#pragma once

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "common/base/day.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/terms/reason.h"

namespace vinculo::contract {

// What the caller of EndContract says.
struct Ending {
  EndKind kind;
  std::string reason;          // C-14: in words
  std::optional<Day> ends_on;  // the first day not in force; default: today
  std::optional<bool> counts_as_churn;
  // C-13, C-14. The tenant's reason whose path the words are, and whether it counts as churn.
  std::optional<Uuid> reason_id;
  bool reason_counts_as_churn = true;
  ReasonPolicy policy = {.required = true};
};

// C-14. The ending for that reason, under that policy.
Ending Because(Ending ending, const GivenReason& reason, const ReasonPolicy& policy);

// C-13. Every end is churn unless the caller or else its reason says otherwise; a transfer of
// ownership never is.
bool CountsAsChurn(EndKind kind, std::optional<bool> asked, bool by_reason = true);

// C-01, C-08, C-13, C-14. The contract ENDED. The end lies neither in the future nor before the
// first day of use: a contract that began may end on its activation date (then it was in force on
// no day); one that never began ends on any day until today. A reason is mandatory, where the
// policy says so, except for EXPIRED.
absl::StatusOr<Contract> End(Contract contract, const Ending& ending, Day today);

// C-08. A contract in force whose term ran out before `business_date`: ENDED as EXPIRED, from the
// day after the term's last day, however late the cycle runs. Absent while the term runs (its last
// day included) and for an open term.
std::optional<Contract> Expired(Contract contract, Day business_date);

}  // namespace vinculo::contract
