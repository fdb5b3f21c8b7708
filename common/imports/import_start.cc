#include "common/imports/import_start.h"

#include "common/errors/errors.h"
#include "common/imports/reasons.h"

namespace vinculo::imports {

constexpr size_t kSourceLengthMax = 400;

absl::StatusOr<ImportStart> FromProto(ImportKind kind, const v1::ImportStart& start) {
  const absl::StatusOr<Uuid> id = Uuid::Parse(start.import_id());
  errors::FieldViolations violations;
  if (!id.ok()) violations.Add("start.import_id", kImportIdMalformed, "must be a UUID");
  const auto mode = static_cast<ImportMode>(start.mode());
  if (mode < ImportMode::kValidateOnly || mode > ImportMode::kResumableChunks) {
    violations.Add(
        "start.mode", kValueNotTaken, "must be VALIDATE_ONLY, ALL_OR_NOTHING or RESUMABLE_CHUNKS");
  }
  ExistingRows on_existing = ExistingRows::kLeave;
  if (start.on_existing() != v1::EXISTING_ROWS_UNSPECIFIED) {
    on_existing = static_cast<ExistingRows>(start.on_existing());
  }
  if (on_existing < ExistingRows::kLeave || on_existing > ExistingRows::kRefuse) {
    violations.Add("start.on_existing", kValueNotTaken, "must be LEAVE, UPDATE or REFUSE");
  }
  if (on_existing == ExistingRows::kUpdate && start.update_mask().paths().empty()) {
    violations.Add("start.update_mask", kUpdateMaskRequired, "name the fields that UPDATE changes");
  }
  if (start.source().size() > kSourceLengthMax) {
    violations.Add("start.source", kSourceTooLong, "must have at most 400 bytes");
  }
  RETURN_IF_ERROR(violations.ToStatus());
  return ImportStart{
      .import_id = *id,
      .kind = kind,
      .mode = mode,
      .on_existing = on_existing,
      .update_fields = {start.update_mask().paths().begin(), start.update_mask().paths().end()},
      .source = start.source()};
}

absl::StatusOr<Uuid> ReadImportId(absl::string_view import_id) {
  const absl::StatusOr<Uuid> id = Uuid::Parse(import_id);
  if (!id.ok()) return errors::InvalidField("import_id", kImportIdMalformed, "must be a UUID");
  return *id;
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
