#pragma once
#include <cstdint>
#include <vector>

#include "common/imports/import.h"
#include "common/rpc/memory_budget.h"

namespace vinculo::imports {

// What is said of checked rows, whatever they are rows of.
struct RowCounts {
  std::vector<RowFinding> findings;
  int64_t rows = 0;
  int64_t failed = 0;
  int64_t last_line = 0;
};

// What a row of strings takes in memory for each of its bytes on the wire.
inline constexpr int64_t kKeptPerByte = 2;

// Rows of an import, checked, on their way to the database.
template <class Item>
struct CheckedRows {
  std::vector<Item> items;     // of the good rows
  std::vector<int64_t> lines;  // theirs
  RowCounts counts;
  rpc::MemoryShare memory;

  // Asks for the memory of the rows that a message of so many bytes holds.
  absl::Status Reserve(rpc::MemoryBudget* budget, int64_t message_bytes) {
    return memory.Grow(budget, message_bytes * kKeptPerByte);
  }
};

}  // namespace vinculo::imports
