#pragma once
// Reasons of the errors of terminations, refunds and credit bureau listings, as documented in
// vinculo/contract/v1/error_reason.proto.

namespace vinculo::contract {

inline constexpr char kFineWaiverForbidden[] = "FINE_WAIVER_FORBIDDEN";
inline constexpr char kWithdrawalTooLate[] = "WITHDRAWAL_TOO_LATE";
inline constexpr char kWithdrawalOnPremises[] = "WITHDRAWAL_ON_PREMISES";
inline constexpr char kWithdrawalUnchecked[] = "WITHDRAWAL_UNCHECKED";
inline constexpr char kDebtTerminationUnchecked[] = "DEBT_TERMINATION_UNCHECKED";
inline constexpr char kEndOwesFine[] = "END_OWES_FINE";
inline constexpr char kDebtAbsent[] = "DEBT_ABSENT";
inline constexpr char kTerminationNotDue[] = "TERMINATION_NOT_DUE";
inline constexpr char kRefundSettled[] = "REFUND_SETTLED";
inline constexpr char kRefundWithdrawn[] = "REFUND_WITHDRAWN";
inline constexpr char kCreditDateInFuture[] = "CREDIT_DATE_IN_FUTURE";
inline constexpr char kCreditNoticeDelivered[] = "CREDIT_NOTICE_DELIVERED";
inline constexpr char kCreditNoticeUnproven[] = "CREDIT_NOTICE_UNPROVEN";
inline constexpr char kCreditNoticeTooRecent[] = "CREDIT_NOTICE_TOO_RECENT";
inline constexpr char kCreditNoticeTooEarly[] = "CREDIT_NOTICE_TOO_EARLY";
inline constexpr char kCreditDebtUnnoticed[] = "CREDIT_DEBT_UNNOTICED";
inline constexpr char kCreditDebtTooOld[] = "CREDIT_DEBT_TOO_OLD";
inline constexpr char kCreditListingEnded[] = "CREDIT_LISTING_ENDED";
inline constexpr char kFineMemoInvalid[] = "FINE_MEMO_INVALID";

}  // namespace vinculo::contract
