#pragma once
#include <cstdint>

#include "absl/status/status.h"

namespace vinculo::contract {

// What is known of an import that is to be taken back.
struct MadeRows {
  bool preview = false;
  int64_t created = 0;   // rows that became a resource
  int64_t recorded = 0;  // of these, those that were written down as made by it
};

// An import can be taken back when it is known which rows it made, all of them: so no
// preview, which makes none, and none that began before they were written down. FAILED_PRECONDITION
// IMPORT_NOT_REVERTIBLE. What touched the rows since is another question.
absl::Status CheckRevertible(const MadeRows& made);

}  // namespace vinculo::contract
