#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "common/imports/import.h"

namespace vinculo::imports {

// What is said of checked rows, whatever they are rows of.
struct RowCounts {
  std::vector<RowError> errors;  // of the bad rows, at most kImportErrorsMax
  int64_t rows = 0;
  int64_t failed = 0;
  int64_t last_line = 0;

  void AddError(RowError error) {
    if (errors.size() < kImportErrorsMax) errors.push_back(std::move(error));
  }
};

// Rows of an import, checked, on their way to the database.
template <class Item>
struct CheckedRows {
  std::vector<Item> items;  // of the good rows
  RowCounts counts;
};

}  // namespace vinculo::imports
