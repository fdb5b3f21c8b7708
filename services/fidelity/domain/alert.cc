#include "services/fidelity/domain/alert.h"

#include "absl/strings/str_cat.h"

namespace vinculo::fidelity {

Uuid AlertId(const Uuid& tenant, const Uuid& rule, const Uuid& contract, Day occurrence_on) {
  return MakeUuidFromName(
      tenant,
      absl::StrCat(
          "alert ", rule.ToString(), " ", contract.ToString(), " ", occurrence_on.ToString()));
}

}  // namespace vinculo::fidelity
