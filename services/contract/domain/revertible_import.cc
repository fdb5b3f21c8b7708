#include "services/contract/domain/revertible_import.h"

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {

absl::Status CheckRevertible(const MadeRows& made) {
  if (made.preview) {
    return errors::FailedPrecondition(
        kImportNotRevertible, "this is a preview: it made nothing", {{"mode", "VALIDATE_ONLY"}});
  }
  if (made.recorded == made.created) return absl::OkStatus();
  return errors::FailedPrecondition(
      kImportNotRevertible,
      "this import began before it was written down what imports "
      "make: end or change its resources one by one",
      {{"created", absl::StrCat(made.created)}, {"recorded", absl::StrCat(made.recorded)}});
}

}  // namespace vinculo::contract
