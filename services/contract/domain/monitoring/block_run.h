#pragma once
// C-28. A block run: the access of every contract with debt is judged for a business date, in
// portions. One that applies writes blocks; a preview says what would change and writes nothing
// else. A run that was stopped goes on where it stopped.

#include <cstdint>
#include <optional>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "services/contract/domain/monitoring/access_state.h"

namespace vinculo::contract {

inline constexpr char kBlockRuns[] = "blockRuns/";
// A preview may look so many days ahead.
inline constexpr int kPreviewDaysMax = 366;

// The numbers are those of the API and of the tables.
enum class BlockRunMode { kApply = 1, kPreview = 2 };

struct BlockRun {
  Uuid id;
  Day business_date;
  BlockRunMode mode = BlockRunMode::kApply;
  bool by_hand = false;
  Uuid last_contract;  // it went on after this one
  // Contracts judged, and as what.
  int64_t contracts = 0;
  int64_t normal = 0;
  int64_t reduced = 0;
  int64_t blocked = 0;
  int64_t released = 0;
  int64_t awaiting_notice = 0;
  int64_t contested = 0;
  int64_t termination_due = 0;
  // Whose access for debt became, or would become, stricter or less so.
  int64_t tightened = 0;
  int64_t relaxed = 0;
  int64_t notices_due = 0;  // that became due
  absl::Time started_at;
  absl::Time updated_at;
  std::optional<absl::Time> finished_at;
};

// BLOCK_RUN_DATE_INVALID: one that applies is of today, a preview of 2000 to a year ahead.
void CheckRunDate(const BlockRun& run, Day today, errors::FieldViolations* violations);

// A contract was judged.
void Count(const AccessState& state, BlockRun& run);
// Its access for debt changes, or would.
void CountChange(Access before, Access after, BlockRun& run);

}  // namespace vinculo::contract
