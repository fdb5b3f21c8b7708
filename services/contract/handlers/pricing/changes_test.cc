#include "services/contract/handlers/pricing/pricing_test.h"
#include "services/contract/handlers/terms/transfer_handlers.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

using RuleC24PreviewChange = PricingTest;
using RuleC24ApplyChange = PricingTest;
using RuleC44PlannedChanges = PricingTest;
using RuleC24LoyaltyTerm = PricingTest;

TEST_F(RuleC24PreviewChange, SaysBeforeAndAfterAndWritesNothing) {
  const pb::Contract contract = Active();
  const absl::StatusOr<pb::PreviewChangeResponse> preview =
      Preview(AskPlan(contract, PlanAt("FIBRA-1G", Cents(149'90))));
  ASSERT_THAT(preview, IsOk());
  const pb::ChangeOutcome& outcome = preview->outcome();
  EXPECT_EQ(outcome.code(), pb::UP);
  EXPECT_EQ(FromProto("", outcome.before().terms().price()).value(), Cents(99'90));
  EXPECT_EQ(FromProto("", outcome.after().terms().price()).value(), Cents(149'90));
  EXPECT_EQ(FromProto("", outcome.before().total_value()).value(), Cents(12 * 99'90));
  EXPECT_EQ(FromProto("", outcome.after().total_value()).value(), Cents(12 * 149'90));
  EXPECT_EQ(Read(contract.name()).DebugString(), contract.DebugString());
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM price_segments"), "0");
}

TEST_F(RuleC24PreviewChange, TakesAnAnnualPriceForTwelveMonthlyOnes) {
  const pb::Plan yearly = PlanAt("ANUAL", Cents(1200'00), pb::ANNUAL);
  const pb::Plan monthly = PlanAt("MENSAL", Cents(100'00));
  pb::CreateContractRequest create = DraftRequest(yearly.name());
  *create.mutable_contract()->mutable_start_date() = ToProto(kToday);
  pb::ActivateContractRequest activate;
  activate.set_name(Serve(&CreateContract, create)->name());
  const absl::StatusOr<pb::Contract> contract = Serve(&ActivateContract, activate);
  ASSERT_THAT(contract, IsOk());
  EXPECT_EQ(Preview(AskPlan(*contract, monthly))->outcome().code(), pb::SC);
}

TEST_F(RuleC24PreviewChange, RefusesWhatCannotBe) {
  const pb::Contract contract = Active();
  EXPECT_THAT(Preview(Ask(contract)), HasViolation("change", kChangeEmpty));
  pb::ChangeRequest change = AskPlan(contract, PlanAt("OUTRO", Cents(1)));
  *change.mutable_effective_date() = ToProto(kToday - 1);
  EXPECT_THAT(Preview(change), HasViolation("change.effective_date", kEffectiveDatePast));
  *change.mutable_effective_date() = ToProto(Day{std::chrono::year(2027) / 11 / 23});
  EXPECT_THAT(Preview(change), IsError(StatusCode::kFailedPrecondition, kEffectiveDateAfterEnd));
  change.set_plan("plans/00000000-0000-7000-8000-0000000000aa");
  EXPECT_THAT(Preview(change), IsError(StatusCode::kFailedPrecondition, kPlanUnknown));
  change = Ask(contract);
  change.set_billing_day(7);
  EXPECT_THAT(Preview(change), HasViolation("change.billing_day", kBillingDayNotAllowed));
  change.set_contract("contracts/00000000-0000-7000-8000-0000000000aa");
  EXPECT_THAT(Preview(change), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_THAT(Preview(AskPlan(Draft(), PlanAt("MAIS", Cents(1)))),
              IsError(StatusCode::kFailedPrecondition, kContractState));
}

TEST_F(RuleC24PreviewChange, RefusesAPlanThatIsNotSoldAnyMore) {
  const pb::Plan plan = PlanAt("ANTIGO", Cents(1));
  pb::ArchivePlanRequest archive;
  archive.set_name(plan.name());
  ASSERT_THAT(Serve(&ArchivePlan, archive), IsOk());
  EXPECT_THAT(Preview(AskPlan(Active(), plan)),
              IsError(StatusCode::kFailedPrecondition, kPlanArchived));
}

TEST_F(RuleC24ApplyChange, DoesWhatThePreviewSaid) {
  const pb::Contract contract = Active();
  const pb::Plan plan = PlanAt("FIBRA-1G", Cents(149'90));
  pb::ChangeRequest change = AskPlan(contract, plan);
  change.set_reason("Mais velocidade");
  const absl::StatusOr<pb::PreviewChangeResponse> preview = Preview(change);
  ASSERT_THAT(preview, IsOk());
  const absl::StatusOr<pb::Change> made = Apply(change, preview->preview_token());
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(made->state(), pb::BEGUN);
  EXPECT_EQ(made->outcome().DebugString(), preview->outcome().DebugString());
  const pb::Contract after = Read(contract.name());
  EXPECT_EQ(after.plan(), plan.name());
  EXPECT_EQ(FromProto("", after.price()).value(), Cents(149'90));
  EXPECT_EQ(EventsOf(contract.name()), "ContractCreated ContractActivated ContractChanged");
  EXPECT_EQ(EventsOf(made->name()), "ChangeApplied");

  pb::GetChangeRequest get;
  get.set_name(made->name());
  EXPECT_EQ(Serve(&GetChange, get)->DebugString(), made->DebugString());
  const pb::Price price = PriceOn(contract.name(), kToday);
  EXPECT_EQ(price.segment().cause(), pb::PRICE_PLAN_CHANGE);
  EXPECT_EQ(price.segment().cause_ref(), made->name());
  EXPECT_EQ(AmountOn(contract.name(), kToday - 1), Cents(99'90));
}

TEST_F(RuleC24ApplyChange, RefusesWhatMovedSinceThePreview) {
  const pb::Contract contract = Active();
  const pb::Plan plan = PlanAt("FIBRA-1G", Cents(149'90));
  const pb::ChangeRequest change = AskPlan(contract, plan);
  const std::string token = Preview(change)->preview_token();
  const auto stale = IsError(StatusCode::kAborted, kPreviewStale);

  pb::ChangeRequest another = change;
  *another.mutable_price() = ToProto(Cents(1'00));
  EXPECT_THAT(Apply(another, token), stale) << "another request";
  EXPECT_THAT(Apply(change, "x"), stale) << "no token of ours";
  pb::UpdatePlanRequest dearer;
  dearer.mutable_plan()->set_name(plan.name());
  *dearer.mutable_plan()->mutable_price() = ToProto(Cents(159'90));
  ASSERT_THAT(Serve(&UpdatePlan, dearer), IsOk());
  EXPECT_THAT(Apply(change, token), stale) << "the plan's price";
  const std::string newer = Preview(change)->preview_token();
  options_.now += absl::Hours(24);
  EXPECT_THAT(Apply(change, newer), stale) << "the day";
  options_.now -= absl::Hours(24);
  EXPECT_THAT(Apply(change, newer), IsOk());
  EXPECT_FALSE(Apply(change, newer).ok()) << "the contract";
}

TEST_F(RuleC24ApplyChange, AltersDueDayAndChargeTypeWithoutASegment) {
  const pb::Contract contract = Active();
  pb::ChangeRequest change = Ask(contract);
  change.set_billing_day(20);
  change.set_charge_type(pb::PIX);
  const pb::Change made = Make(change);
  EXPECT_EQ(made.outcome().code(), pb::AV);
  EXPECT_EQ(made.outcome().segments_size(), 0);
  EXPECT_EQ(Read(contract.name()).billing_day(), 20);
  EXPECT_EQ(Read(contract.name()).charge_type(), pb::PIX);
}

// Billed on the 20th: 22 November is the third of the 30 days of a period.
TEST_F(RuleC24ApplyChange, ChargesTheRestOfThePeriodOnce) {
  const pb::Contract contract = Active(kToday - 100);
  ASSERT_EQ(contract.billing_day(), 20);
  const pb::Change made = Make(AskPlan(contract, PlanAt("FIBRA-1G", Cents(149'90))));
  ASSERT_EQ(made.outcome().adjustments_size(), 1);
  EXPECT_EQ(made.outcome().adjustments(0).days(), 28);
  EXPECT_EQ(FromProto("", made.outcome().adjustment_total()).value(), Cents(46'67));
  EXPECT_EQ(database_.Execute(absl::StrCat(
                "SELECT concat_ws(' ', kind, state, amount_cents, issues_on, due_on) FROM "
                "receivables WHERE external_id = '",
                made.name(),
                "'")),
            "2 1 4667 2026-11-23 2026-12-20");
}

TEST_F(RuleC24ApplyChange, GivesBackByTheNextPeriod) {
  const pb::Contract contract = Active(kToday - 100);
  pb::ChangeRequest change = Ask(contract);
  *change.mutable_price() = ToProto(Cents(69'90));
  const pb::Change made = Make(change);
  EXPECT_EQ(FromProto("", made.outcome().adjustment_total()).value(), Cents(-28'00));
  EXPECT_EQ(AmountOn(contract.name(), kToday), Cents(69'90));
  EXPECT_EQ(AmountOn(contract.name(), kToday + 27), Cents(69'90));
  EXPECT_EQ(AmountOn(contract.name(), kToday + 28), Cents(41'90)) << "the period of 20 December";
  EXPECT_EQ(AmountOn(contract.name(), kToday + 28 + 31), Cents(69'90));
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM receivables"), "0");
}

TEST_F(RuleC44PlannedChanges, TakeTheirChargeBackWhenTheyAreUndone) {
  pb::ChangeRequest change = AskPlan(Active(kToday - 100), PlanAt("FIBRA-1G", Cents(149'90)));
  *change.mutable_effective_date() = ToProto(kToday + 5);
  const pb::Change planned = Make(change);
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', state, issues_on) FROM receivables"),
            "1 2026-11-27");
  ASSERT_THAT(Undo(planned.name()), IsOk());
  EXPECT_EQ(database_.Execute("SELECT state FROM receivables"), "7");
}

TEST_F(RuleC24LoyaltyTerm, FollowsTheParameterUnlessTheChangeSaysOtherwise) {
  const pb::Contract contract = Active(kToday - 100);
  const pb::Plan plan = PlanAt("FIBRA-1G", Cents(149'90), pb::MONTHLY, 12);
  const auto end_after = [&](pb::LoyaltyEffect effect) {
    pb::ChangeRequest change = AskPlan(contract, plan);
    change.set_loyalty_effect(effect);
    return FromProto("", Preview(change)->outcome().after().loyalty_end_date()).value();
  };
  const Day running = FromProto("", contract.expiration_date()).value();
  EXPECT_EQ(end_after(pb::LOYALTY_EFFECT_UNSPECIFIED), running);
  EXPECT_EQ(end_after(pb::RESTART), AddMonthsLegal(kToday, 12));
  EXPECT_EQ(end_after(pb::EXTEND), AddMonthsLegal(running, 12));
  parameters::v1::Value restart;
  restart.set_choice("RESTART");
  Choose("change_loyalty_effect", restart);
  EXPECT_EQ(end_after(pb::LOYALTY_EFFECT_UNSPECIFIED), AddMonthsLegal(kToday, 12));
  EXPECT_EQ(end_after(pb::KEEP), running);
}

TEST_F(RuleC24LoyaltyTerm, OfMoreThanTwelveMonthsIsAWarning) {
  const pb::Plan plan = PlanAt("FIBRA-1G", Cents(149'90), pb::MONTHLY, 12);
  pb::ChangeRequest change = AskPlan(Active(kToday - 100), plan);
  change.set_loyalty_effect(pb::EXTEND);
  const pb::ChangeOutcome outcome = Preview(change)->outcome();
  ASSERT_EQ(outcome.warnings_size(), 1);
  EXPECT_EQ(outcome.warnings(0), pb::LOYALTY_OVER_TWELVE_MONTHS);
}

TEST_F(RuleC44PlannedChanges, AreSeenAndUndone) {
  const pb::Contract contract = Active();
  const pb::Plan plan = PlanAt("FIBRA-1G", Cents(149'90));
  pb::ChangeRequest change = AskPlan(contract, plan);
  *change.mutable_effective_date() = ToProto(kToday + 10);
  const pb::Change planned = Make(change);
  EXPECT_EQ(planned.state(), pb::PLANNED);
  EXPECT_EQ(Read(contract.name()).plan(), contract.plan()) << "it does not hold yet";
  const pb::Price today = PriceOn(contract.name(), kToday);
  EXPECT_EQ(FromProto("", today.next_change_date()).value(), kToday + 10);
  EXPECT_EQ(today.next_terms().plan(), plan.name());

  pb::ListChangesRequest list;
  list.set_filter(absl::StrCat("contract = \"", contract.name(), "\" AND state = PLANNED"));
  ASSERT_EQ(Serve(&ListChanges, list)->changes_size(), 1);
  EXPECT_EQ(Serve(&ListChanges, list)->changes(0).DebugString(), planned.DebugString());

  const absl::StatusOr<pb::Change> undone = Undo(planned.name());
  ASSERT_THAT(undone, IsOk());
  EXPECT_EQ(undone->state(), pb::UNDONE);
  EXPECT_EQ(AmountOn(contract.name(), kToday + 10), Cents(99'90));
  EXPECT_EQ(PriceOn(contract.name(), kToday + 10).undone_size(), 1);
  EXPECT_EQ(Serve(&ListChanges, list)->changes_size(), 0);
  EXPECT_THAT(Undo(planned.name()), IsError(StatusCode::kFailedPrecondition, kChangeUndone));
  EXPECT_EQ(EventsOf(planned.name()), "ChangeApplied ChangeUndone");
}

TEST_F(RuleC44PlannedChanges, AreCancelledWithTheirChargeWhenTheContractEnds) {
  const pb::Contract contract = Active(kToday - 100);
  pb::ChangeRequest change = AskPlan(contract, PlanAt("FIBRA-1G", Cents(149'90)));
  *change.mutable_effective_date() = ToProto(kToday + 5);
  const pb::Change planned = Make(change);
  ASSERT_THAT(Serve(&EndContract, Cancel(contract.name())), IsOk());
  pb::GetChangeRequest get;
  get.set_name(planned.name());
  const absl::StatusOr<pb::Change> cancelled = Serve(&GetChange, get);
  ASSERT_THAT(cancelled, IsOk());
  EXPECT_EQ(cancelled->state(), pb::CHANGE_CANCELLED);
  EXPECT_EQ(cancelled->cancel_cause(), pb::CONTRACT_WAS_ENDED);
  EXPECT_EQ(database_.Execute("SELECT state FROM receivables"), "7");
  EXPECT_EQ(EventsOf(planned.name()), "ChangeApplied ChangeCancelled");
  EXPECT_THAT(Undo(planned.name()), IsError(StatusCode::kFailedPrecondition, kChangeNotPlanned));
  pb::ListChangesRequest list;
  list.set_filter("state = CHANGE_CANCELLED");
  EXPECT_EQ(Serve(&ListChanges, list)->changes_size(), 1);
}

// C-35: another price would be refused; the due day was the former owner's.
TEST_F(RuleC44PlannedChanges, AreCancelledWhenTheContractChangesHands) {
  const pb::Contract contract = Active(kToday - 100);
  pb::ChangeRequest change = Ask(contract);
  change.set_billing_day(10);
  *change.mutable_effective_date() = ToProto(kToday + 5);
  const pb::Change planned = Make(change);
  KnowClient("clients/00000000-0000-7000-8000-00000000c22e", "C-2");
  pb::TransferContractRequest transfer;
  transfer.set_name(contract.name());
  transfer.set_client("clients/00000000-0000-7000-8000-00000000c22e");
  transfer.set_reason("Venda da casa");
  const absl::StatusOr<pb::TransferContractResponse> transferred =
      Serve(&TransferContract, transfer);
  ASSERT_THAT(transferred, IsOk());
  pb::GetChangeRequest get;
  get.set_name(planned.name());
  EXPECT_EQ(Serve(&GetChange, get)->cancel_cause(), pb::CONTRACT_CHANGED_HANDS);
  EXPECT_EQ(transferred->begun().billing_day(), contract.billing_day());
}

// C-24
TEST_F(RuleC24ApplyChange, GivesBackAnewWhatItWouldPutAside) {
  const pb::Contract contract = Active(kToday - 100);
  pb::ChangeRequest change = Ask(contract);
  *change.mutable_price() = ToProto(Cents(69'90));
  Make(change);
  *change.mutable_price() = ToProto(Cents(79'90));
  const pb::Change second = Make(change);
  EXPECT_EQ(FromProto("", second.outcome().carried_credit()).value(), Cents(28'00));
  EXPECT_EQ(AmountOn(contract.name(), kToday + 28), Cents(51'90)) << "the period of 20 December";
  EXPECT_EQ(PriceOn(contract.name(), kToday + 28).segment().cause(), pb::PRICE_GIVEN_BACK);
  EXPECT_EQ(AmountOn(contract.name(), kToday + 28 + 31), Cents(79'90));
}

TEST_F(RuleC44PlannedChanges, AreNotUndoneOnceTheyHold) {
  const pb::Contract contract = Active();
  const pb::Change begun = Make(AskPlan(contract, PlanAt("FIBRA-1G", Cents(149'90))));
  EXPECT_THAT(Undo(begun.name()), IsError(StatusCode::kFailedPrecondition, kChangeBegun));
}

TEST_F(RuleC44PlannedChanges, AreNamedByWhatPutsThemAside) {
  const pb::Contract contract = Active();
  pb::ChangeRequest change = AskPlan(contract, PlanAt("FIBRA-1G", Cents(149'90)));
  *change.mutable_effective_date() = ToProto(kToday + 10);
  const pb::Change planned = Make(change);
  const pb::Change later = Make(AskPlan(contract, PlanAt("FIBRA-2G", Cents(199'90))));
  ASSERT_EQ(later.outcome().put_aside_size(), 1);
  EXPECT_EQ(later.outcome().put_aside(0).cause_ref(), planned.name());
  EXPECT_EQ(later.outcome().warnings(0), pb::PUTS_PLANNED_ASIDE);
  EXPECT_EQ(AmountOn(contract.name(), kToday + 10), Cents(199'90));
  EXPECT_THAT(Undo(planned.name()), IsError(StatusCode::kFailedPrecondition, kChangeOverlaid));
}

TEST_F(RuleC44PlannedChanges, StayUnderADiscount) {
  const pb::Contract contract = Active();
  pb::ChangeRequest change = AskPlan(contract, PlanAt("FIBRA-1G", Cents(150'00)));
  *change.mutable_effective_date() = ToProto(kToday + 10);
  Make(change);
  pb::Discount discount;
  discount.set_contract(contract.name());
  discount.set_basis_points(1000);
  *discount.mutable_until_date() = ToProto(kToday + 20);
  const absl::StatusOr<pb::Change> granted = Discount(discount);
  ASSERT_THAT(granted, IsOk());
  EXPECT_EQ(granted->outcome().code(), pb::DV);
  EXPECT_EQ(AmountOn(contract.name(), kToday), Cents(89'91));
  EXPECT_EQ(AmountOn(contract.name(), kToday + 10), Cents(135'00));
  EXPECT_EQ(AmountOn(contract.name(), kToday + 20), Cents(150'00));
}

TEST_F(RuleC44PlannedChanges, AreFilteredAndOrderedAsDocumented) {
  const pb::Contract contract = Active();
  Make(AskPlan(contract, PlanAt("FIBRA-1G", Cents(149'90))));
  pb::ListChangesRequest list;
  list.set_filter(
      absl::StrCat("contract = \"",
                   contract.name(),
                   "\" AND kind = CONTRACT_CHANGE AND code = UP AND state = BEGUN AND "
                   "effective_date = 2026-11-22 AND NOT until_date = 2026-01-01 AND NOT "
                   "actor = \"x\" AND create_time > \"2026-01-01T00:00:00Z\""));
  for (const char* order : {"create_time", "effective_date desc"}) {
    list.set_order_by(order);
    const absl::StatusOr<pb::ListChangesResponse> page = Serve(&ListChanges, list);
    ASSERT_THAT(page, IsOk());
    EXPECT_EQ(page->changes_size(), 1);
  }
}

}  // namespace
}  // namespace vinculo::contract
