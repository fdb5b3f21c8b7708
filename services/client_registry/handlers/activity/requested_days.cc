#include "services/client_registry/handlers/activity/requested_days.h"

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {

absl::StatusOr<Day> AsOf(bool present, const google::type::Date& as_of, Day today) {
  if (!present) return today;
  ASSIGN_OR_RETURN(const Day day, FromProto("as_of", as_of));
  if (day <= today) return day;
  return errors::InvalidField(
      "as_of",
      kAsOfInFuture,
      absl::StrCat(
          "payments to come are not known: today is ", today.ToString(), " for this tenant"));
}

absl::StatusOr<Period> PeriodOf(const v1::ListActivityTransitionsRequest& req, Day today) {
  Period period{today, today};
  errors::FieldViolations violations;
  if (req.has_period_start()) {
    const absl::StatusOr<Day> start = FromProto("period_start", req.period_start());
    violations.AddFrom("period_start", start.status());
    period.first = start.value_or(today);
  }
  if (req.has_period_end()) {
    const absl::StatusOr<Day> end = FromProto("period_end", req.period_end());
    violations.AddFrom("period_end", end.status());
    period.last = end.value_or(today);
  }
  if (violations.empty() && period.last < period.first) {
    violations.Add("period_end", kPeriodReversed, "must not lie before period_start");
  }
  if (!violations.empty()) return violations.ToStatus();
  return period;
}

}  // namespace vinculo::client_registry
