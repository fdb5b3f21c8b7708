#pragma once
#include <cstdint>
#include <vector>

#include "common/imports/import.h"

namespace vinculo::imports {

// What is said of checked rows, whatever they are rows of.
struct RowCounts {
  std::vector<RowFinding> findings;
  int64_t rows = 0;
  int64_t failed = 0;
  int64_t last_line = 0;
};

// Rows of an import, checked, on their way to the database.
template <class Item>
struct CheckedRows {
  std::vector<Item> items;     // of the good rows
  std::vector<int64_t> lines;  // theirs
  RowCounts counts;
};

}  // namespace vinculo::imports
