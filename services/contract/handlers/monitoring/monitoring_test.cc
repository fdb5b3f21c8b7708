// C-28 through its RPCs.

#include "services/contract/handlers/monitoring/monitoring_test.h"

#include "common/filter/etag.h"
#include "services/contract/handlers/receivables/holiday_handlers.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

using RuleC28AccessStateRpc = MonitoringTest;
using RuleC28BlockRunRpc = MonitoringTest;
using RuleC28ContestationRpc = MonitoringTest;
using RuleC28DebtNoticeRpc = MonitoringTest;
using RuleC28DebtPolicyRpc = MonitoringTest;

TEST_F(RuleC28AccessStateRpc, SaysTheReasonTheBillAndWhatComesNext) {
  const pb::Contract contract = Contract();
  EXPECT_EQ(State(contract.name()).reason(), pb::ACCESS_NO_DEBT);
  const std::string bill = Overdue(contract.name(), kToday - 10);
  const pb::AccessState waits = State(contract.name());
  EXPECT_EQ(waits.reason(), pb::ACCESS_AWAITS_NOTICE);
  EXPECT_EQ(waits.next_step(), pb::STEP_NOTICE);
  EXPECT_EQ(waits.due_notices(0).receivable(), bill);
  ASSERT_THAT(Notice(bill, kToday - 9), IsOk());
  const pb::AccessState within = State(contract.name());
  EXPECT_EQ(within.reason(), pb::ACCESS_WITHIN_DAYS);
  EXPECT_EQ(within.receivable(), bill);
  EXPECT_EQ(within.policy(), pb::DebtPolicy::TELECOM);
  EXPECT_EQ(within.policy_version(), 2);
  EXPECT_EQ(within.next_step(), pb::STEP_BLOCK);
  EXPECT_EQ(DayOf(within.next_date()), kToday + 6);
  EXPECT_EQ(MoneyOf(within.amount_to_pay()), Cents(99'90));
  EXPECT_EQ(State(contract.name(), kToday + 5).access(), pb::NORMAL);
  EXPECT_EQ(State(contract.name(), kToday + 6).access(), pb::BLOCKED);
  EXPECT_EQ(State(contract.name(), kToday - 1).reason(), pb::ACCESS_AWAITS_NOTICE)
      << "the proof was not known then";
}

TEST_F(RuleC28AccessStateRpc, FollowsThePolicyOfTheUnitOfThatDay) {
  parameters::v1::Value school;
  school.set_choice("SCHOOL");
  Choose("debt_policy", school, "Escola");
  const pb::Contract contract = Blocked();
  Now(kToday + 2);
  pb::UpdateContractRequest move;
  move.mutable_contract()->set_name(contract.name());
  move.mutable_contract()->set_unit("Escola");
  move.mutable_update_mask()->add_paths("unit");
  ASSERT_THAT(Serve(&UpdateContract, move), IsOk());
  EXPECT_EQ(State(contract.name()).reason(), pb::ACCESS_NEVER_ACTS);
  EXPECT_EQ(State(contract.name(), kToday + 1).access(), pb::BLOCKED);
  EXPECT_EQ(State(contract.name(), kToday + 1).policy(), pb::DebtPolicy::TELECOM);
}

// Lei 14.015/2020: of a bill due on Monday, the 23rd, Wednesday is no day to block before a
// holiday, nor are the holiday itself, Friday and the weekend.
TEST_F(RuleC28AccessStateRpc, SparesTheTenantsOwnHolidays) {
  parameters::v1::Value own;
  own.set_choice("OWN");
  Choose("debt_policy", own);
  pb::CreateDebtPolicyRequest request;
  pb::DebtPolicy& policy = *request.mutable_debt_policy();
  policy.set_display_name("Sem feriados");
  policy.set_counts_from(pb::DebtPolicy::DUE_DATE);
  policy.set_block_after_days(2);
  policy.set_spares_rest_days(true);
  ASSERT_THAT(Serve(&CreateDebtPolicy, request), IsOk());
  const pb::Contract contract = Contract();
  Overdue(contract.name(), kToday + 1);
  EXPECT_EQ(State(contract.name(), kToday + 3).access(), pb::BLOCKED);
  pb::CreateHolidayRequest holiday;
  *holiday.mutable_holiday()->mutable_date() = ToProto(kToday + 4);
  holiday.mutable_holiday()->set_display_name("Padroeira");
  ASSERT_THAT(Serve(&CreateHoliday, holiday), IsOk());
  const pb::AccessState spared = State(contract.name(), kToday + 3);
  EXPECT_EQ(spared.access(), pb::NORMAL);
  EXPECT_EQ(DayOf(spared.next_date()), kToday + 8);
  EXPECT_EQ(State(contract.name(), kToday + 8).access(), pb::BLOCKED);
}

TEST_F(RuleC28BlockRunRpc, PreviewsAndAppliesWithADiff) {
  const pb::Contract contract = Contract();
  const std::string bill = Overdue(contract.name(), kToday - 30);
  ASSERT_THAT(Notice(bill, kToday - 15), IsOk());
  const pb::BlockRun preview = RunBlocksNow(pb::BlockRun::PREVIEW);
  EXPECT_TRUE(preview.has_finish_time());
  EXPECT_EQ(preview.blocked(), 1);
  EXPECT_EQ(preview.tightened(), 1);
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL) << "a preview writes nothing";
  pb::ListBlockRunChangesRequest list;
  list.set_block_run(preview.name());
  list.set_filter("access_after = BLOCKED AND contract = \"" + contract.name() + "\"");
  const auto changes = Serve(&ListBlockRunChanges, list);
  ASSERT_THAT(changes, IsOk());
  ASSERT_EQ(changes->changes_size(), 1);
  EXPECT_EQ(changes->changes(0).access_before(), pb::NORMAL);
  EXPECT_EQ(changes->changes(0).receivable(), bill);
  EXPECT_EQ(DayOf(changes->changes(0).since_date()), kToday);

  EXPECT_EQ(RunBlocksNow().tightened(), 1);
  EXPECT_EQ(AccessOf(contract.name()), pb::BLOCKED);
  EXPECT_EQ(RunBlocksNow(pb::BlockRun::PREVIEW).tightened(), 0) << "applied as judged";
  pb::ListBlockRunsRequest runs;
  runs.set_filter("mode = PREVIEW AND finished = true AND by_hand = true");
  EXPECT_EQ(Serve(&ListBlockRuns, runs)->block_runs_size(), 2);
}

TEST_F(RuleC28BlockRunRpc, OneIsAtWorkAtATime) {
  ASSERT_THAT(StartRun(pb::BlockRun::APPLY), IsOk());
  EXPECT_THAT(StartRun(pb::BlockRun::PREVIEW),
              IsError(StatusCode::kFailedPrecondition, kBlockRunAtWork));
  pb::StartBlockRunRequest request;
  request.set_mode(pb::BlockRun::APPLY);
  *request.mutable_business_date() = ToProto(kToday - 1);
  EXPECT_THAT(Serve(&StartBlockRun, request), HasViolation("business_date", kBlockRunDateInvalid));
}

// RGC art. 78
TEST_F(RuleC28BlockRunRpc, APaymentRestoresWithinTheWorkersNextRound) {
  const pb::Contract contract = Blocked();
  Pay(PayingFor(bill_, 200'00, kToday));
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL);
  EXPECT_EQ(State(contract.name()).reason(), pb::ACCESS_NO_DEBT);
}

TEST_F(RuleC28BlockRunRpc, AReversalBlocksAgainAtTheNextRunOnly) {
  const pb::Contract contract = Blocked();
  const pb::Payment payment = Pay(PayingFor(bill_, 200'00, kToday));
  Work();
  ASSERT_THAT(Reverse(payment), IsOk());
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL);
  RunBlocksNow();
  EXPECT_EQ(AccessOf(contract.name()), pb::BLOCKED);
}

TEST_F(RuleC28BlockRunRpc, AnAgreementRestoresAtItsFirstInstalment) {
  const pb::Contract contract = Blocked();
  const pb::Renegotiation agreement = Renegotiate({bill_}, 3);
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::BLOCKED);
  EXPECT_EQ(State(contract.name()).reason(), pb::ACCESS_AGREEMENT_UNPAID);
  EXPECT_EQ(State(contract.name()).cleared_by(), pb::CLEARED_BY_FIRST_INSTALMENT);
  PayWhole(agreement.instalments(0));
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL);
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM receivables"), "4") << "no reconnection fee";
}

TEST_F(RuleC28BlockRunRpc, ASecondAgreementRestoresNothingWithoutAPayment) {
  const pb::Contract contract = Blocked();
  const pb::Renegotiation first = Renegotiate({bill_}, 3);
  const pb::Renegotiation second = Renegotiate({first.instalments(0)}, 2);
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::BLOCKED);
  EXPECT_EQ(State(contract.name()).reason(), pb::ACCESS_AGREEMENT_UNPAID);
  pb::CancelReceivableRequest cancel;
  cancel.set_name(second.instalments(0));
  cancel.set_reason("refeito");
  ASSERT_THAT(Serve(&CancelReceivable, cancel), IsOk());
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::BLOCKED) << "the next one is to be paid";
  PayWhole(second.instalments(1));
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL);
}

// A debt belongs to the contract that it blocks: the first instalment of one restores that one, and
// what is unpaid of the other is noticed and blocks it.
TEST_F(RuleC28BlockRunRpc, AnAgreementOverTwoContractsHasInstalmentsOfEach) {
  const pb::Contract one = Blocked();
  const std::string bill = bill_;
  const pb::Contract other = Blocked();
  const pb::Renegotiation agreement = Renegotiate({bill, bill_}, 2);
  ASSERT_EQ(agreement.instalments_size(), 4);
  Money sum;
  for (const std::string& name : agreement.instalments()) sum += MoneyOf(Get(name).amount());
  EXPECT_EQ(sum, MoneyOf(agreement.total_amount()));
  EXPECT_EQ(Get(agreement.instalments(0)).contract(), one.name());
  EXPECT_EQ(Get(agreement.instalments(1)).contract(), other.name());
  PayWhole(agreement.instalments(0));
  Work();
  EXPECT_EQ(AccessOf(one.name()), pb::NORMAL);
  EXPECT_EQ(AccessOf(other.name()), pb::BLOCKED);
  PayWhole(agreement.instalments(1));
  Work();
  EXPECT_EQ(AccessOf(other.name()), pb::NORMAL);
  Now(kToday + 40);
  EXPECT_THAT(Notice(agreement.instalments(3), kToday + 40), IsOk());
  Now(kToday + 55);
  database_.Execute("UPDATE receivables SET state = 3 WHERE state = 2");
  RunBlocksNow();
  EXPECT_EQ(AccessOf(one.name()), pb::NORMAL) << "no notice of its own";
  EXPECT_EQ(AccessOf(other.name()), pb::BLOCKED);
}

TEST_F(RuleC28BlockRunRpc, AnAgreementOverAChargeOfNoContractTooRestoresAtTheContractsOwn) {
  const pb::Contract contract = Blocked();
  const pb::Renegotiation agreement = Renegotiate({Owed(50'00, kToday).name(), bill_}, 2);
  ASSERT_EQ(agreement.instalments_size(), 4);
  ASSERT_EQ(Get(agreement.instalments(0)).contract(), "");
  PayWhole(agreement.instalments(0));
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::BLOCKED);
  PayWhole(agreement.instalments(1));
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL);
}

// Agreements of before were over several contracts at once.
TEST_F(RuleC28BlockRunRpc, AnInstalmentOfNoContractIsOfAllThatBecameIt) {
  const pb::Contract contract = Blocked();
  const pb::Renegotiation agreement = Renegotiate({bill_}, 2);
  database_.Execute("UPDATE receivables SET contract_id = NULL WHERE made_by IS NOT NULL");
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::BLOCKED);
  PayWhole(agreement.instalments(0));
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL);
}

TEST_F(RuleC28DebtNoticeRpc, ProvesWhatBecameDueAndIsOneOfAKind) {
  const pb::Contract contract = Contract();
  const std::string bill = Overdue(contract.name(), kToday - 10);
  EXPECT_EQ(RunBlocksNow().notices_due(), 1);
  pb::ListDebtNoticesRequest due;
  due.set_filter("proven = false AND kind = SUSPENSION AND contract = \"" + contract.name() + "\"");
  const auto listed = Serve(&ListDebtNotices, due);
  ASSERT_THAT(listed, IsOk());
  ASSERT_EQ(listed->debt_notices_size(), 1);
  EXPECT_EQ(MoneyOf(listed->debt_notices(0).debt()), Cents(99'90));
  EXPECT_EQ(listed->debt_notices(0).client(), kClient);

  const auto proven = Notice(bill, kToday - 5);
  ASSERT_THAT(proven, IsOk());
  EXPECT_EQ(proven->name(), listed->debt_notices(0).name());
  EXPECT_EQ(DayOf(proven->due_date()), kToday);
  EXPECT_NE(proven->proven_by(), "");
  pb::GetDebtNoticeRequest get;
  get.set_name(proven->name());
  EXPECT_EQ(Serve(&GetDebtNotice, get)->DebugString(), proven->DebugString());
  EXPECT_EQ(EventsOf(proven->name()), "DebtNoticeDue DebtNoticeProven");
  EXPECT_THAT(Notice(bill, kToday), IsError(StatusCode::kFailedPrecondition, kNoticeProven));
  EXPECT_THAT(Notice(bill, kToday + 1),
              HasViolation("debt_notice.delivered_date", kDeliveryInFuture));
}

TEST_F(RuleC28ContestationRpc, LiftsTheBlockUntilTheAnswer) {
  const pb::Contract contract = Blocked();
  pb::CreateContestationRequest request;
  request.mutable_contestation()->set_receivable(bill_);
  request.mutable_contestation()->set_reason("Cobrança em duplicidade");
  const auto open = Serve(&CreateContestation, request);
  ASSERT_THAT(open, IsOk());
  EXPECT_EQ(DayOf(open->answer_by_date()), kToday + 30);
  EXPECT_THAT(Serve(&CreateContestation, request),
              IsError(StatusCode::kFailedPrecondition, kContestationOpen));
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL);
  RunBlocksNow();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL);
  EXPECT_EQ(State(contract.name()).reason(), pb::ACCESS_CONTESTED);

  pb::AnswerContestationRequest answer;
  answer.set_name(open->name());
  answer.set_etag("outdated");
  answer.set_outcome(pb::Contestation::REJECTED);
  answer.set_answer("A cobrança está certa");
  EXPECT_EQ(Serve(&AnswerContestation, answer).status().code(), StatusCode::kAborted);
  answer.set_etag(open->etag());
  ASSERT_THAT(Serve(&AnswerContestation, answer), IsOk());
  answer.set_etag("");
  EXPECT_THAT(Serve(&AnswerContestation, answer),
              IsError(StatusCode::kFailedPrecondition, kContestationAnswered));
  EXPECT_EQ(EventsOf(open->name()), "ContestationChanged ContestationChanged");
  RunBlocksNow();
  EXPECT_EQ(AccessOf(contract.name()), pb::BLOCKED);
  pb::ListContestationsRequest list;
  list.set_filter("state = REJECTED AND answer_by_date > 2026-12-01");
  list.set_order_by("answer_by_date");
  EXPECT_EQ(Serve(&ListContestations, list)->contestations_size(), 1);
}

TEST_F(RuleC28DebtPolicyRpc, AreVersionsOfTheTenantsOwn) {
  parameters::v1::Value own;
  own.set_choice("OWN");
  Choose("debt_policy", own);
  pb::CreateDebtPolicyRequest request;
  pb::DebtPolicy& policy = *request.mutable_debt_policy();
  policy.set_display_name("Bloqueio em 2 dias");
  policy.set_counts_from(pb::DebtPolicy::DUE_DATE);
  policy.set_block_after_days(2);
  const auto made = Serve(&CreateDebtPolicy, request);
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(made->version_number(), 1);
  EXPECT_EQ(made->code(), pb::DebtPolicy::OWN);
  EXPECT_EQ(DayOf(made->valid_from_date()), kToday + 1) << "what was judged today stays so";
  EXPECT_THAT(Serve(&CreateDebtPolicy, request),
              HasViolation("debt_policy.valid_from_date", kPolicyVersionNotLast));
  *policy.mutable_valid_from_date() = ToProto(kToday + 10);
  policy.set_block_after_days(9);
  EXPECT_EQ(Serve(&CreateDebtPolicy, request)->version_number(), 2);
  pb::ListDebtPoliciesRequest list;
  list.set_order_by("valid_from_date desc");
  EXPECT_EQ(Serve(&ListDebtPolicies, list)->debt_policies(0).version_number(), 2);
  pb::GetDebtPolicyRequest get;
  get.set_name(made->name());
  EXPECT_EQ(Serve(&GetDebtPolicy, get)->DebugString(), made->DebugString());
  EXPECT_EQ(Serve(&DescribeDebtPolicies, pb::DescribeDebtPoliciesRequest())->debt_policies_size(),
            4);

  const pb::Contract contract = Contract();
  Overdue(contract.name(), kToday + 1);
  EXPECT_EQ(State(contract.name(), kToday + 2).access(), pb::NORMAL);
  EXPECT_EQ(State(contract.name(), kToday + 3).access(), pb::BLOCKED);
  EXPECT_EQ(State(contract.name(), kToday + 20).policy_version(), 1) << "by the due date";
}

}  // namespace
}  // namespace vinculo::contract
