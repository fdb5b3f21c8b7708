#include "common/errors/errors.h"

#include <algorithm>

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "google/rpc/error_details.pb.h"

namespace vinculo::errors {
namespace {

constexpr absl::string_view kDomain = "vinculo";
constexpr absl::string_view kErrorInfo = "type.googleapis.com/google.rpc.ErrorInfo";
constexpr absl::string_view kBadRequest = "type.googleapis.com/google.rpc.BadRequest";
constexpr absl::string_view kRetryInfo = "type.googleapis.com/google.rpc.RetryInfo";

template <class Detail>
void Attach(absl::Status& status, absl::string_view type_url, const Detail& detail) {
  status.SetPayload(type_url, absl::Cord(detail.SerializeAsString()));
}

// Empty where the status carries none.
template <class Detail>
Detail Read(const absl::Status& status, absl::string_view type_url) {
  Detail detail;
  if (const auto payload = status.GetPayload(type_url)) {
    // Only this file writes these payloads; one that another wrote badly reads as none.
    if (!detail.ParseFromString(std::string(*payload))) detail.Clear();
  }
  return detail;
}

absl::Status Make(absl::StatusCode code,
                  absl::string_view reason,
                  absl::string_view message,
                  const Metadata& metadata) {
  absl::Status status(code, message);
  google::rpc::ErrorInfo info;
  info.set_reason(reason.data(), reason.size());
  info.set_domain(kDomain.data(), kDomain.size());
  for (const Pair& pair : metadata) (*info.mutable_metadata())[pair.key] = pair.value;
  Attach(status, kErrorInfo, info);
  return status;
}

}  // namespace

absl::Status InvalidArgument(absl::string_view reason,
                             absl::string_view message,
                             Metadata metadata) {
  return Make(absl::StatusCode::kInvalidArgument, reason, message, metadata);
}

absl::Status FailedPrecondition(absl::string_view reason,
                                absl::string_view message,
                                Metadata metadata) {
  return Make(absl::StatusCode::kFailedPrecondition, reason, message, metadata);
}

absl::Status Aborted(absl::string_view reason, absl::string_view message, Metadata metadata) {
  return Make(absl::StatusCode::kAborted, reason, message, metadata);
}

absl::Status NotFound(absl::string_view reason, absl::string_view message, Metadata metadata) {
  return Make(absl::StatusCode::kNotFound, reason, message, metadata);
}

absl::Status AlreadyExists(absl::string_view reason, absl::string_view message, Metadata metadata) {
  return Make(absl::StatusCode::kAlreadyExists, reason, message, metadata);
}

absl::Status PermissionDenied(absl::string_view reason,
                              absl::string_view message,
                              Metadata metadata) {
  return Make(absl::StatusCode::kPermissionDenied, reason, message, metadata);
}

absl::Status Unauthenticated(absl::string_view reason,
                             absl::string_view message,
                             Metadata metadata) {
  return Make(absl::StatusCode::kUnauthenticated, reason, message, metadata);
}

absl::Status OutOfRange(absl::string_view reason, absl::string_view message, Metadata metadata) {
  return Make(absl::StatusCode::kOutOfRange, reason, message, metadata);
}

absl::Status Unavailable(absl::string_view reason, absl::string_view message, Metadata metadata) {
  return Make(absl::StatusCode::kUnavailable, reason, message, metadata);
}

absl::Status DeadlineExceeded(absl::string_view reason,
                              absl::string_view message,
                              Metadata metadata) {
  return Make(absl::StatusCode::kDeadlineExceeded, reason, message, metadata);
}

absl::Status ResourceExhausted(absl::string_view reason,
                               absl::string_view message,
                               absl::Duration retry_after,
                               Metadata metadata) {
  absl::Status status = Make(absl::StatusCode::kResourceExhausted, reason, message, metadata);
  google::rpc::RetryInfo retry;
  absl::Duration below_second;
  retry.mutable_retry_delay()->set_seconds(
      absl::IDivDuration(retry_after, absl::Seconds(1), &below_second));
  retry.mutable_retry_delay()->set_nanos(
      static_cast<int32_t>(absl::ToInt64Nanoseconds(below_second)));
  Attach(status, kRetryInfo, retry);
  return status;
}

absl::Status Internal(absl::string_view cause) {
  return Make(absl::StatusCode::kInternal, "INTERNAL", cause, {});
}

absl::Status ResourceNotFound(absl::string_view resource_type, absl::string_view name) {
  return NotFound("RESOURCE_NOT_FOUND",
                  absl::StrCat(resource_type, " ", name, " was not found"),
                  {{"resource_type", std::string(resource_type)}, {"name", std::string(name)}});
}

void FieldViolations::Add(absl::string_view field,
                          absl::string_view reason,
                          absl::string_view description) {
  list_.push_back({std::string(field), std::string(reason), std::string(description)});
}

void FieldViolations::AddFrom(absl::string_view field, const absl::Status& status) {
  if (status.ok()) return;
  for (const Violation& violation : ViolationsOf(status)) {
    Add(field, violation.reason, violation.description);
    return;
  }
  const std::string reason = ReasonOf(status);
  Add(field, reason.empty() ? "INVALID_VALUE" : reason, status.message());
}

absl::Status FieldViolations::ToStatus() const {
  if (empty()) return absl::OkStatus();
  std::string message;
  google::rpc::BadRequest bad_request;
  for (const Violation& violation : list_) {
    absl::StrAppend(
        &message, message.empty() ? "" : "; ", violation.field, ": ", violation.description);
    auto& field = *bad_request.add_field_violations();
    field.set_field(violation.field);
    field.set_reason(violation.reason);
    field.set_description(violation.description);
  }
  absl::Status status = InvalidArgument("INVALID_FIELDS", message);
  Attach(status, kBadRequest, bad_request);
  return status;
}

absl::Status InvalidField(absl::string_view field,
                          absl::string_view reason,
                          absl::string_view description) {
  FieldViolations one;
  one.Add(field, reason, description);
  return one.ToStatus();
}

std::string ReasonOf(const absl::Status& status) {
  return Read<google::rpc::ErrorInfo>(status, kErrorInfo).reason();
}

Metadata MetadataOf(const absl::Status& status) {
  Metadata metadata;
  const auto info = Read<google::rpc::ErrorInfo>(status, kErrorInfo);
  for (const auto& [key, value] : info.metadata()) {
    metadata.push_back({key, value});
  }
  // The order of a protobuf map changes from run to run.
  std::sort(
      metadata.begin(), metadata.end(), [](const Pair& a, const Pair& b) { return a.key < b.key; });
  return metadata;
}

std::vector<FieldViolations::Violation> ViolationsOf(const absl::Status& status) {
  std::vector<FieldViolations::Violation> list;
  const auto bad_request = Read<google::rpc::BadRequest>(status, kBadRequest);
  for (const auto& field : bad_request.field_violations()) {
    list.push_back({field.field(), field.reason(), field.description()});
  }
  return list;
}

}  // namespace vinculo::errors
