#include "services/client_registry/domain/records/interaction.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;

const absl::Time kNow = absl::FromUnixSeconds(1'795'000'000);

absl::Status Checked(const InteractionFields& fields) {
  errors::FieldViolations violations;
  (void)CheckedInteraction(fields, kNow, violations);
  return violations.ToStatus();
}

InteractionFields Call() {
  return {.channel = 1, .direction = 1, .reason = 1, .staff = "Rui", .contacted_at = kNow};
}

//
TEST(CheckedInteraction, IsNotOfTheFuture) {
  InteractionFields call = Call();
  EXPECT_THAT(Checked(call), IsOk());
  call.contacted_at = kNow + absl::Microseconds(1);
  EXPECT_THAT(Checked(call), HasViolation("interaction.contact_time", kTimeInFuture));
}

TEST(CheckedInteraction, NeedsNoOutcomeYet) {
  InteractionFields call = Call();
  call.outcome = 6;
  EXPECT_THAT(Checked(call), IsOk());
  call.outcome = 7;
  EXPECT_THAT(Checked(call), HasViolation("interaction.outcome", kValueUnknown));
}

TEST(CheckedInteraction, HasKnownValues) {
  InteractionFields call = Call();
  call.channel = 11;
  call.direction = 3;
  call.reason = 0;
  EXPECT_THAT(Checked(call), HasViolation("interaction.channel", kValueUnknown));
  EXPECT_THAT(Checked(call), HasViolation("interaction.direction", kValueUnknown));
  EXPECT_THAT(Checked(call), HasViolation("interaction.reason", kValueUnknown));
}

//
TEST(CheckedInteraction, HoldsNoCardNumber) {
  InteractionFields call = Call();
  call.subject = "cartão 4111111111111111";
  call.notes = "linha\n4111-1111-1111-1111";
  EXPECT_THAT(Checked(call), HasViolation("interaction.subject", kCardNumberRefused));
  EXPECT_THAT(Checked(call), HasViolation("interaction.notes", kCardNumberRefused));
}

}  // namespace
}  // namespace vinculo::client_registry
