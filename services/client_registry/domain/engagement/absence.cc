#include "services/client_registry/domain/engagement/absence.h"

#include "absl/strings/str_cat.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {

Day LastDayOfAbsentee(Day as_of, int days, Day today, errors::FieldViolations& violations) {
  if (days < 1 || days > kAbsenceDaysMax) {
    violations.Add("days", kAbsenceDaysOutOfRange, absl::StrCat("must be 1 to ", kAbsenceDaysMax));
    return as_of;
  }
  if (as_of > today) {
    violations.Add("as_of_date", kAsOfInFuture, "lies in the future: nobody was absent yet");
  }
  return as_of - days;
}

}  // namespace vinculo::client_registry
