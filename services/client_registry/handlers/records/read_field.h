#pragma once
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

// Puts what was read into `to`, or adds why it cannot be read as a violation of `field`.
template <class T, class To>
void ReadField(absl::string_view field,
               absl::StatusOr<T> read,
               To& to,
               errors::FieldViolations& violations) {
  if (read.ok()) {
    to = *std::move(read);
  } else {
    violations.AddFrom(field, read.status());
  }
}

}  // namespace vinculo::client_registry
