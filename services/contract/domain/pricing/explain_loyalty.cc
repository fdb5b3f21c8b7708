#include "services/contract/domain/pricing/explain_themes.h"

namespace vinculo::contract {

void ExplainLoyalty(const Explained& explained, std::vector<Finding>& findings) {
  const Contract& contract = explained.contract;
  const bool runs = contract.expires_on && explained.day <= *contract.expires_on &&
                    contract.lifecycle != Lifecycle::kEnded;
  if (!runs) {
    findings.push_back({.topic = FindingTopic::kLoyalty, .code = "LOYALTY_NONE", .rule = "C-07"});
    return;
  }
  findings.push_back({.topic = FindingTopic::kLoyalty,
                      .code = "LOYALTY_RUNS",
                      .rule = "C-07",
                      .facts = {{"last_day", *contract.expires_on}},
                      .next_on = *contract.expires_on + 1});
}

}  // namespace vinculo::contract
