#include "services/contract/domain/termination/fine_terms.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

using std::chrono::year;

constexpr Day kChange{year(2026) / 6 / 1};
constexpr Day kRenewal{year(2026) / 12 / 1};

// Sold on version 1, changed to version 4 in June, to version 9 in December.
PriceTimeline Timeline() {
  PriceTimeline timeline;
  timeline.initial.plan_version = 1;
  timeline.segments.push_back({.ordinal = 1, .from = kChange, .terms = {.plan_version = 4}});
  timeline.segments.push_back({.ordinal = 2, .from = kRenewal, .terms = {.plan_version = 9}});
  return timeline;
}

TEST(RuleC23FineTerms, AreThoseOnWhichTheLoyaltyTermWasAgreed) {
  const PriceTimeline timeline = Timeline();
  EXPECT_EQ(LoyaltyAgreedOn(timeline, std::nullopt, std::nullopt).plan_version, 1);
  EXPECT_EQ(LoyaltyAgreedOn(timeline, std::nullopt, kChange).plan_version, 4);
  EXPECT_EQ(LoyaltyAgreedOn(timeline, kRenewal, kChange).plan_version, 9);
  EXPECT_EQ(LoyaltyAgreedOn(timeline, kRenewal - 1, std::nullopt).plan_version, 4);
}

TEST(RuleC23FineTerms, OfAnEndedContractAreHistory) {
  Contract contract;
  EXPECT_THAT(CheckTermsMayBeSet(contract), testing::IsOk());
  contract.lifecycle = Lifecycle::kEnded;
  EXPECT_THAT(CheckTermsMayBeSet(contract),
              testing::IsError(absl::StatusCode::kFailedPrecondition, kContractState));
}

}  // namespace
}  // namespace vinculo::contract
