#pragma once
#include "absl/status/statusor.h"
#include "services/reporting/storage/portfolio_rows.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::reporting {

// INVALID_ARGUMENT when its name or a date cannot be read.
absl::StatusOr<ClientRow> FromProto(const client_registry::v1::Client& client, int64_t version);

}  // namespace vinculo::reporting
