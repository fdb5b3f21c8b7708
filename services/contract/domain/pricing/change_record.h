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
};

// The segments that the change added.
std::vector<PriceSegment> SegmentsOf(const ChangeRecord& change,
                                     absl::Span<const PriceSegment> segments);

// C-44. Only what is planned is undone: CHANGE_BEGUN, CHANGE_UNDONE. What was added later on its
// days counted from it: CHANGE_OVERLAID says by whom.
absl::Status CheckUndoable(const ChangeRecord& change,
                           absl::Span<const PriceSegment> segments,
                           Day today);

}  // namespace vinculo::contract
