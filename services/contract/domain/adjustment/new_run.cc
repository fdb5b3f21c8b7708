#include "services/contract/domain/adjustment/new_run.h"

#include "services/contract/domain/adjustment/reasons.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {

void CheckRate(absl::string_view field, Rate rate, errors::FieldViolations* violations) {
  if (rate < kRateMin || rate > kRateMax) {
    violations->Add(field, kRateOutOfRange, "must lie between -50 % and 100 %");
  }
}

void CheckNewRun(const AdjustmentRun& run, errors::FieldViolations* violations) {
  CheckDay("adjustment_run.first_date", run.first_on, violations);
  if (run.last_on < run.first_on) {
    violations->Add("adjustment_run.last_date", kDatesReversed, "must not be before first_date");
  } else if (run.rule == AdjustmentRule::kDataBase && run.last_on != run.first_on) {
    violations->Add("adjustment_run.last_date",
                    kAdjustmentWindowTooLong,
                    "must be first_date, which is the data-base");
  } else if (run.last_on >= AddMonthsClamped(run.first_on, kMonthsBetweenAdjustments)) {
    violations->Add("adjustment_run.last_date",
                    kAdjustmentWindowTooLong,
                    "must be less than twelve months after first_date");
  }
  if (!run.index) CheckRate("adjustment_run.fixed_rate_ppm", run.index_rate, violations);
  if (run.floor) CheckRate("adjustment_run.floor_rate_ppm", *run.floor, violations);
  if (run.cap) CheckRate("adjustment_run.cap_rate_ppm", *run.cap, violations);
  if (run.floor && run.cap && *run.floor > *run.cap) {
    violations->Add(
        "adjustment_run.floor_rate_ppm", kRatesReversed, "must not be above cap_rate_ppm");
  }
  CheckText("adjustment_run.reason", run.reason, kReasonMax, violations);
}

}  // namespace vinculo::contract
