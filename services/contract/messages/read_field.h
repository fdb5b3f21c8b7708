#pragma once
// Reads single fields of a request; what cannot be read is a violation of its field.

#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/errors/errors.h"
#include "common/rpc/convert.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {

template <class T, class To>
void ReadField(absl::string_view field,
               absl::StatusOr<T> read,
               To& to,
               errors::FieldViolations* violations) {
  if (read.ok()) {
    to = *std::move(read);
  } else {
    violations->AddFrom(field, read.status());
  }
}

// Leaves `to` as it is where the field is not set.
template <class To>
void ReadDay(absl::string_view field,
             bool present,
             const google::type::Date& date,
             To& to,
             errors::FieldViolations* violations) {
  if (present) ReadField(field, vinculo::FromProto(field, date), to, violations);
}

// Leaves `to` as it is for 0, which is UNSPECIFIED everywhere. `known`: the number is one of the
// enumeration's.
template <class Enum>
void ReadEnum(absl::string_view field,
              int number,
              bool known,
              Enum& to,
              errors::FieldViolations* violations) {
  if (number == 0) return;
  if (known) {
    to = static_cast<Enum>(number);
  } else {
    violations->Add(field, kValueUnknown, "give one of the values of the API's documentation");
  }
}

}  // namespace vinculo::contract
