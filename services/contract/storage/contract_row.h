#pragma once
// A contract in the columns that every contract statement selects, in their order.

#include "services/contract/storage/contract_columns.h"

namespace vinculo::contract {

// Row: db::Row, or db::TextRow in the daily cycle.
template <class Row>
Contract ContractFromRow(const Row& row) {
  return OwnerOf<Contract>(kContractColumns, row);
}

}  // namespace vinculo::contract
