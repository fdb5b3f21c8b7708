#pragma once
#include <cstdint>

#include "absl/status/statusor.h"

namespace vinculo::imports {

// The lines of one stream: they ascend, from 1; those that an earlier stream of the import
// has committed are passed over.
class LineOrder {
 public:
  // Lines up to `after_line` are committed.
  explicit LineOrder(int64_t after_line) : after_line_(after_line) {}

  // Whether the line is still to be imported. A violation of "rows.line": LINE_NOT_ASCENDING.
  absl::StatusOr<bool> Take(int64_t line);

 private:
  const int64_t after_line_;
  int64_t last_line_ = 0;
};

}  // namespace vinculo::imports
