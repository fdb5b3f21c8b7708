#pragma once
// Reasons of the errors of receivables and payments, beside those of all contracts;
// vinculo.contract.v1.ErrorReason documents them.

#include "services/contract/domain/reasons.h"

namespace vinculo::contract {

inline constexpr char kReceivableStateWrong[] = "RECEIVABLE_STATE";
inline constexpr char kReceivableOfAnotherClient[] = "RECEIVABLE_OF_ANOTHER_CLIENT";
inline constexpr char kAmountInvalid[] = "AMOUNT_INVALID";
inline constexpr char kAllocationAboveDebt[] = "ALLOCATION_ABOVE_DEBT";
inline constexpr char kAllocationAbovePayment[] = "ALLOCATION_ABOVE_PAYMENT";
inline constexpr char kReceivableTwice[] = "RECEIVABLE_TWICE";
inline constexpr char kPaymentReversed[] = "PAYMENT_REVERSED";
inline constexpr char kPaidInFuture[] = "PAID_IN_FUTURE";
inline constexpr char kDiscountAboveDebt[] = "DISCOUNT_ABOVE_DEBT";
inline constexpr char kInstalmentsOutOfRange[] = "INSTALMENTS_OUT_OF_RANGE";
inline constexpr char kBillingRunAtWork[] = "BILLING_RUN_AT_WORK";
inline constexpr char kBusinessDateInFuture[] = "BUSINESS_DATE_IN_FUTURE";
inline constexpr char kReceivableUnknown[] = "RECEIVABLE_UNKNOWN";
inline constexpr char kContractUnknown[] = "CONTRACT_UNKNOWN";
inline constexpr char kDatesReversed[] = "DATES_REVERSED";
inline constexpr char kPeriodInconsistent[] = "PERIOD_INCONSISTENT";
inline constexpr char kPeriodCharged[] = "PERIOD_CHARGED";
inline constexpr char kHolidayKnown[] = "HOLIDAY_KNOWN";
inline constexpr char kHolidayTaken[] = "HOLIDAY_TAKEN";

}  // namespace vinculo::contract
