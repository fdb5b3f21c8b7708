#include "services/client_registry/domain/deletable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors/errors.h"
#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using vinculo::testing::IsError;
using vinculo::testing::IsOk;

TEST(RuleR10Deletable, IsAClientThatNothingRefersTo) {
  EXPECT_THAT(CheckDeletable({}), IsOk());
  const absl::Status refused = CheckDeletable({"accesses", "client_contracts"});
  EXPECT_THAT(refused, IsError(absl::StatusCode::kFailedPrecondition, kClientReferred));
  ASSERT_EQ(errors::MetadataOf(refused).size(), 1);
  EXPECT_EQ(errors::MetadataOf(refused)[0].value, "accesses, client_contracts");
}

}  // namespace
}  // namespace vinculo::client_registry
