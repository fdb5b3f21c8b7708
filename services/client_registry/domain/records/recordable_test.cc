#include "services/client_registry/domain/records/recordable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

using vinculo::testing::IsError;
using vinculo::testing::IsOk;

//
TEST(CheckRecordable, RefusesTheMergedAndTheAnonymized) {
  Client client;
  EXPECT_THAT(CheckRecordable(client), IsOk());
  client.archived_at = absl::UnixEpoch();
  EXPECT_THAT(CheckRecordable(client), IsOk());
  client.anonymized_at = absl::UnixEpoch();
  EXPECT_THAT(CheckRecordable(client),
              IsError(absl::StatusCode::kFailedPrecondition, kClientAnonymized));
  client.merged_into = Uuid();
  EXPECT_THAT(CheckRecordable(client),
              IsError(absl::StatusCode::kFailedPrecondition, kClientMerged));
}

}  // namespace
}  // namespace vinculo::client_registry
