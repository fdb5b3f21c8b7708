#pragma once
// C-01. Access blocks: several at once, independent of each other.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "services/contract/domain/contract.h"

namespace vinculo::contract {

// The numbers of both are those of the API and of the table.
enum class BlockSource { kManual = 1, kDebt = 2, kFraud = 3, kClientRequest = 4, kLegalOrder = 5 };
enum class BlockLifter { kStaff = 1, kSupervisor = 2, kSystem = 3 };

struct AccessBlock {
  Uuid id;
  int64_t version = 1;
  Uuid contract;
  Uuid client;  // the contract's
  BlockSource source = BlockSource::kManual;
  Access level = Access::kBlocked;
  std::string reason;
  Day since;
  std::optional<Day> until;  // the last day on which it holds by itself
  BlockLifter lifter = BlockLifter::kStaff;
  std::optional<Day> ended_on;  // the first day on which it holds no more; absent: open
  std::string lifted_by;        // empty: it ran out, or is open
  std::string lift_reason;
  absl::Time created_at;
  absl::Time updated_at;
};

// Adds what forbids a new block, each under its field.
void CheckAccessBlock(const AccessBlock& block, Day today, errors::FieldViolations* violations);

// From `since` on; with an end, until the day before it.
bool HoldsOn(const AccessBlock& block, Day day);

// The strictest of the blocks that hold on the day; NORMAL without any.
Access AccessOn(absl::Span<const AccessBlock> blocks, Day day);

// The contract with the access of its blocks on the day: a move of the published table
// (axis_transitions.h), as all that set an access make it.
Contract WithAccessOf(Contract contract, absl::Span<const AccessBlock> blocks, Day day);

// Likewise, of one that has a new block. CONTRACT_STATE of a contract that has ended: what nobody
// may use cannot be blocked.
absl::StatusOr<Contract> WithNewBlock(Contract contract,
                                      absl::Span<const AccessBlock> blocks,
                                      Day today);

struct BlockLift {
  std::string reason;
  std::string actor;
  bool may_lift_protected = false;
};

// The block over from today on. BLOCK_NOT_OPEN of one that was lifted or has run out;
// BLOCK_LIFT_FORBIDDEN of a protected one.
absl::StatusOr<AccessBlock> Lifted(AccessBlock block, const BlockLift& lift, Day today);

// An open block whose last day lies before `business_date`: over from the day after that last day,
// however late the cycle runs. Absent for every other.
std::optional<AccessBlock> RanOut(AccessBlock block, Day business_date);

}  // namespace vinculo::contract
