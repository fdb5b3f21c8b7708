#pragma once
// P-37. Contracts whose price an adjustment run changed, as the contract service last told them.

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

struct AdjustmentItemRow {
  Uuid item;
  int64_t version = 0;
  Uuid run;
  Uuid contract;
  std::string state;  // "APPLIED", "UNDONE"
  Day effective_on;
  Day applied_on;
  std::optional<Day> undone_on;
  Money price_before;  // per billing period of the contract
  Money price_after;
  Money monthly_before;  // their share of one month
  Money monthly_after;
  bool in_loyalty = false;
};

// With app.tenant set. Rows come in feed order; a version that is not above the stored one changes
// nothing. Throws pqxx's exceptions.
void WriteAdjustmentItems(pqxx::transaction_base& tx,
                          const Uuid& tenant,
                          const std::vector<AdjustmentItemRow>& rows);

}  // namespace vinculo::reporting
