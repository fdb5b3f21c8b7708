#pragma once

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "services/gateway/http/response.h"

namespace vinculo::gateway {

// The HTTP status of a gRPC code; 499 where the client went away.
int HttpStatusOf(absl::StatusCode code);

// {"error": {"code", "message", "reason", "metadata": {}, "details": [{"field", "reason",
// "description"}], "request_id"}} with the status of the code, Retry-After where the error says
// when to come back (and on every 503) and WWW-Authenticate on 401. Errors that do not come from
// our own services have their message replaced: it may name addresses or files.
Response ErrorResponse(const absl::Status& status, absl::string_view request_id);

}  // namespace vinculo::gateway
