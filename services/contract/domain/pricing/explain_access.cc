#include "services/contract/domain/pricing/explain_themes.h"

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/policy/monitoring_parameters.h"

namespace vinculo::contract {
namespace {

absl::string_view ToString(BlockSource source) {
  switch (source) {
    case BlockSource::kManual:
      return "MANUAL";
    case BlockSource::kDebt:
      return "DEBT";
    case BlockSource::kFraud:
      return "FRAUD";
    case BlockSource::kClientRequest:
      return "CLIENT_REQUEST";
    case BlockSource::kLegalOrder:
      return "LEGAL_ORDER";
  }
  return "UNKNOWN";
}

Finding OfBlock(const AccessBlock& block, Day day) {
  const bool holds = HoldsOn(block, day);
  Finding finding{.topic = FindingTopic::kAccess,
                  .code = "ACCESS_BLOCK_BEGINS",
                  .rule = "C-01",
                  .facts = {{"block", FormatName("accessBlocks/", block.id)},
                            {"level", std::string(ToString(block.level))},
                            {"source", std::string(ToString(block.source))},
                            {"since", block.since}},
                  .next_on = block.since,
                  .cleared_by = block.source == BlockSource::kDebt ? "PAY" : "LIFT_BLOCK"};
  if (!holds) return finding;
  finding.code = block.level == Access::kReduced ? "ACCESS_REDUCED_BY" : "ACCESS_BLOCKED_BY";
  finding.next_on.reset();
  if (block.until) {
    finding.facts.push_back({"until", *block.until});
    finding.next_on = *block.until + 1;
  }
  return finding;
}

// Each block on its own: lifting one leaves the others.
void ExplainBlocks(const Explained& explained, std::vector<Finding>& findings) {
  if (AccessOn(explained.blocks, explained.day) == Access::kNormal) {
    findings.push_back({.topic = FindingTopic::kAccess, .code = "ACCESS_NORMAL", .rule = "C-01"});
  }
  for (const AccessBlock& block : explained.blocks) {
    if (HoldsOn(block, explained.day) || block.since > explained.day) {
      findings.push_back(OfBlock(block, explained.day));
    }
  }
}

// C-28. Why debt touches the access or not, by which version of which policy, and what comes next.
void ExplainDebtSteps(const AccessState& debt, std::vector<Finding>& findings) {
  if (debt.reason == AccessReason::kNoDebt) return;
  Finding finding{.topic = FindingTopic::kAccess,
                  .code = absl::StrCat("DEBT_", ToString(debt.reason)),
                  .rule = debt.reason == AccessReason::kReleased ? "C-25" : "C-28",
                  .facts = {{"overdue", debt.overdue}},
                  .next_on = debt.next_on,
                  .parameter = kDebtPolicy};
  if (debt.bill) finding.facts.push_back({"receivable", FormatName(kReceivables, *debt.bill)});
  if (debt.policy) {
    finding.facts.push_back(
        {"policy", absl::StrCat(ToString(*debt.policy), " ", debt.policy_version)});
  }
  if (debt.since) finding.facts.push_back({"since", *debt.since});
  if (debt.cleared_by) {
    finding.cleared_by = std::string(ToString(*debt.cleared_by));
    finding.facts.push_back({"to_pay", debt.to_pay});
  }
  findings.push_back(std::move(finding));
  if (!debt.next_step) return;
  Finding next{.topic = FindingTopic::kAccess,
               .code = debt.next_on ? "DEBT_NEXT_STEP" : "DEBT_STEP_WAITS",
               .rule = "C-28",
               .facts = {{"step", std::string(ToString(*debt.next_step))}},
               .next_on = debt.next_on};
  if (debt.next_on) next.facts.push_back({"next_date", *debt.next_on});
  findings.push_back(std::move(next));
}

}  // namespace

void ExplainAccess(const Explained& explained, std::vector<Finding>& findings) {
  ExplainBlocks(explained, findings);
  ExplainDebtSteps(explained.debt, findings);
}

}  // namespace vinculo::contract
