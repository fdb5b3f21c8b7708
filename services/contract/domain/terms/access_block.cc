#include "services/contract/domain/terms/access_block.h"

#include <algorithm>
#include <utility>

#include "common/base/check.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/terms/axis_transitions.h"
#include "services/contract/domain/terms/reasons.h"

namespace vinculo::contract {

void CheckAccessBlock(const AccessBlock& block, Day today, errors::FieldViolations* violations) {
  if (block.level == Access::kNormal) {
    violations->Add("level", kBlockLevelInvalid, "a block reduces the access or takes it");
  }
  CheckRequiredText("reason", block.reason, kReasonMax, violations);
  CheckDay("since_date", block.since, violations);
  if (block.since < today) {
    violations->Add("since_date", kDateInvalid, "a block begins today or later");
  }
  if (!block.until) return;
  CheckDay("until_date", *block.until, violations);
  if (*block.until < block.since) {
    violations->Add("until_date", kPeriodReversed, "the last day lies before the first");
  }
}

bool HoldsOn(const AccessBlock& block, Day day) {
  if (day < block.since) return false;
  if (block.until && day > *block.until) return false;
  return !block.ended_on || day < *block.ended_on;
}

Access AccessOn(absl::Span<const AccessBlock> blocks, Day day) {
  Access strictest = Access::kNormal;
  for (const AccessBlock& block : blocks) {
    if (HoldsOn(block, day)) strictest = std::max(strictest, block.level);
  }
  return strictest;
}

Contract WithAccessOf(Contract contract, absl::Span<const AccessBlock> blocks, Day day) {
  const Access access = AccessOn(blocks, day);
  VINCULO_CHECK(access == contract.access || Moves(contract.access, access));
  contract.access = access;
  return contract;
}

absl::StatusOr<Contract> WithNewBlock(Contract contract,
                                      absl::Span<const AccessBlock> blocks,
                                      Day today) {
  if (contract.lifecycle == Lifecycle::kEnded) {
    return errors::FailedPrecondition(
        kContractState,
        "a contract that has ended cannot be blocked",
        {{"lifecycle", "ENDED"},
         {"allowed", "DRAFT,AWAITING_SIGNATURE,SCHEDULED,ACTIVE,SUSPENDED"}});
  }
  return WithAccessOf(std::move(contract), blocks, today);
}

absl::StatusOr<AccessBlock> Lifted(AccessBlock block, const BlockLift& lift, Day today) {
  errors::FieldViolations violations;
  CheckRequiredText("reason", lift.reason, kReasonMax, &violations);
  if (!violations.empty()) return violations.ToStatus();
  if (block.ended_on || (block.until && *block.until < today)) {
    const Day end = block.ended_on ? *block.ended_on : *block.until + 1;
    return errors::FailedPrecondition(
        kBlockNotOpen, "the block is over already", {{"end_date", end.ToString()}});
  }
  if (block.lifter != BlockLifter::kStaff && !lift.may_lift_protected) {
    return errors::PermissionDenied(kBlockLiftForbidden,
                                    "this block is protected: another permission is needed",
                                    {{"permission", "contract.accessBlocks.liftProtected"}});
  }
  block.ended_on = today;
  block.lifted_by = lift.actor;
  block.lift_reason = lift.reason;
  return block;
}

std::optional<AccessBlock> RanOut(AccessBlock block, Day business_date) {
  if (block.ended_on || !block.until || *block.until >= business_date) return std::nullopt;
  block.ended_on = *block.until + 1;
  return block;
}

}  // namespace vinculo::contract
