#pragma once
// Reasons of the errors of monitoring (debt policies, notices, contestations, block runs,
// releases), as documented in vinculo/contract/v1/error_reason.proto.

namespace vinculo::contract {

inline constexpr char kStepDaysOutOfRange[] = "STEP_DAYS_OUT_OF_RANGE";
inline constexpr char kPolicyVersionNotLast[] = "POLICY_VERSION_NOT_LAST";
inline constexpr char kReceivableWithoutContract[] = "RECEIVABLE_WITHOUT_CONTRACT";
inline constexpr char kReceivableNotOwed[] = "RECEIVABLE_NOT_OWED";
inline constexpr char kDeliveryInFuture[] = "DELIVERY_IN_FUTURE";
inline constexpr char kNoticeTooEarly[] = "NOTICE_TOO_EARLY";
inline constexpr char kNoticeProven[] = "NOTICE_PROVEN";
inline constexpr char kContestationOpen[] = "CONTESTATION_OPEN";
inline constexpr char kContestationAnswered[] = "CONTESTATION_ANSWERED";
inline constexpr char kBlockRunAtWork[] = "BLOCK_RUN_AT_WORK";
inline constexpr char kBlockRunDateInvalid[] = "BLOCK_RUN_DATE_INVALID";
inline constexpr char kReleaseNotOpen[] = "RELEASE_NOT_OPEN";
inline constexpr char kReleaseRefused[] = "RELEASE_REFUSED";
inline constexpr char kReleaseIntervalLiftForbidden[] = "RELEASE_INTERVAL_LIFT_FORBIDDEN";

}  // namespace vinculo::contract
