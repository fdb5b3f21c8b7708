#include "services/contract/domain/receivables/month_summary.h"

namespace vinculo::contract {

MonthTotals TotalsOf(const std::vector<DueTotals>& due) {
  MonthTotals totals;
  for (const DueTotals& one : due) {
    if (one.state == ReceivableState::kCancelled || one.state == ReceivableState::kDeleted) {
      continue;
    }
    totals.expected += one.amount;
    totals.settled += one.amount - one.open;
    if (one.state == ReceivableState::kOverdue) totals.overdue += one.open;
  }
  return totals;
}

}  // namespace vinculo::contract
