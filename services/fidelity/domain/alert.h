#pragma once
// F-10. One occurrence told: once for (rule, contract, day the loyalty term ends).

#include <string>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"

namespace vinculo::fidelity {

struct Alert {
  Uuid id;
  Uuid rule;
  Uuid contract;
  Uuid client;
  std::string client_display_name;  // when it fired
  Day occurrence_on;
  Day due_on;
  absl::Time fired_at;
};

// The same occurrence has the same id, whoever fires it.
Uuid AlertId(const Uuid& tenant, const Uuid& rule, const Uuid& contract, Day occurrence_on);

}  // namespace vinculo::fidelity
