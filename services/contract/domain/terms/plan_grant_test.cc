#include "services/contract/domain/terms/plan_grant.h"

#include "gtest/gtest.h"

namespace vinculo::contract {
namespace {

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

PlanGrant Grant(std::vector<std::string> modalities) {
  return {.contract = MakeUuidV7(1, 0, 0),
          .classes = {.classes = 10, .validity_days = 60},
          .modalities = std::move(modalities)};
}

// C-02
TEST(RuleC36PlanGrant, LastsSoManyDaysAsThePlanSays) {
  const ClassPack pack = PackOf(Grant({}), kToday);
  EXPECT_EQ(pack.contract, MakeUuidV7(1, 0, 0));
  EXPECT_EQ(pack.classes, 10);
  EXPECT_EQ(pack.used, 0);
  EXPECT_EQ(pack.starts_on, kToday);
  EXPECT_EQ(pack.agreed_expires_on, kToday + 59) << "60 days, today among them";
  EXPECT_EQ(pack.expires_on, pack.agreed_expires_on);
  PlanGrant one_day = Grant({});
  one_day.classes.validity_days = 1;
  EXPECT_EQ(PackOf(one_day, kToday).expires_on, kToday);
}

TEST(RuleC36PlanGrant, IsOfThePlansModalityWhereItHasOne) {
  EXPECT_EQ(PackOf(Grant({"Pilates"}), kToday).modality, "Pilates");
  EXPECT_EQ(PackOf(Grant({}), kToday).modality, "");
  EXPECT_EQ(PackOf(Grant({"Pilates", "Yoga"}), kToday).modality, "") << "either";
}

TEST(RuleC36PlanGrant, ComesWithTheActivation) {
  Contract contract{.lifecycle = Lifecycle::kScheduled};
  contract.starts_on = kToday + 5;
  EXPECT_EQ(ClassesBegin(contract), std::nullopt);
  contract.lifecycle = Lifecycle::kActive;
  contract.activated_on = kToday - 3;
  EXPECT_EQ(ClassesBegin(contract), kToday - 3);
}

TEST(RuleC36PlanGrant, ComesWithARenewalForTheTermThatBegins) {
  Renewal renewal{.renewed_on = kToday, .ends_before = kToday + 30, .ends_after = kToday + 395};
  EXPECT_EQ(ClassesBegin(renewal), kToday + 31);
  renewal.ends_before = kToday;
  EXPECT_EQ(ClassesBegin(renewal), kToday + 1) << "on the last day";
  renewal.ends_before = kToday - 1;
  EXPECT_EQ(ClassesBegin(renewal), kToday) << "the term was over";
}

TEST(RuleC36PlanGrant, ComesWithTheFirstTermOfAnOpenContract) {
  Renewal renewal{.renewed_on = kToday, .ends_after = kToday + 365};
  EXPECT_EQ(ClassesBegin(renewal), kToday);
  renewal.expires_before = kToday + 10;
  EXPECT_EQ(ClassesBegin(renewal), kToday + 11) << "the term counts from the loyalty term's end";
}

TEST(RuleC36PlanGrant, ComesWithNoRenewalOfTheLoyaltyTermAlone) {
  const Renewal renewal{.renewed_on = kToday, .expires_after = kToday + 365};
  EXPECT_EQ(ClassesBegin(renewal), std::nullopt);
}

}  // namespace
}  // namespace vinculo::contract
