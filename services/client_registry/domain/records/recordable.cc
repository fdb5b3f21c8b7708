#include "services/client_registry/domain/records/recordable.h"

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/merge/merge.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {

absl::Status CheckRecordable(const Client& client) {
  RETURN_IF_ERROR(CheckNotMerged(client));
  if (!client.anonymized_at) return absl::OkStatus();
  return errors::FailedPrecondition(kClientAnonymized,
                                    "an anonymised client is nobody: nothing is kept for it",
                                    {{"client", FormatName(kClientCollection, client.id)}});
}

}  // namespace vinculo::client_registry
