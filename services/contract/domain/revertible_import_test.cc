#include "services/contract/domain/revertible_import.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::IsError;
using testing::IsOk;

TEST(RuleR37RevertibleImport, IsOneWhoseEveryRowIsWrittenDown) {
  EXPECT_THAT(CheckRevertible({.created = 2, .recorded = 2}), IsOk());
  EXPECT_THAT(CheckRevertible({.created = 2, .recorded = 1}),
              IsError(StatusCode::kFailedPrecondition, kImportNotRevertible));
  EXPECT_THAT(CheckRevertible({.created = 2, .recorded = 0}),
              IsError(StatusCode::kFailedPrecondition, kImportNotRevertible));
}

TEST(RuleR37RevertibleImport, MayHaveMadeNothing) { EXPECT_THAT(CheckRevertible({}), IsOk()); }

TEST(RuleR37RevertibleImport, IsNoPreview) {
  EXPECT_THAT(CheckRevertible({.preview = true}),
              IsError(StatusCode::kFailedPrecondition, kImportNotRevertible));
  EXPECT_THAT(CheckRevertible({.preview = true, .created = 2}),
              IsError(StatusCode::kFailedPrecondition, kImportNotRevertible));
}

}  // namespace
}  // namespace vinculo::contract
