#include "services/contract/domain/terms/state_flags.h"

#include "gtest/gtest.h"

namespace vinculo::contract {
namespace {

constexpr Billing kCharging = Billing::kCharging;
constexpr Billing kNotCharging = Billing::kNotCharging;

TEST(RuleC01StateFlags, OfAnActiveContractFollowItsBilling) {
  EXPECT_EQ(FlagsOf(Lifecycle::kActive, kCharging, {}), (StateFlags{true, true, true, true}));
  EXPECT_EQ(FlagsOf(Lifecycle::kActive, kNotCharging, {}), (StateFlags{true, false, true, true}));
}

TEST(RuleC01StateFlags, OfAPausedContractAreWhatThePauseLeaves) {
  EXPECT_EQ(FlagsOf(Lifecycle::kSuspended, kCharging, {}), (StateFlags{false, false, false, true}));
  const PauseStops service_alone{.service = true, .charge = false, .points = false};
  EXPECT_EQ(FlagsOf(Lifecycle::kSuspended, kCharging, service_alone),
            (StateFlags{false, true, true, true}));
  EXPECT_EQ(FlagsOf(Lifecycle::kSuspended, kNotCharging, service_alone),
            (StateFlags{false, false, true, true}));
  const PauseStops charge_alone{.service = false, .charge = true, .points = false};
  EXPECT_EQ(FlagsOf(Lifecycle::kSuspended, kCharging, charge_alone),
            (StateFlags{true, false, true, true}));
}

TEST(RuleC01StateFlags, AreNoneOfAContractNotInForce) {
  for (const Lifecycle lifecycle : {Lifecycle::kDraft,
                                    Lifecycle::kAwaitingSignature,
                                    Lifecycle::kScheduled,
                                    Lifecycle::kEnded}) {
    for (const Billing billing : {kCharging, kNotCharging}) {
      EXPECT_EQ(FlagsOf(lifecycle, billing, {}), StateFlags()) << ToString(lifecycle);
    }
  }
}

}  // namespace
}  // namespace vinculo::contract
