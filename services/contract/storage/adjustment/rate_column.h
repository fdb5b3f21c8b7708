#pragma once
// A rate as a column: its millionths.

#include <cstdint>

#include "services/contract/domain/adjustment/rate.h"
#include "services/contract/storage/columns.h"

namespace vinculo::contract {

inline int64_t ColumnValue(const Rate& rate) { return rate.millionths(); }

template <class Row>
void ReadColumn(const Row& row, int column, Rate& rate) {
  rate = Rate(row.Int(column));
}

}  // namespace vinculo::contract
