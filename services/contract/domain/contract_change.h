#pragma once
// X-04, C-31. What of a contract changed, where it is no step of its lifecycle that has an event of
// its own. The numbers are those of ContractChangeCause in the API.

namespace vinculo::contract {

enum class ContractChange {
  kPrice = 1,
  kPlan = 2,
  kBillingDay = 3,
  kChargeType = 4,
  kPaused = 5,
  kResumed = 6,
  kRenewed = 7,
  kTransferred = 8,
  kPaidUntil = 9,
  kAccess = 10,
  kBilling = 11,
  kCreditListing = 12,
  kSignature = 13,
  kDescription = 14,
  kDates = 15,
  kRenegotiated = 16,
  kPausePlanned = 17,
  kPauseCancelled = 18,
};

}  // namespace vinculo::contract
