#include "services/gateway/http/error_response.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "google/rpc/error_details.pb.h"
#include "services/gateway/http/json_writer.h"

namespace vinculo::gateway {
namespace {

constexpr absl::string_view kRetryInfo = "type.googleapis.com/google.rpc.RetryInfo";

struct CodeName {
  absl::StatusCode code;
  absl::string_view name;
  int http_status;
};

constexpr CodeName kCodes[] = {
    {absl::StatusCode::kCancelled, "CANCELLED", 499},
    {absl::StatusCode::kUnknown, "UNKNOWN", 500},
    {absl::StatusCode::kInvalidArgument, "INVALID_ARGUMENT", 400},
    {absl::StatusCode::kDeadlineExceeded, "DEADLINE_EXCEEDED", 504},
    {absl::StatusCode::kNotFound, "NOT_FOUND", 404},
    {absl::StatusCode::kAlreadyExists, "ALREADY_EXISTS", 409},
    {absl::StatusCode::kPermissionDenied, "PERMISSION_DENIED", 403},
    {absl::StatusCode::kResourceExhausted, "RESOURCE_EXHAUSTED", 429},
    {absl::StatusCode::kFailedPrecondition, "FAILED_PRECONDITION", 400},
    {absl::StatusCode::kAborted, "ABORTED", 409},
    {absl::StatusCode::kOutOfRange, "OUT_OF_RANGE", 400},
    {absl::StatusCode::kUnimplemented, "UNIMPLEMENTED", 501},
    {absl::StatusCode::kInternal, "INTERNAL", 500},
    {absl::StatusCode::kUnavailable, "UNAVAILABLE", 503},
    {absl::StatusCode::kDataLoss, "DATA_LOSS", 500},
    {absl::StatusCode::kUnauthenticated, "UNAUTHENTICATED", 401},
};

const CodeName& Find(absl::StatusCode code) {
  for (const CodeName& entry : kCodes) {
    if (entry.code == code) return entry;
  }
  return kCodes[1];
}

// Whole seconds, rounded up; none where the error does not say.
std::optional<int64_t> RetryAfterSeconds(const absl::Status& status) {
  if (const auto payload = status.GetPayload(kRetryInfo)) {
    google::rpc::RetryInfo info;
    if (info.ParseFromString(std::string(*payload))) {
      const auto& delay = info.retry_delay();
      return std::max<int64_t>(1, delay.seconds() + (delay.nanos() > 0 ? 1 : 0));
    }
  }
  if (status.code() == absl::StatusCode::kUnavailable) return 1;
  return std::nullopt;
}

// What a caller may read of the error.
absl::Status Presentable(const absl::Status& status) {
  if (status.code() == absl::StatusCode::kInternal || status.code() == absl::StatusCode::kUnknown) {
    return errors::Internal("an error on our side; quote the request_id to support");
  }
  if (!errors::ReasonOf(status).empty()) return status;
  switch (status.code()) {
    case absl::StatusCode::kUnavailable:
      return errors::Unavailable("SERVICE_UNAVAILABLE",
                                 "the service behind does not answer; try again");
    case absl::StatusCode::kDeadlineExceeded:
      return absl::DeadlineExceededError("not done in time; ask for less or try again");
    case absl::StatusCode::kUnauthenticated:
      return errors::Unauthenticated("CREDENTIALS_REFUSED", "send a valid bearer token");
    default:
      return status;
  }
}

}  // namespace

int HttpStatusOf(absl::StatusCode code) { return Find(code).http_status; }

Response ErrorResponse(const absl::Status& status, absl::string_view request_id) {
  const absl::Status shown = Presentable(status);
  const std::string reason = errors::ReasonOf(shown);
  Response response;
  response.status = Find(shown.code()).http_status;
  response.cause = status;
  JsonWriter json(response.body);
  json.BeginObject();
  json.Key("error");
  json.BeginObject();
  json.Key("code");
  json.String(Find(shown.code()).name);
  json.Key("message");
  json.String(shown.message());
  json.Key("reason");
  json.String(reason.empty() ? Find(shown.code()).name : reason);
  json.Key("metadata");
  json.BeginObject();
  for (const errors::Pair& pair : errors::MetadataOf(shown)) {
    json.Key(pair.key);
    json.String(pair.value);
  }
  json.EndObject();
  json.Key("details");
  json.BeginArray();
  for (const auto& violation : errors::ViolationsOf(shown)) {
    json.BeginObject();
    json.Key("field");
    json.String(violation.field);
    json.Key("reason");
    json.String(violation.reason);
    json.Key("description");
    json.String(violation.description);
    json.EndObject();
  }
  json.EndArray();
  json.Key("request_id");
  json.String(request_id);
  json.EndObject();
  json.EndObject();
  response.headers.Set("Content-Type", "application/json; charset=utf-8");
  response.headers.Set("Cache-Control", "no-store");
  if (const std::optional<int64_t> seconds = RetryAfterSeconds(shown)) {
    response.headers.Set("Retry-After", absl::StrCat(*seconds));
  }
  if (response.status == 401) {
    response.headers.Set("WWW-Authenticate", "Bearer realm=\"vinculo\"");
  }
  return response;
}

}  // namespace vinculo::gateway
