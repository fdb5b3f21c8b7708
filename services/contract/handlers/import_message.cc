#include "services/contract/handlers/import_message.h"

#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {

absl::StatusOr<ImportStart> StartOf(const v1::ImportContractsRequest& message) {
  if (!message.has_start()) {
    return errors::InvalidArgument(kImportStartExpected, "begin the stream with a message `start`");
  }
  const absl::StatusOr<Uuid> id = Uuid::Parse(message.start().import_id());
  errors::FieldViolations violations;
  if (!id.ok()) violations.Add("start.import_id", kImportIdMalformed, "must be a UUID");
  const auto mode = static_cast<ImportMode>(message.start().mode());
  if (mode < ImportMode::kValidateOnly || mode > ImportMode::kResumableChunks) {
    violations.Add(
        "start.mode", kValueUnknown, "must be VALIDATE_ONLY, ALL_OR_NOTHING or RESUMABLE_CHUNKS");
  }
  RETURN_IF_ERROR(violations.ToStatus());
  return ImportStart{.import_id = *id, .mode = mode};
}

absl::StatusOr<const v1::ImportContractsRequest::Rows*> RowsOf(
    const v1::ImportContractsRequest& message) {
  if (message.has_start()) {
    return errors::InvalidArgument(
        kImportStartExpected,
        "`start` came twice: only the first message is one, the others carry rows");
  }
  return &message.rows();
}

}  // namespace vinculo::contract
