#include "common/testing/matchers/matchers.h"

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"

namespace vinculo::testing {

std::string Describe(const absl::Status& status) {
  std::string text = absl::StrCat(absl::StatusCodeToString(status.code()), ": ", status.message());
  if (const std::string reason = errors::ReasonOf(status); !reason.empty()) {
    absl::StrAppend(&text, "; reason ", reason);
  }
  for (const errors::Pair& pair : errors::MetadataOf(status)) {
    absl::StrAppend(&text, "; ", pair.key, "=", pair.value);
  }
  for (const auto& violation : errors::ViolationsOf(status)) {
    absl::StrAppend(&text, "; violation ", violation.reason, " of ", violation.field);
  }
  return text;
}

bool IsErrorWith(const absl::Status& status, absl::StatusCode code, absl::string_view reason) {
  return status.code() == code && errors::ReasonOf(status) == reason;
}

bool HasViolationWith(const absl::Status& status,
                      absl::string_view field,
                      absl::string_view reason) {
  for (const auto& violation : errors::ViolationsOf(status)) {
    if (violation.field == field && violation.reason == reason) return true;
  }
  return false;
}

}  // namespace vinculo::testing
