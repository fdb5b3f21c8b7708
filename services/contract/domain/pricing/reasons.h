#pragma once
// Reasons of this area's errors, as documented in vinculo/contract/v1/error_reason.proto.

namespace vinculo::contract {

inline constexpr char kPlanArchived[] = "PLAN_ARCHIVED";
inline constexpr char kShareOutOfRange[] = "SHARE_OUT_OF_RANGE";
inline constexpr char kFineStepsInvalid[] = "FINE_STEPS_INVALID";
inline constexpr char kClassPackInvalid[] = "CLASS_PACK_INVALID";
inline constexpr char kChangeEmpty[] = "CHANGE_EMPTY";
inline constexpr char kEffectiveDatePast[] = "EFFECTIVE_DATE_PAST";
inline constexpr char kEffectiveDateAfterEnd[] = "EFFECTIVE_DATE_AFTER_END";
inline constexpr char kBillingPeriodRunning[] = "BILLING_PERIOD_RUNNING";
inline constexpr char kPreviewStale[] = "PREVIEW_STALE";
inline constexpr char kChangeBegun[] = "CHANGE_BEGUN";
inline constexpr char kChangeUndone[] = "CHANGE_UNDONE";
inline constexpr char kChangeOverlaid[] = "CHANGE_OVERLAID";
inline constexpr char kChangeCharged[] = "CHANGE_CHARGED";
inline constexpr char kChangeNotPlanned[] = "CHANGE_NOT_PLANNED";
inline constexpr char kDiscountInvalid[] = "DISCOUNT_INVALID";

}  // namespace vinculo::contract
