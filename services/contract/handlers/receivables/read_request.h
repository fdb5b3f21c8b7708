#pragma once
// Fields of requests as domain values; what cannot be read is added to the violations.

#include <optional>
#include <utility>

#include "absl/status/statusor.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/rpc/convert.h"

namespace vinculo::contract {

template <class T>
T Read(absl::string_view field, absl::StatusOr<T> read, errors::FieldViolations& violations) {
  violations.AddFrom(field, read.status());
  return std::move(read).value_or(T());
}

inline std::optional<Day> ReadDay(absl::string_view field,
                                  bool present,
                                  const google::type::Date& date,
                                  errors::FieldViolations& violations) {
  if (!present) return std::nullopt;
  return Read(field, FromProto(field, date), violations);
}

}  // namespace vinculo::contract
