#pragma once
#include "absl/status/statusor.h"
#include "common/base/uuid.h"
#include "services/contract/domain/import.h"
#include "vinculo/contract/v1/contract_service.pb.h"

namespace vinculo::contract {

struct ImportStart {
  Uuid import_id;
  ImportMode mode = ImportMode::kUnspecified;
};

// The first message of a stream.
absl::StatusOr<ImportStart> StartOf(const v1::ImportContractsRequest& message);
// Any later one.
absl::StatusOr<const v1::ImportContractsRequest::Rows*> RowsOf(
    const v1::ImportContractsRequest& message);

}  // namespace vinculo::contract
