#pragma once
// Reasons of this area's errors, as documented in vinculo/contract/v1/error_reason.proto.

namespace vinculo::contract {

inline constexpr char kIndexMonthMissing[] = "INDEX_MONTH_MISSING";
inline constexpr char kIndexMonthTwice[] = "INDEX_MONTH_TWICE";
inline constexpr char kIndexMonthInFuture[] = "INDEX_MONTH_IN_FUTURE";
inline constexpr char kRateOutOfRange[] = "RATE_OUT_OF_RANGE";
inline constexpr char kRatesReversed[] = "RATES_REVERSED";
inline constexpr char kAdjustmentWindowTooLong[] = "ADJUSTMENT_WINDOW_TOO_LONG";
inline constexpr char kAdjustmentRunState[] = "ADJUSTMENT_RUN_STATE";
inline constexpr char kAdjustmentItemState[] = "ADJUSTMENT_ITEM_STATE";
inline constexpr char kNoticeInFuture[] = "NOTICE_IN_FUTURE";
inline constexpr char kAdjustmentNoticeTooEarly[] = "ADJUSTMENT_NOTICE_TOO_EARLY";

}  // namespace vinculo::contract
