#pragma once
// The one place that knows what PostgreSQL's error codes mean to us.

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace vinculo::db {

enum class FailureKind {
  kNone,
  kGuardMissed,  // VC001 from ensure_one(): the row changed since it was read
  kConflict,     // serialization failure, deadlock, lock timeout: the same work may succeed if run
                 // again
  kTimeout,      // statement_timeout, or cancelled
  kNotShared,    // a write in a read-only transaction
  kConstraint,   // unique, foreign key, check, not null, exclusion
  kLost,         // no connection
  kOther,
};

FailureKind KindOf(absl::string_view sqlstate);

struct ServerError {
  std::string sqlstate;
  std::string message;
  std::string constraint;  // empty where none was violated
  std::string statement;   // the name
};

// What the caller hears. Only INTERNAL carries the server's text (the log shows it, the caller
// never sees it).
absl::Status ToStatus(const ServerError& error);

// The connection broke. `outcome_unknown`: a commit was on its way; repeating the call with its
// request_id is safe.
absl::Status ConnectionLost(bool outcome_unknown);

}  // namespace vinculo::db
