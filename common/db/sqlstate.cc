#include "common/db/sqlstate.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"

namespace vinculo::db {
namespace {

constexpr absl::string_view kUniqueViolation = "23505";
constexpr absl::string_view kExclusionViolation = "23P01";
constexpr absl::string_view kTooManyConnections = "53300";

absl::Status ConstraintStatus(absl::string_view sqlstate) {
  if (sqlstate == kUniqueViolation || sqlstate == kExclusionViolation) {
    return errors::AlreadyExists("ALREADY_EXISTS", "such a record exists already");
  }
  return errors::FailedPrecondition("CONSTRAINT_VIOLATED",
                                    "the change contradicts other records or a rule on its fields");
}

}  // namespace

FailureKind KindOf(absl::string_view sqlstate) {
  if (sqlstate == "VC001") return FailureKind::kGuardMissed;
  // Serialization failure, deadlock, lock timeout.
  if (sqlstate == "40001" || sqlstate == "40P01" || sqlstate == "55P03")
    return FailureKind::kConflict;
  if (sqlstate == "57014") return FailureKind::kTimeout;
  if (sqlstate == "25006") return FailureKind::kNotShared;
  if (absl::StartsWith(sqlstate, "23")) return FailureKind::kConstraint;
  // Connection exceptions; shutdown, crash, not yet started, idle session ended; too many
  // connections.
  if (sqlstate.empty() || absl::StartsWith(sqlstate, "08") || absl::StartsWith(sqlstate, "57P") ||
      sqlstate == "25P03" || sqlstate == kTooManyConnections) {
    return FailureKind::kLost;
  }
  return FailureKind::kOther;
}

absl::Status ToStatus(const ServerError& error) {
  switch (KindOf(error.sqlstate)) {
    case FailureKind::kGuardMissed:
    case FailureKind::kConflict:
      return errors::Aborted("CONCURRENT_CHANGE",
                             "another call changed the same records: try again");
    case FailureKind::kTimeout:
      return errors::Unavailable("DATABASE_SLOW",
                                 "the database did not answer in time: try again later");
    case FailureKind::kConstraint:
      return ConstraintStatus(error.sqlstate);
    case FailureKind::kLost:
      return ConnectionLost(/*outcome_unknown=*/false);
    case FailureKind::kNone:
    case FailureKind::kNotShared:
    case FailureKind::kOther:
      break;
  }
  // Out of disk, of memory, of room for locks; the disk does not work.
  if (absl::StartsWith(error.sqlstate, "53") || error.sqlstate == "58030") {
    return errors::Unavailable("DATABASE_FULL",
                               "the database is out of resources: try again once it has room");
  }
  // Data exceptions that a caller's value causes: invalid text for a type, out of range,
  // untranslatable character.
  if (error.sqlstate == "22P02" || error.sqlstate == "22003" || error.sqlstate == "22007" ||
      error.sqlstate == "22008" || error.sqlstate == "22021" || error.sqlstate == "22P05") {
    return errors::InvalidArgument("INVALID_VALUE",
                                   "a value has a form or size that cannot be stored");
  }
  return errors::Internal(absl::StrCat(
      "statement ", error.statement, ": SQLSTATE ", error.sqlstate, ": ", error.message));
}

absl::Status ConnectionLost(bool outcome_unknown) {
  if (outcome_unknown) {
    return errors::Unavailable("OUTCOME_UNKNOWN",
                               "the connection broke while the change was being saved: repeat the "
                               "call with the same request_id");
  }
  return errors::Unavailable("DATABASE_UNAVAILABLE", "the database cannot be reached: try again");
}

}  // namespace vinculo::db
