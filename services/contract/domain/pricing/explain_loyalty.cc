#include "services/contract/domain/pricing/explain_themes.h"

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/policy/termination_parameters.h"

namespace vinculo::contract {
namespace {

// As in the API; NONE where no fine is agreed.
absl::string_view ToString(FineMethod method) {
  switch (method) {
    case FineMethod::kNone:
      return "NONE";
    case FineMethod::kLinearByMonth:
      return "LINEAR_BY_MONTH";
    case FineMethod::kLinearByDay:
      return "LINEAR_BY_DAY";
    case FineMethod::kBenefitProportional:
      return "BENEFIT_PROPORTIONAL";
    case FineMethod::kSteps:
      return "STEPS";
  }
  return "UNKNOWN";
}

// As in the API; empty: the line is no limit.
absl::string_view LimitOf(FineLineKind kind) {
  switch (kind) {
    case FineLineKind::kLimitAmount:
      return "LIMIT_AMOUNT";
    case FineLineKind::kLimitMonths:
      return "LIMIT_MONTHS";
    case FineLineKind::kLimitPrices:
      return "LIMIT_PRICES";
    case FineLineKind::kLimitBenefits:
      return "LIMIT_BENEFITS";
    case FineLineKind::kBenefitLeft:
    case FineLineKind::kPricesToCome:
    case FineLineKind::kWaived:
      return "";
  }
  return "";
}

// Whose terms they are: set for this contract, or of a version of a plan.
std::string SourceOf(const ContractFineTerms& terms) {
  if (terms.by_hand() || !terms.plan) return "CONTRACT";
  return absl::StrCat(FormatName("plans/", *terms.plan), " ", terms.plan_version);
}

// C-23. What leaving on the day would cost, and which limits made it so.
void ExplainFine(const Explained& explained, std::vector<Finding>& findings) {
  const FineQuote& fine = explained.fine;
  if (!fine.counted || fine.months_left == 0) return;
  const Day last_day = fine.counted->ends_on;
  findings.push_back({.topic = FindingTopic::kLoyalty,
                      .code = fine.amount > Money() ? "FINE_IF_LEFT" : "FINE_NONE_IF_LEFT",
                      .rule = "C-23",
                      .facts = {{"amount", fine.amount},
                                {"date", explained.day},
                                {"terms", std::string(ToString(explained.fine_terms.terms.method))},
                                {"terms_of", SourceOf(explained.fine_terms)},
                                {"months_left", absl::StrCat(fine.months_left)},
                                {"months", absl::StrCat(fine.counted->months)},
                                {"last_day", last_day}},
                      .next_on = last_day,
                      .parameter = kFineWithinBenefits});
  Money allowed;
  for (const FineLine& line : fine.lines) {
    allowed += line.amount;
    const absl::string_view limit = LimitOf(line.kind);
    if (limit.empty()) continue;
    const bool by_choice = line.kind == FineLineKind::kLimitBenefits;
    findings.push_back({.topic = FindingTopic::kLoyalty,
                        .code = "FINE_LIMITED",
                        .rule = "C-23",
                        .facts = {{"limit", std::string(limit)},
                                  {"amount", allowed},
                                  {"without", allowed - line.amount}},
                        .parameter = by_choice ? kFineWithinBenefits : ""});
  }
}

}  // namespace

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
  ExplainFine(explained, findings);
}

}  // namespace vinculo::contract
