#pragma once
// The days that a request of ActivityService names.

#include "absl/status/statusor.h"
#include "common/base/day.h"
#include "google/type/date.pb.h"
#include "vinculo/client_registry/v1/activity_service.pb.h"

namespace vinculo::client_registry {

// Today where none is given; AS_OF_IN_FUTURE when it lies ahead.
absl::StatusOr<Day> AsOf(bool present, const google::type::Date& as_of, Day today);

struct Period {
  Day first;
  Day last;  // included
};

// Today where a day is not given; PERIOD_REVERSED when the end lies before the start.
absl::StatusOr<Period> PeriodOf(const v1::ListActivityTransitionsRequest& req, Day today);

}  // namespace vinculo::client_registry
