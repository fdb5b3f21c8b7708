#include "services/contract/domain/receivables/withdraw.h"

#include <utility>

#include "common/base/check.h"
#include "common/base/status_macros.h"

namespace vinculo::contract {

absl::StatusOr<Receivable> Cancelled(Receivable receivable, std::string reason) {
  RETURN_IF_ERROR(CheckStartsFrom(ReceivableVerb::kCancel, receivable.state));
  receivable.state = ReceivableState::kCancelled;
  receivable.open = Money();
  receivable.cancel_reason = std::move(reason);
  return receivable;
}

absl::StatusOr<Receivable> Deleted(Receivable receivable) {
  RETURN_IF_ERROR(CheckStartsFrom(ReceivableVerb::kDelete, receivable.state));
  receivable.state = ReceivableState::kDeleted;
  receivable.open = Money();
  return receivable;
}

Receivable Withdrawn(Receivable receivable, std::string reason) {
  absl::StatusOr<Receivable> withdrawn = receivable.state == ReceivableState::kScheduled
                                             ? Deleted(std::move(receivable))
                                             : Cancelled(std::move(receivable), std::move(reason));
  VINCULO_CHECK(withdrawn.ok());
  return *std::move(withdrawn);
}

}  // namespace vinculo::contract
