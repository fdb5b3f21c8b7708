#include "common/rpc/steps/check_request.h"

#include <openssl/sha.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "common/rpc/steps/admit.h"
#include "google/protobuf/io/coded_stream.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"

namespace vinculo::rpc {
namespace {

// What so many bytes become in memory is no matter. A larger request may be of small parts alone,
// each of which takes many times its bytes.
constexpr int64_t kSmallRequestBytes = 1 << 10;

// The same message always gives the same bytes, whatever order its maps came in.
std::string DeterministicBytes(const google::protobuf::Message& message) {
  std::string bytes;
  {
    google::protobuf::io::StringOutputStream stream(&bytes);
    google::protobuf::io::CodedOutputStream coded(&stream);
    coded.SetSerializationDeterministic(true);
    message.SerializeToCodedStream(&coded);
  }
  return bytes;
}

std::string HashOf(const std::string& method, const google::protobuf::Message& request) {
  const std::string text = absl::StrCat(method, "\n", DeterministicBytes(request));
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest);
  return std::string(reinterpret_cast<const char*>(digest), sizeof digest);
}

}  // namespace

absl::Status MalformedRequest(const MethodInfo& info) {
  return errors::InvalidArgument("REQUEST_MALFORMED",
                                 "the bytes received are not a request message of this method",
                                 {{"method", info.path}});
}

absl::Status ParseRequest(ServerCall& call) {
  call.request = call.info().handler->NewRequest();
  if (call.request == nullptr) return absl::OkStatus();
  call.metrics().received->Add();
  const int64_t bytes = call.request_bytes();
  if (!call.ParseRequest(call.request.get())) return MalformedRequest(call.info());
  if (bytes <= kSmallRequestBytes || call.info().open) return absl::OkStatus();
  return KeepReceived(call, static_cast<int64_t>(call.request->SpaceUsedLong()));
}

absl::Status CheckRequiredFields(ServerCall& call) {
  if (call.request == nullptr) return absl::OkStatus();
  return CheckRequiredFieldsOf(call.info(), *call.request);
}

absl::Status CheckRequiredFieldsOf(const MethodInfo& info,
                                   const google::protobuf::Message& message) {
  if (info.required == nullptr) return absl::OkStatus();
  errors::FieldViolations violations;
  info.required->Check(message, &violations);
  return violations.ToStatus();
}

absl::Status ReadRequestId(ServerCall& call) {
  const auto* field = call.info().request_id;
  if (field == nullptr) return absl::OkStatus();
  const google::protobuf::Message& request = *call.request;
  const auto id = Uuid::Parse(request.GetReflection()->GetString(request, field));
  if (!id.ok()) {
    return errors::InvalidField(
        "request_id", "REQUEST_ID_MALFORMED", "must be a UUID made by the caller");
  }
  call.request_id_ = id->ToString();
  call.request_hash_ = HashOf(call.method(), request);
  return absl::OkStatus();
}

}  // namespace vinculo::rpc
