#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/parameters/effective.h"

namespace vinculo::client_registry {

// How many days a payment keeps a client active: what the client's unit has chosen, else the
// tenant, else the default.
class ActivityDays {
 public:
  // What the tenant and its units have chosen, of any parameter.
  explicit ActivityDays(const std::vector<parameters::Chosen>& chosen);

  int Of(absl::string_view unit) const;
  int OfTenant() const { return Of(""); }

  // The units that do not simply have what the tenant has; each with its days.
  const std::vector<std::string>& units() const { return units_; }

 private:
  const parameters::Policies policies_;
  std::vector<std::string> units_;
};

}  // namespace vinculo::client_registry
