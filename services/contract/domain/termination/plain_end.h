#pragma once
// C-29. What EndContract ends of the contracts in force: what takes no more than a day and a
// reason. Three ends have calls of their own, which check what the law asks, charge or give back
// what is due, and leave a record:
// - a withdrawal has its days (WithdrawContract; CDC art. 49);
// - an end for debt has its day, after the steps and notices of the debt policy, and never comes to
//   who is never blocked (TerminateForDebt; Anatel, Res. 765/2023 art. 73);
// - an end before the loyalty term is over asks for its fine, or waives it by a permission of its
//   own (ApplyCancel; C-23).
// A contract that has not begun may end in any way.

#include "absl/status/status.h"
#include "common/base/day.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/termination/fine.h"

namespace vinculo::contract {

// WITHDRAWAL_UNCHECKED, DEBT_TERMINATION_UNCHECKED.
absl::Status CheckEndsAs(EndKind kind, const Contract& contract);

// C-23. END_OWES_FINE, with the amount. `fine` is that of leaving on the day. Of a contract that
// ends as EXPIRED after the last day of its term nobody leaves early: it owes none.
absl::Status CheckOwesNoFine(EndKind kind,
                             const Contract& contract,
                             Day ends_on,
                             const FineQuote& fine);

}  // namespace vinculo::contract
