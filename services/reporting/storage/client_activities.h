#pragma once
// Where clients stand, as the registry tells it.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/base/day.h"
#include "common/base/uuid.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::reporting {

// From `since` on, until a row of a higher version, or of a later day in the same version, says
// otherwise.
struct ActivityRow {
  Uuid client;
  int64_t version = 0;
  Day since;
  std::string activity;
  std::optional<Day> last_paid_on;
};

// With app.tenant set. A version that is not above those known of its client changes nothing.
// Throws pqxx's exceptions.
void WriteActivities(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     const std::vector<ActivityRow>& rows);

}  // namespace vinculo::reporting
