#pragma once
// Reasons of the errors of terms (blocks, reasons, pauses, renewals, transfers, class packs), as
// documented in vinculo/contract/v1/error_reason.proto.

namespace vinculo::contract {

inline constexpr char kBlockLevelInvalid[] = "BLOCK_LEVEL_INVALID";
inline constexpr char kPeriodReversed[] = "PERIOD_REVERSED";
inline constexpr char kBlockNotOpen[] = "BLOCK_NOT_OPEN";
inline constexpr char kBlockLiftForbidden[] = "BLOCK_LIFT_FORBIDDEN";
inline constexpr char kReasonUnknown[] = "REASON_UNKNOWN";
inline constexpr char kReasonParentInvalid[] = "REASON_PARENT_INVALID";
inline constexpr char kReasonNameTaken[] = "REASON_NAME_TAKEN";
inline constexpr char kInclusionReasonMissing[] = "INCLUSION_REASON_REQUIRED";
inline constexpr char kFreeTextReasonRefused[] = "FREE_TEXT_REASON_REFUSED";
inline constexpr char kFieldNotEditable[] = "FIELD_NOT_EDITABLE";
inline constexpr char kFinancialBaseTooEarly[] = "FINANCIAL_BASE_TOO_EARLY";
inline constexpr char kPauseNoticeTooShort[] = "PAUSE_NOTICE_TOO_SHORT";
inline constexpr char kPauseTooShort[] = "PAUSE_TOO_SHORT";
inline constexpr char kPauseTooLong[] = "PAUSE_TOO_LONG";
inline constexpr char kPauseAfterEnd[] = "PAUSE_AFTER_END";
inline constexpr char kPauseOverlaps[] = "PAUSE_OVERLAPS";
inline constexpr char kPauseQuotaUsed[] = "PAUSE_QUOTA_USED";
inline constexpr char kPauseNotRunning[] = "PAUSE_NOT_RUNNING";
inline constexpr char kPauseNotPlanned[] = "PAUSE_NOT_PLANNED";
inline constexpr char kResumeDateInvalid[] = "RESUME_DATE_INVALID";
inline constexpr char kRenewalNotDue[] = "RENEWAL_NOT_DUE";
inline constexpr char kTransferToSameClient[] = "TRANSFER_TO_SAME_CLIENT";
inline constexpr char kTransferPricePlanned[] = "TRANSFER_PRICE_PLANNED";
inline constexpr char kClassesOutOfRange[] = "CLASSES_OUT_OF_RANGE";
inline constexpr char kClassPackExhausted[] = "CLASS_PACK_EXHAUSTED";
inline constexpr char kContractPaused[] = "CONTRACT_PAUSED";
inline constexpr char kContractNotInForce[] = "CONTRACT_NOT_IN_FORCE";

}  // namespace vinculo::contract
