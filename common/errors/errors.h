#pragma once
// The one way to make an error. A reason is UPPER_SNAKE, documented in the service's proto enum of
// reasons, and says the fact; metadata carries its numbers. Stored in the absl::Status as a
// serialized google.rpc.ErrorInfo payload (and google.rpc.BadRequest for fields), which rpc/ copies
// to the wire. No protobuf in this header: domain/ may use it.

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"

namespace vinculo::errors {

struct Pair {
  std::string key;
  std::string value;
};
using Metadata = std::vector<Pair>;

// `message` is a sentence for a developer, in English, that says what to do.
absl::Status InvalidArgument(absl::string_view reason,
                             absl::string_view message,
                             Metadata metadata = {});
absl::Status FailedPrecondition(absl::string_view reason,
                                absl::string_view message,
                                Metadata metadata = {});
absl::Status Aborted(absl::string_view reason, absl::string_view message, Metadata metadata = {});
absl::Status NotFound(absl::string_view reason, absl::string_view message, Metadata metadata = {});
absl::Status AlreadyExists(absl::string_view reason,
                           absl::string_view message,
                           Metadata metadata = {});
absl::Status PermissionDenied(absl::string_view reason,
                              absl::string_view message,
                              Metadata metadata = {});
absl::Status Unauthenticated(absl::string_view reason,
                             absl::string_view message,
                             Metadata metadata = {});
absl::Status OutOfRange(absl::string_view reason,
                        absl::string_view message,
                        Metadata metadata = {});
absl::Status Unavailable(absl::string_view reason,
                         absl::string_view message,
                         Metadata metadata = {});
absl::Status DeadlineExceeded(absl::string_view reason,
                              absl::string_view message,
                              Metadata metadata = {});
// With google.rpc.RetryInfo.
absl::Status ResourceExhausted(absl::string_view reason,
                               absl::string_view message,
                               absl::Duration retry_after,
                               Metadata metadata = {});
// A bug or a broken dependency. The caller sees a fixed sentence; `cause` goes to the log.
absl::Status Internal(absl::string_view cause);

// "client clients/x was not found", reason RESOURCE_NOT_FOUND, metadata {resource_type, name}.
absl::Status ResourceNotFound(absl::string_view resource_type, absl::string_view name);

// All bad fields of one request, answered together as INVALID_ARGUMENT with a
// google.rpc.BadRequest; the ErrorInfo reason is INVALID_FIELDS and each violation keeps a reason
// of its own.
class FieldViolations {
 public:
  // `field` is the path in the request ("client.tax_id"); `reason` e.g. TAX_ID_CHECK_DIGITS;
  // `description` says the fix.
  void Add(absl::string_view field, absl::string_view reason, absl::string_view description);
  // Adds nothing when status is ok. An error made by InvalidField keeps its reason and description
  // under this `field`; any other error comes in under its own reason, INVALID_VALUE where it has
  // none, with its message.
  void AddFrom(absl::string_view field, const absl::Status& status);
  bool empty() const { return list_.empty(); }
  struct Violation {
    std::string field;
    std::string reason;
    std::string description;
  };
  const std::vector<Violation>& list() const { return list_; }
  // Ok when empty.
  absl::Status ToStatus() const;

 private:
  std::vector<Violation> list_;
};

// One bad field.
absl::Status InvalidField(absl::string_view field,
                          absl::string_view reason,
                          absl::string_view description);

// What a status carries; empty where it has none. Used by mapping, logs and tests.
std::string ReasonOf(const absl::Status& status);
Metadata MetadataOf(const absl::Status& status);
std::vector<FieldViolations::Violation> ViolationsOf(const absl::Status& status);

}  // namespace vinculo::errors
