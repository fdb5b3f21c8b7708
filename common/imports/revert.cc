#include "common/imports/revert.h"

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "common/imports/import_repository.h"
#include "common/imports/reasons.h"

namespace vinculo::imports {
namespace {

absl::Status IsPreview() {
  return errors::FailedPrecondition(
      kImportNotRevertible, "this is a preview: it made nothing", {{"mode", "VALIDATE_ONLY"}});
}

}  // namespace

absl::Status CheckRecorded(const Import& import, int64_t recorded) {
  if (recorded == import.created) return absl::OkStatus();
  return errors::FailedPrecondition(
      kImportNotRevertible,
      "this import began before it was written down what imports make: end or change its resources "
      "one by one",
      {{"created", absl::StrCat(import.created)}, {"recorded", absl::StrCat(recorded)}});
}

Task<Reverted> Revert(
    db::Tx& tx, ImportKind kind, Uuid import_id, absl::Time now, MadeByImport& made) {
  ImportRepository imports(tx);
  Reverted reverted;
  CO_ASSIGN_OR_RETURN(reverted.import, co_await imports.GetForUpdate(kind, import_id, now));
  Import& import = reverted.import;
  if (import.mode == ImportMode::kValidateOnly) co_return IsPreview();
  if (import.reverted_at) co_return reverted;
  CO_ASSIGN_OR_RETURN(reverted.blocks, co_await made.FindBlocks(import));
  if (reverted.blocks.count > 0) co_return reverted;
  CO_RETURN_IF_ERROR(co_await made.TakeBack(import));
  import.complete = true;
  import.reverted_at = now;
  imports.EraseRawValues(import.id);
  imports.Save(import, {}, now);
  co_return reverted;
}

}  // namespace vinculo::imports
