#include "services/client_registry/domain/deletable.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {

absl::Status CheckDeletable(const std::vector<std::string>& references) {
  if (references.empty()) return absl::OkStatus();
  const std::string names = absl::StrJoin(references, ", ");
  return errors::FailedPrecondition(
      kClientReferred,
      absl::StrCat("the client is named by ", names, ": archive it instead of deleting it"),
      {{"references", names}});
}

}  // namespace vinculo::client_registry
