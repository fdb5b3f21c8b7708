#pragma once
// C-20. The text of a contract, made of a template, with the terms that it states. It never
// changes.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/contract.h"

namespace vinculo::contract {

// What is signed. When one of these changes, the contract is to be signed again (C-21).
struct SignedTerms {
  Uuid plan;
  Money price;
  BillingPeriod billing_period = BillingPeriod::kMonthly;
  PaymentCondition payment_condition = PaymentCondition::kPostpaid;
  int loyalty_months = 0;
  int term_months = 0;

  bool operator==(const SignedTerms&) const = default;
};

struct ContractDocument {
  Uuid id;
  Uuid contract;
  Uuid document_template;
  int body_version = 1;
  std::string display_name;
  SignedTerms terms;
  std::string html;  // empty where only facts were read, and once erased
  std::string sha256;
  int64_t size_bytes = 0;
  std::optional<absl::Time> erased_at;
  std::string actor;
  absl::Time created_at;
};

SignedTerms TermsOf(const Contract& contract);

// C-20. FAILED_PRECONDITION CONTRACT_STATE: nothing is agreed any more with an ended contract.
absl::Status CheckDocumentable(const Contract& contract);

// C-20, R-38. FAILED_PRECONDITION DOCUMENT_ERASED.
absl::Status CheckNotErased(const ContractDocument& document);

struct TermDifference {
  std::string field;
  std::string was;
  std::string is;
};

// C-21. What differs between the text that was signed and the contract and template of today;
// empty: it need not be signed again.
std::vector<TermDifference> TermDifferences(const SignedTerms& was,
                                            int body_version_signed,
                                            const SignedTerms& is,
                                            int newest_body_version);

}  // namespace vinculo::contract
