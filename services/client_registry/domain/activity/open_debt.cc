#include "services/client_registry/domain/activity/open_debt.h"

namespace vinculo::client_registry {

Money OpenDebt(ReceivableState state, Money open_amount) {
  switch (state) {
    case ReceivableState::kIssued:
    case ReceivableState::kOverdue:
    case ReceivableState::kPartlyPaid:
      return open_amount;
    case ReceivableState::kScheduled:
    case ReceivableState::kPaid:
    case ReceivableState::kCancelled:
    case ReceivableState::kDeleted:
      return Money();
  }
  return Money();
}

}  // namespace vinculo::client_registry
