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

// C-35
TEST(RuleC23FineTerms, GoAlongWithATransfer) {
  const Contract to{.id = MakeUuidV7(1, 0, 0), .client = MakeUuidV7(2, 0, 0)};
  ContractFineTerms by_hand{.version = 4, .terms = {.method = FineMethod::kLinearByMonth}};
  by_hand.benefits = {{.description = "Instalação", .value = Cents(100'00)}};
  by_hand.actor = "users/ana";
  by_hand.reason = "Negociado com a Ana";
  const ContractFineTerms taken = TakenOver(by_hand, to);
  EXPECT_EQ(taken.contract, to.id);
  EXPECT_EQ(taken.client, to.client);
  EXPECT_EQ(taken.version, 0) << "nobody has set those of the new contract yet";
  EXPECT_EQ(taken.terms, by_hand.terms);
  EXPECT_EQ(taken.benefits, by_hand.benefits);
  EXPECT_EQ(taken.reason, "") << "R-38: it stays with the former owner";
}

TEST(RuleC23FineTerms, AreTheFormerContractsUntilALoyaltyTermIsAgreedAnew) {
  Contract contract;
  EXPECT_EQ(LoyaltyTakenFrom(contract, std::nullopt), std::nullopt) << "nobody had it before";
  contract.transferred_from = MakeUuidV7(3, 0, 0);
  EXPECT_EQ(LoyaltyTakenFrom(contract, std::nullopt), contract.transferred_from);
  EXPECT_EQ(LoyaltyTakenFrom(contract, kChange), std::nullopt);
  contract.renewed_on = kRenewal;
  EXPECT_EQ(LoyaltyTakenFrom(contract, std::nullopt), std::nullopt);
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
