#pragma once
// P-38. Contracts that ended before their time, and their fines, as the contract service tells
// them.

#include <string>
#include <vector>

#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::reporting {

struct TerminationRow {
  Uuid termination;
  Uuid contract;
  std::string end_kind;
  Day ends_on;
  Money fine;
  Money waived;
  std::string waiver;
  int months_left = 0;
  Money refund;
  std::string actor;
};

// With app.tenant set. Rows come in feed order; one that is known changes nothing.
// Throws pqxx's exceptions.
void WriteTerminations(pqxx::transaction_base& tx,
                       const Uuid& tenant,
                       const std::vector<TerminationRow>& rows);

}  // namespace vinculo::reporting
