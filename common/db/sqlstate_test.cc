#include "common/db/sqlstate.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::db {
namespace {

using absl::StatusCode;
using testing::IsError;

struct Case {
  const char* name;
  const char* sqlstate;
  FailureKind kind;
  StatusCode code;
  const char* reason;
};
class SqlState : public ::testing::TestWithParam<Case> {};

TEST_P(SqlState, MapsToWhatTheCallerMayDo) {
  EXPECT_EQ(KindOf(GetParam().sqlstate), GetParam().kind);
  const absl::Status status = ToStatus({.sqlstate = GetParam().sqlstate,
                                        .message = "relation \"contracts\"",
                                        .constraint = "contracts_pkey",
                                        .statement = "get_contract"});
  EXPECT_THAT(status, IsError(GetParam().code, GetParam().reason));
  if (GetParam().code != StatusCode::kInternal) {
    EXPECT_EQ(testing::Describe(status).find("contract"), std::string::npos);
    EXPECT_EQ(testing::Describe(status).find(GetParam().sqlstate), std::string::npos);
  }
}

INSTANTIATE_TEST_VINCULO_P(
    Codes,
    SqlState,
    ::testing::Values(
        Case{
            "Guard", "VC001", FailureKind::kGuardMissed, StatusCode::kAborted, "CONCURRENT_CHANGE"},
        Case{"Serialization",
             "40001",
             FailureKind::kConflict,
             StatusCode::kAborted,
             "CONCURRENT_CHANGE"},
        Case{
            "Deadlock", "40P01", FailureKind::kConflict, StatusCode::kAborted, "CONCURRENT_CHANGE"},
        Case{"LockTimeout",
             "55P03",
             FailureKind::kConflict,
             StatusCode::kAborted,
             "CONCURRENT_CHANGE"},
        Case{"Timeout", "57014", FailureKind::kTimeout, StatusCode::kUnavailable, "DATABASE_SLOW"},
        Case{"Unique",
             "23505",
             FailureKind::kConstraint,
             StatusCode::kAlreadyExists,
             "ALREADY_EXISTS"},
        Case{"ForeignKey",
             "23503",
             FailureKind::kConstraint,
             StatusCode::kFailedPrecondition,
             "CONSTRAINT_VIOLATED"},
        Case{"Check",
             "23514",
             FailureKind::kConstraint,
             StatusCode::kFailedPrecondition,
             "CONSTRAINT_VIOLATED"},
        Case{"Shutdown",
             "57P01",
             FailureKind::kLost,
             StatusCode::kUnavailable,
             "DATABASE_UNAVAILABLE"},
        Case{"Starting",
             "57P03",
             FailureKind::kLost,
             StatusCode::kUnavailable,
             "DATABASE_UNAVAILABLE"},
        Case{"ConnectionFailure",
             "08006",
             FailureKind::kLost,
             StatusCode::kUnavailable,
             "DATABASE_UNAVAILABLE"},
        Case{"TooManyConnections",
             "53300",
             FailureKind::kLost,
             StatusCode::kUnavailable,
             "DATABASE_UNAVAILABLE"},
        Case{"DiskFull", "53100", FailureKind::kOther, StatusCode::kUnavailable, "DATABASE_FULL"},
        Case{"ReadOnly", "25006", FailureKind::kNotShared, StatusCode::kInternal, "INTERNAL"},
        Case{
            "BadText", "22P02", FailureKind::kOther, StatusCode::kInvalidArgument, "INVALID_VALUE"},
        Case{"UnknownTable", "42P01", FailureKind::kOther, StatusCode::kInternal, "INTERNAL"}));

TEST(ConnectionLost, SaysWhetherTheChangeMayBeSaved) {
  EXPECT_THAT(ConnectionLost(true), IsError(StatusCode::kUnavailable, "OUTCOME_UNKNOWN"));
  EXPECT_THAT(ConnectionLost(false), IsError(StatusCode::kUnavailable, "DATABASE_UNAVAILABLE"));
}

}  // namespace
}  // namespace vinculo::db
