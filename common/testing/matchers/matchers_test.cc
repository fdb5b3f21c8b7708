#include "common/testing/matchers/matchers.h"

#include "common/errors/errors.h"

namespace vinculo::testing {
namespace {

using ::testing::Ge;
using ::testing::Not;

const absl::Status kEnded = errors::FailedPrecondition("CONTRACT_NOT_ACTIVE", "it ended");

TEST(IsOk, TellsOkFromError) {
  EXPECT_THAT(absl::OkStatus(), IsOk());
  EXPECT_THAT(absl::StatusOr<int>(1), IsOk());
  EXPECT_THAT(kEnded, Not(IsOk()));
  EXPECT_THAT(absl::StatusOr<int>(kEnded), Not(IsOk()));
}

TEST(IsOkAndHolds, MatchesTheValue) {
  EXPECT_THAT(absl::StatusOr<int>(7), IsOkAndHolds(7));
  EXPECT_THAT(absl::StatusOr<int>(7), IsOkAndHolds(Ge(7)));
  EXPECT_THAT(absl::StatusOr<int>(7), Not(IsOkAndHolds(8)));
  EXPECT_THAT(absl::StatusOr<int>(kEnded), Not(IsOkAndHolds(7)));
}

TEST(IsError, NeedsCodeAndReason) {
  EXPECT_THAT(kEnded, IsError(absl::StatusCode::kFailedPrecondition, "CONTRACT_NOT_ACTIVE"));
  EXPECT_THAT(absl::StatusOr<int>(kEnded),
              IsError(absl::StatusCode::kFailedPrecondition, "CONTRACT_NOT_ACTIVE"));
  EXPECT_THAT(kEnded, Not(IsError(absl::StatusCode::kAborted, "CONTRACT_NOT_ACTIVE")));
  EXPECT_THAT(kEnded, Not(IsError(absl::StatusCode::kFailedPrecondition, "OTHER")));
  EXPECT_THAT(absl::OkStatus(), Not(IsError(absl::StatusCode::kOk, "CONTRACT_NOT_ACTIVE")));
}

TEST(HasViolation, FindsOneAmongSeveral) {
  errors::FieldViolations violations;
  violations.Add("client.name", "REQUIRED", "give a name");
  violations.Add("client.tax_id", "TAX_ID_CHECK_DIGITS", "check the digits");
  const absl::Status status = violations.ToStatus();
  EXPECT_THAT(status, HasViolation("client.name", "REQUIRED"));
  EXPECT_THAT(status, HasViolation("client.tax_id", "TAX_ID_CHECK_DIGITS"));
  EXPECT_THAT(status, Not(HasViolation("client.name", "TAX_ID_CHECK_DIGITS")));
}

TEST(Describe, SaysAllThatTheErrorCarries) {
  EXPECT_EQ(Describe(errors::Aborted("ETAG_MISMATCH", "read again", {{"etag", "x"}})),
            "ABORTED: read again; reason ETAG_MISMATCH; etag=x");
}

struct Row {
  const char* name;
  int number;
};
class RowNames : public ::testing::TestWithParam<Row> {};

TEST_P(RowNames, NamesTheTestByTheRow) {
  const std::string test = ::testing::UnitTest::GetInstance()->current_test_info()->name();
  EXPECT_EQ(test, std::string("NamesTheTestByTheRow/") + GetParam().name);
}

INSTANTIATE_TEST_VINCULO_P(ByMember, RowNames, ::testing::Values(Row{"One", 1}, Row{"Two", 2}));
INSTANTIATE_TEST_VINCULO_P(ByFunction,
                           RowNames,
                           ::testing::Values(Row{"Three", 3}),
                           [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace vinculo::testing
