#pragma once
// Between the wire and our types. A fallible conversion names the field, and its error is one
// INVALID_FIELDS violation: gather several in errors::FieldViolations.

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "google/protobuf/timestamp.pb.h"
#include "google/type/date.pb.h"
#include "google/type/money.pb.h"

namespace vinculo {

// A whole valid day, years 1 to 9999; otherwise DATE_INVALID.
absl::StatusOr<Day> FromProto(absl::string_view field, const google::type::Date& date);
google::type::Date ToProto(Day day);

// BRL (or no currency) with whole centavos, otherwise CURRENCY_NOT_SUPPORTED or MONEY_INVALID:
// units and nanos of one sign, no fraction of a centavo, at most 10 trillion reais either way.
absl::StatusOr<Money> FromProto(absl::string_view field, const google::type::Money& money);
google::type::Money ToProto(Money money);

// From 0001-01-01 to 9999-12-31, otherwise TIMESTAMP_INVALID.
absl::StatusOr<absl::Time> FromProto(absl::string_view field,
                                     const google::protobuf::Timestamp& timestamp);
google::protobuf::Timestamp ToProto(absl::Time time);

}  // namespace vinculo
