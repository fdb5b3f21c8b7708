#pragma once
// C-29. A contract that was cancelled, withdrawn from, or terminated for debt, as it is kept.

#include <optional>
#include <string>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/termination/fine.h"

namespace vinculo::contract {

struct TerminationRecord {
  Uuid id;
  Uuid contract;
  Uuid client;  // the contract's
  // As it was applied: a serialized TerminationOutcome, the fine's memo in it.
  std::string outcome;
  std::string waiver_evidence;
  std::optional<Uuid> fine_receivable;
  std::optional<Uuid> refund;
  std::string actor;
  absl::Time created_at;
  // Of the outcome, by which lists are filtered; not read back.
  EndKind end_kind = EndKind::kCancelled;
  Day ends_on;
  Money fine_amount;
  Money refund_amount;
  FineWaiver waiver = FineWaiver::kNone;
};

}  // namespace vinculo::contract
