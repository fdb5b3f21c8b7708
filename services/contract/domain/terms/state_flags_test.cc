#include "services/contract/domain/terms/state_flags.h"

#include <vector>

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

constexpr Day kBegun{std::chrono::year(2026) / std::chrono::January / 10};
constexpr Day kEnd{std::chrono::year(2026) / std::chrono::November / 22};

Contract InForceFrom(Day day) {
  Contract contract{.lifecycle = Lifecycle::kActive};
  contract.activated_on = day;
  return contract;
}

TEST(RuleC01StateFlags, AreOfTheDaysFromTheActivationUntilTheEnd) {
  Contract contract = InForceFrom(kBegun);
  EXPECT_EQ(FlagsOn(contract, {}, kBegun - 1), StateFlags());
  EXPECT_EQ(FlagsOn(contract, {}, kBegun), (StateFlags{true, true, true, true}));
  contract.ends_on = kEnd;
  EXPECT_TRUE(FlagsOn(contract, {}, kEnd).service) << "the term's last day";
  EXPECT_EQ(FlagsOn(contract, {}, kEnd + 1), StateFlags());
  contract.lifecycle = Lifecycle::kEnded;
  EXPECT_TRUE(FlagsOn(contract, {}, kEnd - 1).service);
  EXPECT_EQ(FlagsOn(contract, {}, kEnd), StateFlags()) << "the first day not in force";
  EXPECT_EQ(FlagsOn(Contract{.lifecycle = Lifecycle::kScheduled}, {}, kEnd), StateFlags());
}

TEST(RuleC01StateFlags, OfADayInAPauseAreWhatThePauseLeaves) {
  const Contract contract = InForceFrom(kBegun);
  Pause pause{.state = PauseState::kOver, .from = kBegun + 5, .until = kBegun + 9};
  pause.stops.points = false;
  const std::vector<Pause> pauses{pause};
  EXPECT_TRUE(FlagsOn(contract, pauses, kBegun + 4).service);
  EXPECT_EQ(FlagsOn(contract, pauses, kBegun + 5), (StateFlags{false, false, true, true}));
  EXPECT_EQ(FlagsOn(contract, pauses, kBegun + 9), (StateFlags{false, false, true, true}));
  EXPECT_TRUE(FlagsOn(contract, pauses, kBegun + 10).service);
}

TEST(RuleC01StateFlags, CountTheActiveAndThePausedAsInForce) {
  EXPECT_TRUE(IsInForce(Lifecycle::kActive));
  EXPECT_TRUE(IsInForce(Lifecycle::kSuspended));
  EXPECT_FALSE(IsInForce(Lifecycle::kScheduled));
  EXPECT_FALSE(IsInForce(Lifecycle::kEnded));
}

}  // namespace
}  // namespace vinculo::contract
