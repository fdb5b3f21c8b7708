#include "services/contract/domain/pricing/explain_themes.h"

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/policy/terms_parameters.h"
#include "services/contract/domain/terms/renewal.h"

namespace vinculo::contract {
namespace {

void ExplainStanding(const Contract& contract, std::vector<Finding>& findings) {
  Finding finding{.topic = FindingTopic::kLifecycle, .rule = "C-01"};
  finding.code = absl::StrCat("LIFECYCLE_", ToString(contract.lifecycle));
  switch (contract.lifecycle) {
    case Lifecycle::kDraft:
      finding.cleared_by = "ACTIVATE";
      break;
    case Lifecycle::kAwaitingSignature:
      finding.cleared_by = "SIGN";
      break;
    case Lifecycle::kScheduled:
      finding.next_on = contract.starts_on;
      finding.cleared_by = "ACTIVATE";
      break;
    case Lifecycle::kActive:
      finding.facts.push_back({"since", *contract.activated_on});
      break;
    case Lifecycle::kSuspended:
      finding.next_on = contract.resumes_on;
      finding.cleared_by = "RESUME";
      break;
    case Lifecycle::kEnded:
      finding.facts.push_back({"since", *contract.ends_on});
      break;
  }
  if (finding.next_on) finding.facts.push_back({"next_date", *finding.next_on});
  findings.push_back(std::move(finding));
}

// Only what still runs has a term to end. From when it may be renewed is the tenant's choice.
void ExplainTerm(const Explained& explained, std::vector<Finding>& findings) {
  const Contract& contract = explained.contract;
  if (contract.lifecycle == Lifecycle::kEnded || !contract.ends_on) return;
  findings.push_back(
      {.topic = FindingTopic::kLifecycle,
       .code = contract.auto_renew ? "TERM_RENEWS" : "TERM_ENDS",
       .rule = contract.auto_renew ? "C-34" : "C-08",
       .facts = {{"last_day", *contract.ends_on},
                 {"renewable_from",
                  RenewableFrom(contract, *contract.ends_on, explained.renewal_days_ahead)}},
       .next_on = *contract.ends_on + 1,
       .cleared_by = contract.auto_renew ? "" : "RENEW",
       .parameter = kRenewalDaysAhead});
}

}  // namespace

void ExplainLifecycle(const Explained& explained, std::vector<Finding>& findings) {
  ExplainStanding(explained.contract, findings);
  ExplainTerm(explained, findings);
}

void ExplainPlanned(const Explained& explained, std::vector<Finding>& findings) {
  for (const ChangeRecord& change : explained.planned) {
    findings.push_back({.topic = FindingTopic::kPlanned,
                        .code = "PLANNED_CHANGE",
                        .rule = "C-44",
                        .facts = {{"change", FormatName(kChanges, change.id)},
                                  {"change_code", std::string(ToString(change.code))},
                                  {"next_date", change.effective_on}},
                        .next_on = change.effective_on,
                        .cleared_by = "UNDO_CHANGE"});
  }
}

}  // namespace vinculo::contract
