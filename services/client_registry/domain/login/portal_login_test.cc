#include "services/client_registry/domain/login/portal_login.h"

#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using testing::IsError;
using testing::IsOk;

const absl::Time kNow = absl::FromUnixSeconds(1'800'000'000);

PortalLogin In(LoginState state) {
  PortalLogin login;
  login.version = 4;
  login.login_name = "ana";
  login.state = state;
  if (state == LoginState::kActive) login.password_hash = "$argon2id$";
  return login;
}

TEST(RuleR27PortalLogin, IsInvitedUnlessItHasAPassword) {
  for (const LoginState state : {LoginState::kInvited, LoginState::kDisabled}) {
    const auto invited = Invited(In(state), "ana.lima", kNow);
    ASSERT_THAT(invited, IsOk());
    EXPECT_EQ(invited->state, LoginState::kInvited);
    EXPECT_EQ(invited->login_name, "ana.lima");
    EXPECT_EQ(invited->version, 5);
    EXPECT_EQ(invited->updated_at, kNow);
  }
  EXPECT_THAT(Invited(In(LoginState::kActive), "ana", kNow),
              IsError(absl::StatusCode::kFailedPrecondition, kLoginActive));
}

TEST(RuleR27PortalLogin, AnInvitationsTokenLastsAWeek) {
  EXPECT_EQ(*TokenExpires(In(LoginState::kInvited), kNow), kNow + absl::Hours(168));
}

TEST(RuleR27PortalLogin, AResetsTokenIsIssuedWithinAnHourOfTheRequest) {
  PortalLogin login = In(LoginState::kActive);
  EXPECT_THAT(TokenExpires(login, kNow),
              IsError(absl::StatusCode::kFailedPrecondition, kResetNotRequested));
  login.reset_requested_at = kNow;
  EXPECT_EQ(*TokenExpires(login, kNow), kNow + absl::Hours(1));
  EXPECT_THAT(TokenExpires(login, kNow + absl::Minutes(60) - absl::Seconds(1)), IsOk());
  EXPECT_THAT(TokenExpires(login, kNow + absl::Minutes(60)),
              IsError(absl::StatusCode::kFailedPrecondition, kResetNotRequested));
}

TEST(RuleR27PortalLogin, ADisabledOneGetsNoToken) {
  EXPECT_THAT(TokenExpires(In(LoginState::kDisabled), kNow),
              IsError(absl::StatusCode::kFailedPrecondition, kLoginDisabled));
}

TEST(RuleR27PortalLogin, APasswordMakesItActiveAndSettlesTheRequest) {
  PortalLogin asked = In(LoginState::kActive);
  asked.reset_requested_at = kNow - absl::Minutes(5);
  const PortalLogin login = WithPassword(asked, "$argon2id$new", kNow);
  EXPECT_EQ(login.state, LoginState::kActive);
  EXPECT_EQ(login.password_hash, "$argon2id$new");
  EXPECT_EQ(login.password_set_at, kNow);
  EXPECT_FALSE(login.reset_requested_at.has_value());
  EXPECT_EQ(login.version, 5);
}

TEST(RuleR27PortalLogin, DisablingForgetsThePassword) {
  const PortalLogin login = Disabled(In(LoginState::kActive), kNow);
  EXPECT_EQ(login.state, LoginState::kDisabled);
  EXPECT_EQ(login.password_hash, "");
  EXPECT_EQ(login.login_name, "ana");
}

}  // namespace
}  // namespace vinculo::client_registry
