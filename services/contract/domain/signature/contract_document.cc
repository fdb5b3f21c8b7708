#include "services/contract/domain/signature/contract_document.h"

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/signature/reasons.h"

namespace vinculo::contract {
namespace {

std::string PeriodName(BillingPeriod period) {
  switch (period) {
    case BillingPeriod::kMonthly:
      return "MONTHLY";
    case BillingPeriod::kQuarterly:
      return "QUARTERLY";
    case BillingPeriod::kSemiannual:
      return "SEMIANNUAL";
    case BillingPeriod::kAnnual:
      return "ANNUAL";
  }
  return "";
}

std::string ConditionName(PaymentCondition condition) {
  return condition == PaymentCondition::kPrepaid ? "PREPAID" : "POSTPAID";
}

}  // namespace

SignedTerms TermsOf(const Contract& contract) {
  return {.plan = contract.plan,
          .price = contract.price,
          .billing_period = contract.billing_period,
          .payment_condition = contract.payment_condition,
          .loyalty_months = contract.loyalty_months,
          .term_months = contract.term_months};
}

absl::Status CheckDocumentable(const Contract& contract) {
  if (contract.lifecycle != Lifecycle::kEnded) return absl::OkStatus();
  return errors::FailedPrecondition(
      kContractState,
      "the contract has ended",
      {{"lifecycle", std::string(ToString(contract.lifecycle))},
       {"allowed", "DRAFT,AWAITING_SIGNATURE,SCHEDULED,ACTIVE,SUSPENDED"}});
}

absl::Status CheckNotErased(const ContractDocument& document) {
  if (!document.erased_at) return absl::OkStatus();
  return errors::FailedPrecondition(
      kDocumentErased,
      "the text was erased for privacy; its hash stays",
      {{"contract_document", "contractDocuments/" + document.id.ToString()}});
}

std::vector<TermDifference> TermDifferences(const SignedTerms& was,
                                            int body_version_signed,
                                            const SignedTerms& is,
                                            int newest_body_version) {
  std::vector<TermDifference> found;
  const auto compare = [&found](const char* field, std::string before, std::string now) {
    if (before != now) found.push_back({field, std::move(before), std::move(now)});
  };
  compare("plan", "plans/" + was.plan.ToString(), "plans/" + is.plan.ToString());
  compare("price", was.price.ToString(), is.price.ToString());
  compare("billing_period", PeriodName(was.billing_period), PeriodName(is.billing_period));
  compare("payment_condition",
          ConditionName(was.payment_condition),
          ConditionName(is.payment_condition));
  compare("loyalty_months", absl::StrCat(was.loyalty_months), absl::StrCat(is.loyalty_months));
  compare("term_months", absl::StrCat(was.term_months), absl::StrCat(is.term_months));
  compare("body_version", absl::StrCat(body_version_signed), absl::StrCat(newest_body_version));
  return found;
}

}  // namespace vinculo::contract
