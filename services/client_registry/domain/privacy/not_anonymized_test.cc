#include "services/client_registry/domain/privacy/not_anonymized.h"

#include <gmock/gmock.h>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

TEST(RuleR38NotAnonymized, RefusesAnAnonymisedClient) {
  Client client;
  EXPECT_THAT(CheckNotAnonymized(client), testing::IsOk());
  client.anonymized_at = absl::UnixEpoch();
  EXPECT_THAT(CheckNotAnonymized(client),
              testing::IsError(absl::StatusCode::kFailedPrecondition, kClientAnonymized));
}

}  // namespace
}  // namespace vinculo::client_registry
