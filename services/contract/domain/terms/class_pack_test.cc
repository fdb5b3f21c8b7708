#include "services/contract/domain/terms/class_pack.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/terms/reasons.h"

namespace vinculo::contract {
namespace {

using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

ClassPack Pack(int classes, int used, std::optional<Day> expires, const char* modality = "") {
  return {.modality = modality,
          .classes = classes,
          .used = used,
          .starts_on = kToday,
          .agreed_expires_on = expires,
          .expires_on = expires};
}

constexpr Day kActivated = kToday - 60;

Contract InForce() {
  Contract contract{.lifecycle = Lifecycle::kActive};
  contract.activated_on = kActivated;
  return contract;
}

Pause PauseOf(Day from, int days, PauseState state = PauseState::kOver) {
  return {.state = state, .from = from, .until = from + (days - 1)};
}

TEST(RuleC36ClassPack, IsGoodFromItsFirstDayUntilItsLast) {
  const std::vector<ClassPack> packs{Pack(10, 0, kToday + 30)};
  EXPECT_EQ(PackToUse(packs, "", kToday - 1), nullptr);
  EXPECT_EQ(PackToUse(packs, "", kToday), &packs[0]);
  EXPECT_EQ(PackToUse(packs, "", kToday + 30), &packs[0]);
  EXPECT_EQ(PackToUse(packs, "", kToday + 31), nullptr);
}

TEST(RuleC36ClassPack, IsUsedUpFirstWhereItRunsOutFirst) {
  const std::vector<ClassPack> packs{
      Pack(10, 0, std::nullopt), Pack(10, 0, kToday + 60), Pack(10, 9, kToday + 30)};
  EXPECT_EQ(PackToUse(packs, "", kToday), &packs[2]);
  const std::vector<ClassPack> later{packs[0], packs[1], Pack(10, 10, kToday + 30)};
  EXPECT_EQ(PackToUse(later, "", kToday), &later[1]) << "nothing is left of the third";
}

TEST(RuleC36ClassPack, IsOfItsModalityOrOfAny) {
  const std::vector<ClassPack> packs{Pack(10, 0, kToday + 30, "Pilates"), Pack(10, 0, kToday + 60)};
  EXPECT_EQ(PackToUse(packs, "Pilates", kToday), &packs[0]);
  EXPECT_EQ(PackToUse(packs, "Yoga", kToday), &packs[1]);
}

TEST(RuleC36ClassPack, IsKeptLongerByThePausesThatBeganInTime) {
  const Day agreed = kToday + 30;
  EXPECT_EQ(KeptUntil(Pack(10, 0, agreed), {}), agreed);
  EXPECT_EQ(KeptUntil(Pack(10, 0, std::nullopt), {}), std::nullopt);
  const std::vector<Pause> on_the_last_day{PauseOf(agreed, 10)};
  EXPECT_EQ(KeptUntil(Pack(10, 0, agreed), on_the_last_day), agreed + 10);
  const std::vector<Pause> too_late{PauseOf(agreed + 1, 10)};
  EXPECT_EQ(KeptUntil(Pack(10, 0, agreed), too_late), agreed);
  const std::vector<Pause> chained{PauseOf(agreed + 5, 7), PauseOf(kToday, 10)};
  EXPECT_EQ(KeptUntil(Pack(10, 0, agreed), chained), agreed + 17)
      << "the first makes room for the second";
}

TEST(RuleC36ClassPack, IsKeptByNoPauseThatLeavesTheServiceOrNeverBegan) {
  Pause served = PauseOf(kToday, 10);
  served.stops.service = false;
  const std::vector<Pause> pauses{served,
                                  PauseOf(kToday, 10, PauseState::kPlanned),
                                  PauseOf(kToday, 10, PauseState::kCancelled)};
  EXPECT_EQ(KeptUntil(Pack(10, 0, kToday + 30), pauses), kToday + 30);
}

TEST(RuleC36ClassPack, IsKeptByTheDaysSinceItsFirst) {
  const std::vector<Pause> pauses{PauseOf(kToday - 30, 20), PauseOf(kToday - 5, 10)};
  EXPECT_EQ(KeptUntil(Pack(10, 0, kToday + 30), pauses), kToday + 35);
}

// C-35
TEST(RuleC36ClassPack, RunsOutOnTheSameDayWithTheContractThatTakesItOver) {
  ClassPack pack = Pack(10, 0, kToday + 30);
  const std::vector<Pause> former{PauseOf(kToday, 10)};
  pack.expires_on = KeptUntil(pack, former);
  const ClassPack taken = TakenOver(pack, MakeUuidV7(1, 0, 0));
  EXPECT_EQ(taken.contract, MakeUuidV7(1, 0, 0));
  EXPECT_EQ(KeptUntil(taken, {}), kToday + 40);
  const std::vector<Pause> own{PauseOf(kToday + 40, 5)};
  EXPECT_EQ(KeptUntil(taken, own), kToday + 45) << "pauses of the new contract keep it longer";
  EXPECT_EQ(KeptUntil(TakenOver(Pack(10, 0, std::nullopt), taken.contract), own), std::nullopt);
}

TEST(RuleC36ClassPack, GivesOneClassAUse) {
  const std::vector<ClassPack> packs{Pack(2, 1, kToday + 30)};
  EXPECT_EQ(Used(InForce(), packs, {}, "", kToday)->used, 2);
  const std::vector<ClassPack> empty{*Used(InForce(), packs, {}, "", kToday)};
  EXPECT_THAT(Used(InForce(), empty, {}, "", kToday),
              IsError(absl::StatusCode::kFailedPrecondition, kClassPackExhausted));
  errors::FieldViolations violations;
  CheckUse("", kToday + 1, kToday, &violations);
  EXPECT_THAT(violations.ToStatus(), HasViolation("presence", kTextRequired));
  EXPECT_THAT(violations.ToStatus(), HasViolation("use_date", kDateInvalid));
}

TEST(RuleC36ClassPack, IsGrantedByAContractThatHasNotEnded) {
  EXPECT_THAT(CheckGrantable({.lifecycle = Lifecycle::kDraft}), IsOk());
  EXPECT_THAT(CheckGrantable({.lifecycle = Lifecycle::kEnded}),
              IsError(absl::StatusCode::kFailedPrecondition, kContractState));
}

TEST(RuleC36ClassPack, IsNotUsedWhileThePauseStopsTheService) {
  std::vector<Pause> pauses{PauseOf(kToday, 10)};
  EXPECT_THAT(CheckServed(InForce(), pauses, kToday - 1), IsOk());
  EXPECT_THAT(CheckServed(InForce(), pauses, kToday + 9),
              IsError(absl::StatusCode::kFailedPrecondition, kContractPaused));
  EXPECT_THAT(CheckServed(InForce(), pauses, kToday + 10), IsOk());
  pauses[0].stops.service = false;
  EXPECT_THAT(CheckServed(InForce(), pauses, kToday), IsOk());
}

TEST(RuleC36ClassPack, IsUsedWhileTheContractIsInForce) {
  const auto not_in_force = IsError(absl::StatusCode::kFailedPrecondition, kContractNotInForce);
  EXPECT_THAT(CheckServed(InForce(), {}, kActivated - 1), not_in_force);
  EXPECT_THAT(CheckServed(InForce(), {}, kActivated), IsOk());
  EXPECT_THAT(CheckServed({.lifecycle = Lifecycle::kDraft}, {}, kToday), not_in_force);
  EXPECT_THAT(CheckServed({.lifecycle = Lifecycle::kScheduled}, {}, kToday), not_in_force);
  Contract ended = InForce();
  ended.lifecycle = Lifecycle::kEnded;
  ended.ends_on = kToday;
  EXPECT_THAT(CheckServed(ended, {}, kToday - 1), IsOk()) << "a class of before, told late";
  EXPECT_THAT(CheckServed(ended, {}, kToday), not_in_force);
}

TEST(RuleC36ClassPack, TellsEveryBadField) {
  errors::FieldViolations violations;
  CheckClassPack(Pack(0, 0, kToday - 1), &violations);
  EXPECT_THAT(violations.ToStatus(), HasViolation("classes", kClassesOutOfRange));
  EXPECT_THAT(violations.ToStatus(), HasViolation("expire_date", kPeriodReversed));
  errors::FieldViolations none;
  CheckClassPack(Pack(1000, 0, kToday), &none);
  EXPECT_TRUE(none.empty());
}

}  // namespace
}  // namespace vinculo::contract
