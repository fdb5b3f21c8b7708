#pragma once
// P-39. Releases from blocks for debt, as the contract service tells them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::reporting {

struct ReleaseRow {
  Uuid release;
  int64_t version = 0;
  Uuid contract;
  std::string kind;
  std::string origin;
  std::string promise;
  Day starts_on;
  Day last_on;
  std::optional<Day> ended_on;
  std::optional<Day> promise_settled_on;
  Money debt;
  bool interval_lifted = false;
  std::string actor;
};

// With app.tenant set. Rows come in feed order; a version that is not above the stored one changes
// nothing. Throws pqxx's exceptions.
void WriteReleases(pqxx::transaction_base& tx,
                   const Uuid& tenant,
                   const std::vector<ReleaseRow>& rows);

}  // namespace vinculo::reporting
