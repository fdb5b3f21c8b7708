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

}  // namespace vinculo::contract
