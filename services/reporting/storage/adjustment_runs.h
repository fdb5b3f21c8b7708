#pragma once
// P-37. Price adjustments in bulk, as the contract service last told them.

#include <cstdint>
#include <string>
#include <vector>

#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::reporting {

struct AdjustmentRunRow {
  Uuid run;
  int64_t version = 0;
  std::string state;
  std::string rule;
  std::string index;
  int rate_ppm = 0;
  Day first_on;
  Day last_on;
  Day created_on;
  int64_t contracts = 0;
  int64_t adjustable = 0;
  int64_t barred = 0;
  int64_t in_loyalty = 0;
  Money monthly_before;
  Money monthly_after;
  int64_t applied = 0;
  int64_t waiting = 0;
  int64_t moved = 0;
  int64_t undone = 0;
  std::string actor;
};

// With app.tenant set. Rows come in feed order; a version that is not above the stored one changes
// nothing. Throws pqxx's exceptions.
void WriteAdjustmentRuns(pqxx::transaction_base& tx,
                         const Uuid& tenant,
                         const std::vector<AdjustmentRunRow>& rows);

}  // namespace vinculo::reporting
