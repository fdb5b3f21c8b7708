#pragma once
#include "absl/status/status.h"
#include "common/rpc/server_call.h"
#include "google/protobuf/message.h"

namespace vinculo::rpc {

// Fills call.request; INVALID_ARGUMENT with the reason REQUEST_MALFORMED when the bytes are no such
// message. The messages of a client stream come later, through its Reader, which parses and checks
// each.
absl::Status ParseRequest(ServerCall& call);

// All absent required fields together, each FIELD_REQUIRED.
absl::Status CheckRequiredFields(ServerCall& call);
absl::Status CheckRequiredFieldsOf(const MethodInfo& info,
                                   const google::protobuf::Message& message);

// Where the method is idempotent by request_id: refuses one that is no UUID (REQUEST_ID_MALFORMED),
// keeps it in lower case and makes the hash by which a reuse for another request is seen.
absl::Status ReadRequestId(ServerCall& call);

absl::Status MalformedRequest(const MethodInfo& info);

}  // namespace vinculo::rpc
