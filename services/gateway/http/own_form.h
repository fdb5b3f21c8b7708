#pragma once

#include "absl/status/statusor.h"
#include "services/gateway/http/query.h"
#include "services/gateway/http/request.h"

namespace vinculo::gateway {

// The fields of a form of our own pages. PERMISSION_DENIED (FORM_FOREIGN) where the browser says
// that a page of somebody else sent it (Sec-Fetch-Site, Origin); INVALID_ARGUMENT (QUERY_MALFORMED,
// QUERY_PARAMETER_REPEATED).
absl::StatusOr<Query> OwnForm(const Request& request);

}  // namespace vinculo::gateway
