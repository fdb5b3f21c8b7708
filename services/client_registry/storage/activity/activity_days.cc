#include "services/client_registry/storage/activity/activity_days.h"

#include "services/client_registry/domain/policy/registry_parameters.h"

namespace vinculo::client_registry {

ActivityDays::ActivityDays(const std::vector<parameters::Chosen>& chosen)
    : policies_(RegistryParameters(), chosen) {
  for (const parameters::Chosen& one : chosen) {
    if (one.key == kActivityDays && !one.unit.empty()) units_.push_back(one.unit);
  }
}

int ActivityDays::Of(absl::string_view unit) const {
  return static_cast<int>(policies_.Of(unit).Number(kActivityDays));
}

}  // namespace vinculo::client_registry
