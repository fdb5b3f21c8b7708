#pragma once
// Single values of a request. What cannot be read is added to the violations under its field, and
// reading goes on.

#include <optional>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/rpc/convert.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {

// Absent for 0, which is UNSPECIFIED everywhere. `known`: the number is one of the enum's.
template <class Enum>
std::optional<Enum> EnumFromProto(absl::string_view field,
                                  int number,
                                  bool known,
                                  errors::FieldViolations* violations) {
  if (number == 0) return std::nullopt;
  if (known) return static_cast<Enum>(number);
  violations->Add(field, kValueUnknown, "give one of the values of the API's documentation");
  return std::nullopt;
}

// `otherwise` for UNSPECIFIED.
template <class Enum>
Enum EnumOr(absl::string_view field,
            int number,
            bool known,
            Enum otherwise,
            errors::FieldViolations* violations) {
  return EnumFromProto<Enum>(field, number, known, violations).value_or(otherwise);
}

// The nil value for what cannot be read.
template <class T>
T Read(absl::string_view field, absl::StatusOr<T> read, errors::FieldViolations* violations) {
  violations->AddFrom(field, read.status());
  return std::move(read).value_or(T());
}

inline std::optional<Day> DayFromProto(absl::string_view field,
                                       bool present,
                                       const google::type::Date& date,
                                       errors::FieldViolations* violations) {
  if (!present) return std::nullopt;
  const absl::StatusOr<Day> day = vinculo::FromProto(field, date);
  violations->AddFrom(field, day.status());
  return day.ok() ? std::optional<Day>(*day) : std::nullopt;
}

inline std::optional<Money> MoneyFromProto(absl::string_view field,
                                           bool present,
                                           const google::type::Money& money,
                                           errors::FieldViolations* violations) {
  if (!present) return std::nullopt;
  const absl::StatusOr<Money> amount = vinculo::FromProto(field, money);
  if (amount.ok()) return *amount;
  violations->Add(field, kPriceInvalid, "give BRL with at most two decimal places");
  return std::nullopt;
}

// The nil UUID for a name that is malformed.
inline Uuid IdFromProto(absl::string_view field,
                        absl::string_view collection,
                        absl::string_view name,
                        errors::FieldViolations* violations) {
  return Read(field, ParseName(collection, name, field), violations);
}

}  // namespace vinculo::contract
