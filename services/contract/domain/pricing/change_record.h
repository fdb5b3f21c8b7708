#pragma once
// C-24, C-44. A change of a contract as it is kept, and when it may be taken back.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/contract/domain/pricing/drafted_change.h"

namespace vinculo::contract {

inline constexpr char kChanges[] = "changes/";

// Why a planned change will never hold: its contract ended. The numbers are those of the API and of
// the table.
enum class ChangeCancelCause {
  kContractEnded = 1,
  kContractExpired = 2,
  kContractTransferred = 3,
};

struct ChangeRecord {
  Uuid id;
  int64_t version = 1;
  Uuid contract;
  Uuid client;  // whose contract it is
  ChangeKind kind = ChangeKind::kChange;
  ChangeCode code = ChangeCode::kAlteration;
  Day effective_on;
  std::optional<Day> until_on;
  ContractAlteration alteration;
  std::string outcome;  // as it was previewed, serialized
  std::string reason;
  std::string actor;
  absl::Time created_at;
  std::optional<absl::Time> begun_at;  // absent: planned, or undone
  std::optional<absl::Time> undone_at;
  std::string undo_reason;
  std::optional<absl::Time> cancelled_at;
  std::optional<ChangeCancelCause> cancel_cause;
};

// C-44. Neither begun nor taken back nor cancelled.
bool IsPlanned(const ChangeRecord& change);

// C-44. A planned change of a contract that ended so: it is cancelled. What it would have charged
// is withdrawn with it; a transfer of ownership takes no planned change along.
ChangeRecord CancelledBy(EndKind end, ChangeRecord change, absl::Time now);

// The segments that the change added.
std::vector<PriceSegment> SegmentsOf(const ChangeRecord& change,
                                     absl::Span<const PriceSegment> segments);

// C-44. Only what is planned is undone: CHANGE_BEGUN, CHANGE_UNDONE, CHANGE_NOT_PLANNED. A price
// that was set later on its days counted from it: CHANGE_OVERLAID says by whom. What was promised
// on them later did, too, and is promised anew (undone_change.h). Days that are charged by it
// already stay so: CHANGE_CHARGED (another change gives back what they cost too much).
absl::Status CheckUndoable(const ChangeRecord& change,
                           absl::Span<const PriceSegment> segments,
                           std::optional<Day> charged_until_on,
                           Day today);

}  // namespace vinculo::contract
