#include "common/imports/revert.h"

#include "common/imports/reasons.h"
#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"

namespace vinculo::imports {
namespace {

using absl::StatusCode;
using testing::IsError;
using testing::IsOk;

TEST(RuleR37RevertibleImport, IsOneWhoseEveryRowIsWrittenDown) {
  EXPECT_THAT(CheckRecorded({.created = 2}, 2), IsOk());
  EXPECT_THAT(CheckRecorded({.created = 2}, 1),
              IsError(StatusCode::kFailedPrecondition, kImportNotRevertible));
  EXPECT_THAT(CheckRecorded({.created = 2}, 0),
              IsError(StatusCode::kFailedPrecondition, kImportNotRevertible));
}

TEST(RuleR37RevertibleImport, MayHaveMadeNothing) {
  EXPECT_THAT(CheckRecorded(Import(), 0), IsOk());
}

}  // namespace
}  // namespace vinculo::imports
