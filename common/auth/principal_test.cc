#include "common/auth/principal.h"

#include "common/auth/authenticator.h"
#include "common/auth/roles.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::auth {
namespace {

using ::vinculo::testing::IsError;

TEST(Principal, MayDoWhatItHoldsAndNothingElse) {
  const Principal principal{.permissions = {"contract.contracts.end", "fidelity.*"}};
  EXPECT_TRUE(principal.May("contract.contracts.end"));
  EXPECT_FALSE(principal.May("contract.contracts.ende"));
  EXPECT_FALSE(principal.May("contract.contracts.en"));
  EXPECT_TRUE(principal.May("fidelity.alerts.list"));
  EXPECT_FALSE(principal.May("fidelity"));
  EXPECT_FALSE(principal.May("fidelityx.alerts.list"));
  EXPECT_FALSE(principal.May(""));
  EXPECT_FALSE(Principal{}.May("contract.contracts.end"));
}

TEST(Principal, MayDoEverythingWithAStar) {
  EXPECT_TRUE(Principal{.permissions = {"*"}}.May("contract.contracts.end"));
  // A star counts only after a dot or alone.
  EXPECT_FALSE(Principal{.permissions = {"contract*"}}.May("contract.contracts.end"));
}

TEST(Roles, GrantNothingWhenUnknown) { EXPECT_TRUE(PermissionsOf("root").empty()); }

// staff see which day it is; time is moved by others.
TEST(Roles, LetStaffSeeTheClock) {
  const Principal staff{.permissions = PermissionsOf("staff")};
  EXPECT_TRUE(staff.May("sandbox.clocks.get"));
  EXPECT_FALSE(staff.May("sandbox.clocks.advance"));
}

TEST(LocalAuthenticator, BelievesWhatLocalCallersSay) {
  const Uuid tenant = *Uuid::Parse("00000000-0000-7000-8000-000000000001");
  const LocalAuthenticator local(tenant);
  const auto plain = local.Authenticate({}, absl::UnixEpoch());
  ASSERT_TRUE(plain.ok());
  EXPECT_EQ(plain->tenant, tenant);
  EXPECT_TRUE(plain->May("contract.contracts.end"));
  const auto named = local.Authenticate(
      {.tenant = "0190163d-8694-739b-aea5-966c26f8ad91", .actor = "ana"}, absl::UnixEpoch());
  ASSERT_TRUE(named.ok());
  EXPECT_EQ(named->tenant.ToString(), "0190163d-8694-739b-aea5-966c26f8ad91");
  EXPECT_EQ(named->actor, "ana");
  EXPECT_THAT(local.Authenticate({.tenant = "acme"}, absl::UnixEpoch()),
              IsError(absl::StatusCode::kUnauthenticated, "TENANT_MALFORMED"));
}

}  // namespace
}  // namespace vinculo::auth
