#include "services/contract/domain/monitoring/block_decision.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {
namespace {

bool IsDebt(const AccessBlock& block) { return block.source == BlockSource::kDebt; }

AccessBlock Made(const Contract& contract, const AccessState& state, Day day, absl::Time now) {
  return {.id = MakeUuidFromName(contract.id, absl::StrCat("debt ", contract.version)),
          .contract = contract.id,
          .client = contract.client,
          .source = BlockSource::kDebt,
          .level = state.access,
          .reason = absl::StrCat(ToString(*state.policy),
                                 " ",
                                 state.policy_version,
                                 ": ",
                                 FormatName(kReceivables, *state.bill)),
          .since = state.since.value_or(day),
          .lifter = BlockLifter::kSystem,
          .created_at = now,
          .updated_at = now};
}

}  // namespace

Access DebtAccess(absl::Span<const AccessBlock> open) {
  Access strictest = Access::kNormal;
  for (const AccessBlock& block : open) {
    if (IsDebt(block)) strictest = std::max(strictest, block.level);
  }
  return strictest;
}

std::optional<BlockDecision> DecideBlocks(const Contract& contract,
                                          absl::Span<const AccessBlock> open,
                                          const AccessState& state,
                                          MayTighten may_tighten,
                                          Day day,
                                          absl::Time now) {
  BlockDecision decision{.contract = contract, .before = DebtAccess(open), .after = state.access};
  if (contract.lifecycle == Lifecycle::kEnded || decision.before == decision.after) {
    return std::nullopt;
  }
  if (may_tighten == MayTighten::kNo && decision.after > decision.before) return std::nullopt;
  std::vector<AccessBlock> blocks;
  for (AccessBlock block : open) {
    if (IsDebt(block)) {
      if (block.since > day) return std::nullopt;
      block.ended_on = day;
      block.lifted_by = "system/run_blocks";
      block.lift_reason = std::string(ToString(state.reason));
      decision.lifted.push_back(block);
    }
    blocks.push_back(std::move(block));
  }
  if (decision.after != Access::kNormal) {
    decision.made = Made(contract, state, day, now);
    blocks.push_back(*decision.made);
  }
  decision.contract = WithAccessOf(std::move(decision.contract), blocks, day);
  return decision;
}

}  // namespace vinculo::contract
