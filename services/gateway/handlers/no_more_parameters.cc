#include "services/gateway/handlers/no_more_parameters.h"

#include "common/errors/errors.h"

namespace vinculo::gateway {

absl::Status NoMoreParameters(const Query& query) {
  errors::FieldViolations violations;
  for (const auto& [name, value] : query.parameters()) {
    violations.Add(name, "PARAMETER_UNKNOWN", "this address has no such parameter");
  }
  return violations.ToStatus();
}

}  // namespace vinculo::gateway
