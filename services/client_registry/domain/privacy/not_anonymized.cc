#include "services/client_registry/domain/privacy/not_anonymized.h"

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {

absl::Status CheckNotAnonymized(const Client& client) {
  if (!client.anonymized_at) return absl::OkStatus();
  return errors::FailedPrecondition(kClientAnonymized,
                                    "an anonymised client is nobody: it is left as it is",
                                    {{"client", FormatName(kClientCollection, client.id)}});
}

}  // namespace vinculo::client_registry
