#pragma once
// C-12, C-13, C-14, C-30, C-34. What a tenant decides about reasons, pauses, renewals and the days
// until an open debt has consequences.

#include <vector>

#include "common/parameters/parameter.h"

namespace vinculo::contract {

inline constexpr char kInclusionReasonRequired[] = "inclusion_reason_required";
inline constexpr char kEndReasonRequiredParameter[] = "end_reason_required";
inline constexpr char kFreeTextReasons[] = "free_text_reasons";
inline constexpr char kPausesPerYear[] = "pauses_per_year";
inline constexpr char kPauseDaysPerYear[] = "pause_days_per_year";
inline constexpr char kPauseDaysMin[] = "pause_days_min";
inline constexpr char kPauseDaysMax[] = "pause_days_max";
inline constexpr char kPauseNoticeDays[] = "pause_notice_days";
inline constexpr char kPauseStops[] = "pause_stops";
inline constexpr char kRenewalDaysAhead[] = "renewal_days_ahead";
inline constexpr char kReduceAfterDaysPrepaid[] = "reduce_after_days_prepaid";
inline constexpr char kBlockAfterDaysPrepaid[] = "block_after_days_prepaid";
inline constexpr char kTerminateAfterDaysPrepaid[] = "terminate_after_days_prepaid";
inline constexpr char kReduceAfterDaysPostpaid[] = "reduce_after_days_postpaid";
inline constexpr char kBlockAfterDaysPostpaid[] = "block_after_days_postpaid";
inline constexpr char kTerminateAfterDaysPostpaid[] = "terminate_after_days_postpaid";

std::vector<parameters::Parameter> TermsParameters();

}  // namespace vinculo::contract
