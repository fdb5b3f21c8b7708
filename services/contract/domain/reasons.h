#pragma once
// Reasons of this service's errors, as documented in vinculo/contract/v1/error_reason.proto.

namespace vinculo::contract {

inline constexpr char kPlanCodeTaken[] = "PLAN_CODE_TAKEN";
inline constexpr char kPlanUnknown[] = "PLAN_UNKNOWN";
inline constexpr char kClientUnknown[] = "CLIENT_UNKNOWN";
inline constexpr char kExternalIdTaken[] = "EXTERNAL_ID_TAKEN";
inline constexpr char kContractState[] = "CONTRACT_STATE";
inline constexpr char kEndDateInFuture[] = "END_DATE_IN_FUTURE";
inline constexpr char kEndDateBeforeStart[] = "END_DATE_BEFORE_START";
inline constexpr char kEndReasonRequired[] = "END_REASON_REQUIRED";
inline constexpr char kActivationDateInFuture[] = "ACTIVATION_DATE_IN_FUTURE";
inline constexpr char kPriceInvalid[] = "PRICE_INVALID";
inline constexpr char kBillingDayNotAllowed[] = "BILLING_DAY_NOT_ALLOWED";
inline constexpr char kMonthsOutOfRange[] = "MONTHS_OUT_OF_RANGE";
inline constexpr char kTextTooLong[] = "TEXT_TOO_LONG";
inline constexpr char kTextRequired[] = "TEXT_REQUIRED";
inline constexpr char kDateInvalid[] = "DATE_INVALID";
inline constexpr char kNameMalformed[] = "NAME_MALFORMED";
inline constexpr char kListTooLong[] = "LIST_TOO_LONG";
inline constexpr char kEndInconsistent[] = "END_INCONSISTENT";
inline constexpr char kValueUnknown[] = "VALUE_UNKNOWN";

}  // namespace vinculo::contract
