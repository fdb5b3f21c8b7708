#include "common/imports/import_start.h"

#include "common/errors/errors.h"
#include "common/imports/reasons.h"

namespace vinculo::imports {

absl::StatusOr<ImportStart> FromProto(const v1::ImportStart& start) {
  const absl::StatusOr<Uuid> id = Uuid::Parse(start.import_id());
  errors::FieldViolations violations;
  if (!id.ok()) violations.Add("start.import_id", kImportIdMalformed, "must be a UUID");
  const auto mode = static_cast<ImportMode>(start.mode());
  if (mode < ImportMode::kValidateOnly || mode > ImportMode::kResumableChunks) {
    violations.Add(
        "start.mode", kModeUnknown, "must be VALIDATE_ONLY, ALL_OR_NOTHING or RESUMABLE_CHUNKS");
  }
  RETURN_IF_ERROR(violations.ToStatus());
  return ImportStart{.import_id = *id, .mode = mode};
}

absl::Status StartMissing() {
  return errors::InvalidArgument(kImportStartExpected, "begin the stream with a message `start`");
}

absl::Status StartRepeated() {
  return errors::InvalidArgument(
      kImportStartExpected,
      "`start` came twice: only the first message is one, the others carry rows");
}

}  // namespace vinculo::imports
