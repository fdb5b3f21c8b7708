// C-02, C-36. Class packs that come with a plan, through the RPCs. Today is 2026-11-22.

#include "services/contract/handlers/pricing/handlers.h"
#include "services/contract/handlers/service_test.h"
#include "services/contract/handlers/terms/class_pack_handlers.h"
#include "services/contract/handlers/terms/renewal_handlers.h"
#include "services/contract/handlers/terms/transfer_handlers.h"

namespace vinculo::contract {
namespace {

using testing::IsOk;

constexpr char kOtherClient[] = "clients/00000000-0000-7000-8000-00000000c12e";

class RuleC36PlanGrants : public ServiceTest {
 protected:
  // 10 classes of Pilates for 60 days.
  RuleC36PlanGrants() {
    plan_ = Plan();
    pb::UpdatePlanRequest request;
    request.mutable_plan()->set_name(plan_.name());
    request.mutable_plan()->add_modalities("Pilates");
    request.mutable_plan()->mutable_class_pack()->set_classes(10);
    request.mutable_plan()->mutable_class_pack()->set_validity_days(60);
    absl::StatusOr<pb::Plan> updated = Serve(&UpdatePlan, request);
    EXPECT_THAT(updated, IsOk());
    plan_ = *updated;
  }

  static Day DayOf(const google::type::Date& date) { return FromProto("", date).value(); }
  std::vector<pb::ClassPack> PacksOf(const std::string& contract) {
    pb::ListClassPacksRequest list;
    list.set_filter("contract = \"" + contract + "\"");
    const absl::StatusOr<pb::ListClassPacksResponse> listed = Serve(&ListClassPacks, list);
    EXPECT_THAT(listed, IsOk());
    return {listed->class_packs().begin(), listed->class_packs().end()};
  }
  void ExpectPack(const pb::ClassPack& pack, Day from) {
    EXPECT_EQ(pack.classes(), 10);
    EXPECT_EQ(pack.left(), 10);
    EXPECT_EQ(pack.modality(), "Pilates");
    EXPECT_EQ(DayOf(pack.start_date()), from);
    EXPECT_EQ(DayOf(pack.expire_date()), from + 59);
    EXPECT_EQ(EventsOf(pack.name()), "ClassPackChanged");
  }
};

TEST_F(RuleC36PlanGrants, ComeWithTheActivationAndAreUsed) {
  const pb::Contract contract = Active(kToday - 5);
  const std::vector<pb::ClassPack> packs = PacksOf(contract.name());
  ASSERT_EQ(packs.size(), 1u);
  ExpectPack(packs[0], kToday - 5);
  pb::UseClassRequest use;
  use.set_contract(contract.name());
  use.set_presence("presences/1");
  EXPECT_EQ(Serve(&UseClass, use)->left(), 9);
}

TEST_F(RuleC36PlanGrants, ComeOnceHoweverOftenTheActivationIsAskedFor) {
  pb::ActivateContractRequest request;
  request.set_name(Draft().name());
  request.set_request_id("00000000-0000-4000-8000-000000000001");
  options_.request_id = request.request_id();
  ASSERT_THAT(Serve(&ActivateContract, request), IsOk());
  ASSERT_THAT(Serve(&ActivateContract, request), IsOk());
  EXPECT_EQ(PacksOf(request.name()).size(), 1u);
}

TEST_F(RuleC36PlanGrants, DoNotComeBeforeTheContractBegins) {
  EXPECT_TRUE(PacksOf(Draft().name()).empty());
  EXPECT_TRUE(PacksOf(Active(kToday + 5).name()).empty());
}

TEST_F(RuleC36PlanGrants, AreThoseOfTheVersionThatWasAgreed) {
  const pb::Contract draft = Draft();
  pb::UpdatePlanRequest fewer;
  fewer.mutable_plan()->set_name(plan_.name());
  fewer.mutable_plan()->mutable_class_pack()->set_classes(4);
  fewer.mutable_plan()->mutable_class_pack()->set_validity_days(30);
  ASSERT_THAT(Serve(&UpdatePlan, fewer), IsOk());
  pb::ActivateContractRequest activate;
  activate.set_name(draft.name());
  ASSERT_THAT(Serve(&ActivateContract, activate), IsOk());
  ASSERT_EQ(PacksOf(draft.name()).size(), 1u);
  EXPECT_EQ(PacksOf(draft.name())[0].classes(), 10);
}

TEST_F(RuleC36PlanGrants, ComeAgainWithEachRenewalOfTheTerm) {
  const pb::Contract contract = Active(kToday - 365 + 30);
  pb::RenewContractRequest request;
  request.set_name(contract.name());
  ASSERT_THAT(Serve(&RenewContract, request), IsOk());
  const std::vector<pb::ClassPack> packs = PacksOf(contract.name());
  ASSERT_EQ(packs.size(), 2u);
  ExpectPack(packs[1], DayOf(contract.end_date()) + 1);
}

TEST_F(RuleC36PlanGrants, ComeAgainWithRenewalsInBulk) {
  const pb::Contract contract = Active(kToday - 365 + 30);
  pb::BatchRenewContractsRequest request;
  request.set_validate_only(true);
  ASSERT_THAT(Serve(&BatchRenewContracts, request), IsOk());
  EXPECT_EQ(PacksOf(contract.name()).size(), 1u) << "nothing was renewed";
  request.set_validate_only(false);
  ASSERT_THAT(Serve(&BatchRenewContracts, request), IsOk());
  const std::vector<pb::ClassPack> packs = PacksOf(contract.name());
  ASSERT_EQ(packs.size(), 2u);
  ExpectPack(packs[1], DayOf(contract.end_date()) + 1);
}

// C-35
TEST_F(RuleC36PlanGrants, GoAlongWithATransferAndDoNotComeAgain) {
  KnowClient(kOtherClient, "C-2");
  const pb::Contract contract = Active(kToday - 5);
  pb::TransferContractRequest transfer;
  transfer.set_name(contract.name());
  transfer.set_client(kOtherClient);
  transfer.set_reason("Mudou de dono");
  const auto done = Serve(&TransferContract, transfer);
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(PacksOf(done->begun().name()).size(), 1u);
  EXPECT_TRUE(PacksOf(contract.name()).empty());
}

// C-24
TEST_F(RuleC36PlanGrants, DoNotComeWithAChangeOfPlan) {
  const pb::Contract contract = Active(kToday - 5);
  pb::CreatePlanRequest larger;
  *larger.mutable_plan() = plan_;
  larger.mutable_plan()->clear_name();
  larger.mutable_plan()->set_code("FIBRA-2");
  larger.mutable_plan()->mutable_class_pack()->set_classes(20);
  const auto plan = Serve(&CreatePlan, larger);
  ASSERT_THAT(plan, IsOk());
  pb::PreviewChangeRequest preview;
  preview.mutable_change()->set_contract(contract.name());
  preview.mutable_change()->set_plan(plan->name());
  pb::ApplyChangeRequest apply;
  *apply.mutable_change() = preview.change();
  apply.set_preview_token(Serve(&PreviewChange, preview)->preview_token());
  ASSERT_THAT(Serve(&ApplyChange, apply), IsOk());
  EXPECT_EQ(PacksOf(contract.name()).size(), 1u);
}

}  // namespace
}  // namespace vinculo::contract
