#pragma once
#include "absl/status/statusor.h"
#include "common/base/uuid.h"
#include "services/client_registry/domain/import.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::client_registry {

struct ImportStart {
  Uuid import_id;
  ImportMode mode = ImportMode::kUnspecified;
};

// The first message of a stream.
absl::StatusOr<ImportStart> StartOf(const v1::ImportClientsRequest& message);
// Any later one.
absl::StatusOr<const v1::ImportClientsRequest::Rows*> RowsOf(
    const v1::ImportClientsRequest& message);

}  // namespace vinculo::client_registry
