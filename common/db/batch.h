#pragma once
// One message of one call and its answer.

#include <coroutine>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/db/row.h"
#include "common/db/script.h"
#include "common/db/sqlstate.h"

namespace vinculo::db {

struct Batch {
  Script script;
  bool commits =
      false;            // it ends a transaction: when the connection breaks, the outcome is unknown
  bool resets = false;  // it cleans up a connection that was given back; nobody waits
  bool alone = false;   // it was in a group that failed
  absl::Time queued_at;
  std::coroutine_handle<> waiter;  // null once it was resumed, or gave up waiting

  std::vector<Rows> rows;  // one per statement
  absl::Status status;     // of the first statement that failed
  FailureKind failure = FailureKind::kNone;
  std::string constraint;
};

}  // namespace vinculo::db
