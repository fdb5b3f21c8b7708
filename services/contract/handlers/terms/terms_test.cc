// C-01, C-05 to C-10, C-13, C-14 through their RPCs. Today is 2026-11-22.

#include "common/filter/etag.h"
#include "services/contract/domain/terms/reasons.h"
#include "services/contract/handlers/service_test.h"
#include "services/contract/handlers/terms/access_block_handlers.h"
#include "services/contract/handlers/terms/reason_handlers.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class TermsTest : public ServiceTest {
 protected:
  pb::CreateAccessBlockRequest BlockRequest(const std::string& contract, pb::Access level) {
    pb::CreateAccessBlockRequest request;
    request.mutable_access_block()->set_contract(contract);
    request.mutable_access_block()->set_level(level);
    request.mutable_access_block()->set_reason("Boleto em aberto");
    return request;
  }
  absl::StatusOr<pb::AccessBlock> Lift(const std::string& name) {
    pb::LiftAccessBlockRequest request;
    request.set_name(name);
    request.set_reason("Pagou");
    return Serve(&LiftAccessBlock, request);
  }
  pb::Contract Read(const std::string& name) {
    pb::GetContractRequest request;
    request.set_name(name);
    return *Serve(&GetContract, request);
  }
  absl::StatusOr<pb::Reason> MakeReason(pb::Reason::Kind kind,
                                        const std::string& name,
                                        const std::string& parent = "",
                                        bool counts_as_churn = true) {
    pb::CreateReasonRequest request;
    request.mutable_reason()->set_kind(kind);
    request.mutable_reason()->set_display_name(name);
    request.mutable_reason()->set_parent(parent);
    request.mutable_reason()->set_counts_as_churn(counts_as_churn);
    return Serve(&CreateReason, request);
  }
};

using RuleC01AccessBlocks = TermsTest;
using RuleC01Axes = TermsTest;
using RuleC10UpdateContract = TermsTest;
using RuleC12DebtSteps = TermsTest;
using RuleC13Reasons = TermsTest;

TEST_F(RuleC01AccessBlocks, AreSeveralAtOnceAndTheStrictestHolds) {
  const pb::Contract contract = Active();
  const auto reduced = Serve(&CreateAccessBlock, BlockRequest(contract.name(), pb::REDUCED));
  ASSERT_THAT(reduced, IsOk());
  EXPECT_EQ(Read(contract.name()).access(), pb::REDUCED);
  const auto blocked = Serve(&CreateAccessBlock, BlockRequest(contract.name(), pb::BLOCKED));
  ASSERT_THAT(blocked, IsOk());
  EXPECT_EQ(Read(contract.name()).access(), pb::BLOCKED);
  ASSERT_THAT(Lift(blocked->name()), IsOk());
  EXPECT_EQ(Read(contract.name()).access(), pb::REDUCED);
  ASSERT_THAT(Lift(reduced->name()), IsOk());
  EXPECT_EQ(Read(contract.name()).access(), pb::NORMAL);
  EXPECT_EQ(EventsOf(contract.name()),
            "ContractCreated ContractActivated ContractChanged ContractChanged ContractChanged "
            "ContractChanged");
}

TEST_F(RuleC01AccessBlocks, ThatBeginLaterLeaveTheAccessAsItIs) {
  const pb::Contract contract = Active();
  pb::CreateAccessBlockRequest request = BlockRequest(contract.name(), pb::BLOCKED);
  *request.mutable_access_block()->mutable_since_date() = ToProto(kToday + 3);
  ASSERT_THAT(Serve(&CreateAccessBlock, request), IsOk());
  EXPECT_EQ(Read(contract.name()).access(), pb::NORMAL);
}

TEST_F(RuleC01AccessBlocks, AreListedByContractAndWhetherTheyAreOpen) {
  const pb::Contract contract = Active();
  const auto first = Serve(&CreateAccessBlock, BlockRequest(contract.name(), pb::REDUCED));
  const auto second = Serve(&CreateAccessBlock, BlockRequest(contract.name(), pb::BLOCKED));
  ASSERT_THAT(Lift(first->name()), IsOk());
  pb::ListAccessBlocksRequest request;
  request.set_filter("contract = \"" + contract.name() +
                     "\" AND open = true AND source = MANUAL AND level = BLOCKED AND lifter = "
                     "STAFF AND since_date = 2026-11-22");
  const auto listed = Serve(&ListAccessBlocks, request);
  ASSERT_THAT(listed, IsOk());
  ASSERT_EQ(listed->access_blocks_size(), 1);
  EXPECT_EQ(listed->access_blocks(0).name(), second->name());
}

TEST_F(RuleC01AccessBlocks, OfASupervisorAreLiftedByWhoMayLiftProtectedOnes) {
  pb::CreateAccessBlockRequest request = BlockRequest(Active().name(), pb::BLOCKED);
  request.mutable_access_block()->set_lifter(pb::AccessBlock::SUPERVISOR);
  const auto block = Serve(&CreateAccessBlock, request);
  ASSERT_THAT(block, IsOk());
  options_.permissions = {"contract.accessBlocks.lift"};
  EXPECT_THAT(Lift(block->name()), IsError(StatusCode::kPermissionDenied, kBlockLiftForbidden));
  options_.permissions = {"contract.accessBlocks.lift", "contract.accessBlocks.liftProtected"};
  EXPECT_THAT(Lift(block->name()), IsOk());
}

TEST_F(RuleC01Axes, MoveByTheirTableAlone) {
  const pb::Contract contract = Active();
  pb::ChangeBillingRequest billing;
  billing.set_name(contract.name());
  billing.set_billing(pb::NOT_CHARGING);
  billing.set_reason("Cortesia");
  EXPECT_EQ(Serve(&ChangeBilling, billing)->billing(), pb::NOT_CHARGING);
  EXPECT_THAT(Serve(&ChangeBilling, billing),
              IsError(StatusCode::kFailedPrecondition, kContractState));
  pb::ChangeCreditListingRequest listing;
  listing.set_name(contract.name());
  listing.set_credit_listing(pb::LISTED);
  listing.set_reason("90 dias");
  EXPECT_THAT(Serve(&ChangeCreditListing, listing),
              IsError(StatusCode::kFailedPrecondition, kContractState));
  listing.set_credit_listing(pb::NOTICE_SENT);
  EXPECT_EQ(Serve(&ChangeCreditListing, listing)->credit_listing(), pb::NOTICE_SENT);
  listing.set_credit_listing(pb::LISTED);
  EXPECT_EQ(Serve(&ChangeCreditListing, listing)->credit_listing(), pb::LISTED);
  EXPECT_EQ(Read(contract.name()).lifecycle(), pb::ACTIVE) << "the axes are independent";
  EXPECT_EQ(Read(contract.name()).access(), pb::NORMAL);
}

// C-05, C-09: every date that the system writes is refused or left alone.
TEST_F(RuleC10UpdateContract, ChangesTextsAndNoDateOfAContractInForce) {
  const pb::Contract contract = Active();
  pb::UpdateContractRequest request;
  *request.mutable_contract() = contract;
  request.mutable_contract()->set_description("Loja 2");
  *request.mutable_contract()->mutable_activation_date() = ToProto(kToday - 100);
  *request.mutable_contract()->mutable_renewal_date() = ToProto(kToday - 100);
  *request.mutable_contract()->mutable_expiration_date() = ToProto(kToday - 100);
  *request.mutable_contract()->mutable_end_date() = ToProto(kToday - 100);
  *request.mutable_contract()->mutable_paid_until_date() = ToProto(kToday + 100);
  request.mutable_update_mask()->add_paths("*");
  const auto updated = Serve(&UpdateContract, request);
  ASSERT_THAT(updated, IsOk());
  EXPECT_EQ(updated->description(), "Loja 2");
  EXPECT_EQ(updated->activation_date().DebugString(), contract.activation_date().DebugString());
  EXPECT_EQ(updated->expiration_date().DebugString(), contract.expiration_date().DebugString());
  EXPECT_EQ(updated->end_date().DebugString(), contract.end_date().DebugString());
  EXPECT_FALSE(updated->has_renewal_date());
  EXPECT_FALSE(updated->has_paid_until_date());
  *request.mutable_contract() = *updated;
  *request.mutable_contract()->mutable_start_date() = ToProto(kToday + 1);
  *request.mutable_contract()->mutable_financial_base_date() = ToProto(kToday + 1);
  const auto refused = Serve(&UpdateContract, request);
  EXPECT_THAT(refused, HasViolation("contract.start_date", kFieldNotEditable));
  EXPECT_THAT(refused, HasViolation("contract.financial_base_date", kFieldNotEditable));
}

TEST_F(RuleC10UpdateContract, HasAMethodOfItsOwnForTheFinancialBase) {
  pb::ChangeFinancialBaseDateRequest request;
  request.set_name(Active().name());
  request.set_reason("Combinado");
  *request.mutable_financial_base_date() = ToProto(kToday + 10);
  const auto changed = Serve(&ChangeFinancialBaseDate, request);
  ASSERT_THAT(changed, IsOk());
  EXPECT_EQ(FromProto("", changed->financial_base_date()).value(), kToday + 10);
  *request.mutable_financial_base_date() = ToProto(kToday - 1);
  EXPECT_THAT(Serve(&ChangeFinancialBaseDate, request),
              IsError(StatusCode::kFailedPrecondition, kFinancialBaseTooEarly));
}

TEST_F(RuleC12DebtSteps, FollowThePolicyOfTheTenant) {
  pb::PreviewDebtStepsRequest request;
  request.set_name(Active().name());
  *request.mutable_due_date() = ToProto(kToday + 1);
  const auto day = [](const google::type::Date& date) { return *FromProto("", date); };
  const auto telecom = Serve(&PreviewDebtSteps, request);
  ASSERT_THAT(telecom, IsOk());
  EXPECT_FALSE(telecom->has_reduce_date());
  EXPECT_EQ(day(telecom->block_date()), kToday + 17) << "a notice the day after, and 15 days";
  EXPECT_EQ(day(telecom->terminate_date()), kToday + 77);
  Choose("reduce_after_days_postpaid", 5);
  EXPECT_EQ(Serve(&PreviewDebtSteps, request)->DebugString(), telecom->DebugString())
      << "a parameter of the policy DAYS";

  parameters::v1::Value policy;
  policy.set_choice("DAYS");
  Choose("debt_policy", policy);
  const auto days = Serve(&PreviewDebtSteps, request);
  ASSERT_THAT(days, IsOk());
  EXPECT_EQ(day(days->reduce_date()), kToday + 6);
  EXPECT_EQ(day(days->block_date()), kToday + 16);
  EXPECT_EQ(day(days->terminate_date()), kToday + 76);
  policy.set_choice("SCHOOL");
  Choose("debt_policy", policy);
  EXPECT_EQ(Serve(&PreviewDebtSteps, request)->DebugString(), pb::DebtSteps().DebugString());
}

TEST_F(RuleC13Reasons, AreTreesWhoseWordsAContractKeeps) {
  const auto root = MakeReason(pb::Reason::CANCELLATION, "Financeiro");
  ASSERT_THAT(root, IsOk());
  const auto price = MakeReason(pb::Reason::CANCELLATION, "Preço", root->name(), false);
  ASSERT_THAT(price, IsOk());
  EXPECT_EQ(price->path(), "Financeiro > Preço");
  EXPECT_THAT(MakeReason(pb::Reason::CANCELLATION, "Preço", root->name()),
              IsError(StatusCode::kAlreadyExists, kReasonNameTaken));

  pb::EndContractRequest end = Cancel(Active().name());
  end.set_reason(price->name());
  const auto ended = Serve(&EndContract, end);
  ASSERT_THAT(ended, IsOk());
  EXPECT_EQ(ended->end_reason(), "Financeiro > Preço");
  EXPECT_EQ(ended->end_reason_name(), price->name());
  EXPECT_FALSE(ended->counts_as_churn()) << "C-13: as the reason says";

  pb::UpdateReasonRequest rename;
  rename.mutable_reason()->set_name(root->name());
  rename.mutable_reason()->set_display_name("Dinheiro");
  ASSERT_THAT(Serve(&UpdateReason, rename), IsOk());
  pb::GetReasonRequest get;
  get.set_name(price->name());
  EXPECT_EQ(Serve(&GetReason, get)->path(), "Dinheiro > Preço");
  EXPECT_EQ(Read(ended->name()).end_reason(), "Financeiro > Preço");
  EXPECT_EQ(EventsOf(root->name()), "ReasonChanged ReasonChanged");
}

TEST_F(RuleC13Reasons, AreMandatoryAndFreeAsTheTenantChooses) {
  Choose("free_text_reasons", false);
  EXPECT_THAT(Serve(&EndContract, Cancel(Active().name())),
              HasViolation("reason", kFreeTextReasonRefused));
  Choose("end_reason_required", false);
  pb::EndContractRequest silent = Cancel(Active().name());
  silent.clear_reason();
  EXPECT_THAT(Serve(&EndContract, silent), IsOk());
  Choose("inclusion_reason_required", true);
  pb::CreateContractRequest create = DraftRequest(plan_.name());
  EXPECT_THAT(Serve(&CreateContract, create),
              HasViolation("contract.inclusion_reason", kInclusionReasonMissing));
  const auto referral = MakeReason(pb::Reason::INCLUSION, "Indicação");
  create.mutable_contract()->set_inclusion_reason(referral->name());
  const auto made = Serve(&CreateContract, create);
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(made->inclusion_reason(), "Indicação");
  EXPECT_EQ(made->inclusion_reason_name(), referral->name());
  create.mutable_contract()->set_inclusion_reason("reasons/00000000-0000-7000-8000-0000000000aa");
  EXPECT_THAT(Serve(&CreateContract, create),
              IsError(StatusCode::kFailedPrecondition, kReasonUnknown));
}

}  // namespace
}  // namespace vinculo::contract
