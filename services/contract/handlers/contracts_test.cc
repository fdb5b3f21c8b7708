#include "services/contract/handlers/service_test.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr char kOtherPlan[] = "plans/00000000-0000-7000-8000-0000000000aa";
constexpr char kOtherClient[] = "clients/00000000-0000-7000-8000-0000000000aa";

using RuleC01CreateContract = ServiceTest;
using RuleC05ActivateContract = ServiceTest;
using RuleC08EndContract = ServiceTest;
using RuleX06ListContracts = ServiceTest;
using RuleX02Idempotency = ServiceTest;
using RuleX03Etag = ServiceTest;

TEST_F(RuleC01CreateContract, MakesADraftThatIsReadAsMade) {
  const pb::Contract draft = Draft(kToday + 3);
  EXPECT_EQ(draft.lifecycle(), pb::DRAFT);
  EXPECT_EQ(draft.access(), pb::NORMAL);
  EXPECT_EQ(draft.billing_day(), 5);
  pb::GetContractRequest request;
  request.set_name(draft.name());
  const absl::StatusOr<pb::Contract> read = Serve(&GetContract, request);
  ASSERT_THAT(read, IsOk());
  EXPECT_EQ(read->DebugString(), draft.DebugString());
  EXPECT_EQ(EventsOf(draft.name()), "ContractCreated");
}

TEST_F(RuleC01CreateContract, RefusesAClientNobodyKnows) {
  pb::CreateContractRequest request = DraftRequest(Plan().name());
  request.mutable_contract()->set_client(kOtherClient);
  EXPECT_THAT(Serve(&CreateContract, request),
              IsError(StatusCode::kFailedPrecondition, kClientUnknown));
}

TEST_F(RuleC01CreateContract, WaitsForAClientThatTheFeedIsAboutToTell) {
  pb::CreateContractRequest request = DraftRequest(Plan().name());
  request.mutable_contract()->set_client(kOtherClient);
  deps_.client_wait = absl::Seconds(30);
  testing::FakeCall call(loop_, options_);
  std::optional<absl::StatusOr<pb::Contract>> made;
  loop_.Start(CreateContract(call, deps_, request),
              [&made](absl::StatusOr<pb::Contract> result) { made = std::move(result); });
  for (int turn = 0; turn < 20; ++turn) loop_.Turn();
  EXPECT_FALSE(made.has_value());
  KnowClient(kOtherClient, "C-2");
  loop_.RunUntil([&made] { return made.has_value(); });
  EXPECT_THAT(*made, IsOk());
}

TEST_F(RuleC01CreateContract, RefusesAPlanThatDoesNotExist) {
  EXPECT_THAT(Serve(&CreateContract, DraftRequest(kOtherPlan)),
              IsError(StatusCode::kFailedPrecondition, kPlanUnknown));
}

TEST_F(RuleC01CreateContract, RefusesAnExternalIdTwice) {
  pb::CreateContractRequest request = DraftRequest(Plan().name());
  request.mutable_contract()->set_external_id("IXC-1");
  EXPECT_THAT(Serve(&CreateContract, request), IsOk());
  EXPECT_THAT(Serve(&CreateContract, request),
              IsError(StatusCode::kAlreadyExists, kExternalIdTaken));
}

TEST_F(RuleC01CreateContract, RefusesWithEveryBadField) {
  pb::CreateContractRequest request = DraftRequest("plan");
  request.mutable_contract()->set_client("x");
  request.mutable_contract()->set_term_months(121);
  const absl::StatusOr<pb::Contract> made = Serve(&CreateContract, request);
  EXPECT_THAT(made, HasViolation("contract.client", kNameMalformed));
  EXPECT_THAT(made, HasViolation("contract.plan", kNameMalformed));
  EXPECT_THAT(made, HasViolation("contract.term_months", kMonthsOutOfRange));
}

TEST_F(RuleC01CreateContract, RefusesABillingDayOutsideThePlan) {
  pb::CreateContractRequest request = DraftRequest(Plan().name());
  request.mutable_contract()->set_billing_day(6);
  EXPECT_THAT(Serve(&CreateContract, request),
              HasViolation("contract.billing_day", kBillingDayNotAllowed));
}

TEST_F(RuleC05ActivateContract, SetsTheDatesOnce) {
  const pb::Contract active = Active();
  EXPECT_EQ(active.lifecycle(), pb::ACTIVE);
  EXPECT_EQ(FromProto("", active.activation_date()).value(), kToday);
  EXPECT_EQ(FromProto("", active.expiration_date()).value(),
            (Day{std::chrono::year(2027) / std::chrono::November / 22}));
  EXPECT_EQ(EventsOf(active.name()), "ContractCreated ContractActivated");
  pb::ActivateContractRequest again;
  again.set_name(active.name());
  EXPECT_THAT(Serve(&ActivateContract, again),
              IsError(StatusCode::kFailedPrecondition, kContractState));
}

TEST_F(RuleC05ActivateContract, SchedulesADayToCome) {
  const pb::Contract scheduled = Active(kToday + 1);
  EXPECT_EQ(scheduled.lifecycle(), pb::SCHEDULED);
  EXPECT_FALSE(scheduled.has_activation_date());
  EXPECT_EQ(EventsOf(scheduled.name()), "ContractCreated ContractScheduled");
}

TEST_F(RuleC05ActivateContract, OccurredOnItsDay) {
  const pb::Contract active = Active(kToday - 10);
  EXPECT_EQ(database_.Execute(absl::StrCat(
                "SELECT occurred_at AT TIME ZONE 'America/Sao_Paulo' FROM outbox_pending WHERE "
                "aggregate = '",
                active.name(),
                "' AND version = 2")),
            "2026-11-12 00:00:00");
}

TEST_F(RuleC05ActivateContract, RefusesADayToComeThatWasNotAgreed) {
  pb::ActivateContractRequest request;
  request.set_name(Draft().name());
  *request.mutable_activation_date() = ToProto(kToday + 1);
  EXPECT_THAT(Serve(&ActivateContract, request),
              IsError(StatusCode::kFailedPrecondition, kActivationDateInFuture));
}

TEST_F(RuleC08EndContract, EndsTodayUnlessAnotherDayIsSaid) {
  const pb::Contract active = Active(kToday - 30);
  const absl::StatusOr<pb::Contract> ended = Serve(&EndContract, Cancel(active.name()));
  ASSERT_THAT(ended, IsOk());
  EXPECT_EQ(ended->lifecycle(), pb::ENDED);
  EXPECT_EQ(FromProto("", ended->end_date()).value(), kToday);
  EXPECT_TRUE(ended->counts_as_churn());
  EXPECT_EQ(EventsOf(active.name()), "ContractCreated ContractActivated ContractEnded");
}

TEST_F(RuleC08EndContract, RefusesADayToComeOrBeforeTheActivation) {
  pb::EndContractRequest request = Cancel(Active(kToday - 30).name());
  *request.mutable_end_date() = ToProto(kToday + 1);
  EXPECT_THAT(Serve(&EndContract, request),
              IsError(StatusCode::kFailedPrecondition, kEndDateInFuture));
  *request.mutable_end_date() = ToProto(kToday - 31);
  EXPECT_THAT(Serve(&EndContract, request),
              IsError(StatusCode::kFailedPrecondition, kEndDateBeforeStart));
  *request.mutable_end_date() = ToProto(kToday - 30);
  EXPECT_THAT(Serve(&EndContract, request), IsOk());
}

TEST_F(RuleC08EndContract, NeedsAReasonAndAKnownKind) {
  pb::EndContractRequest request = Cancel(Active().name());
  request.clear_reason();
  EXPECT_THAT(Serve(&EndContract, request), HasViolation("reason", kEndReasonRequired));
  request.set_kind(static_cast<pb::EndKind>(77));
  EXPECT_THAT(Serve(&EndContract, request), HasViolation("kind", kValueUnknown));
}

TEST_F(RuleC08EndContract, OfATransferIsNoChurn) {
  pb::EndContractRequest request = Cancel(Active().name());
  request.set_kind(pb::TRANSFERRED);
  request.set_counts_as_churn(true);
  EXPECT_FALSE(Serve(&EndContract, request)->counts_as_churn());
}

TEST_F(RuleC08EndContract, HappensOnceWhenTwoCallsRace) {
  const pb::EndContractRequest request = Cancel(Active().name());
  testing::FakeCall first(loop_, options_), second(loop_, options_);
  std::vector<absl::StatusOr<pb::Contract>> results;
  for (rpc::Call* call : {static_cast<rpc::Call*>(&first), static_cast<rpc::Call*>(&second)}) {
    loop_.Start(EndContract(*call, deps_, request), [&results](absl::StatusOr<pb::Contract> one) {
      results.push_back(std::move(one));
    });
  }
  loop_.RunUntil([&results] { return results.size() == 2; });
  const int ended = results[0].ok() + results[1].ok();
  EXPECT_EQ(ended, 1);
  EXPECT_THAT(results[results[0].ok() ? 1 : 0],
              IsError(StatusCode::kFailedPrecondition, kContractState));
}

TEST_F(RuleX02Idempotency, RepeatsTheFirstAnswer) {
  const pb::EndContractRequest request = Cancel(Active().name());
  options_.request_id = testing::SequentialIds::At(77).ToString();
  const absl::StatusOr<pb::Contract> first = Serve(&EndContract, request);
  const absl::StatusOr<pb::Contract> repeat = Serve(&EndContract, request);
  ASSERT_THAT(first, IsOk());
  ASSERT_THAT(repeat, IsOk());
  EXPECT_EQ(first->DebugString(), repeat->DebugString());
}

TEST_F(RuleX03Etag, RefusesALostUpdate) {
  const pb::Contract draft = Draft();
  pb::ActivateContractRequest request;
  request.set_name(draft.name());
  request.set_etag(draft.etag());
  EXPECT_THAT(Serve(&ActivateContract, request), IsOk());
  pb::EndContractRequest end = Cancel(draft.name());
  end.set_etag(draft.etag());
  EXPECT_THAT(Serve(&EndContract, end), IsError(StatusCode::kAborted, "ETAG_MISMATCH"));
}

TEST_F(RuleX06ListContracts, FiltersAndPages) {
  const pb::Contract active = Active(kToday - 5);
  const pb::Contract older = Active(kToday - 9);
  Draft();
  pb::ListContractsRequest request;
  request.set_filter("lifecycle = ACTIVE AND activation_date >= 2026-11-01");
  request.set_order_by("activation_date");
  request.set_page_size(1);
  const absl::StatusOr<pb::ListContractsResponse> first = Serve(&ListContracts, request);
  ASSERT_THAT(first, IsOk());
  ASSERT_EQ(first->contracts_size(), 1);
  EXPECT_EQ(first->contracts(0).name(), older.name());
  request.set_page_token(first->next_page_token());
  const absl::StatusOr<pb::ListContractsResponse> second = Serve(&ListContracts, request);
  ASSERT_THAT(second, IsOk());
  ASSERT_EQ(second->contracts_size(), 1);
  EXPECT_EQ(second->contracts(0).DebugString(), active.DebugString());
  EXPECT_EQ(second->next_page_token(), "");
}

TEST_F(RuleX06ListContracts, TakesEveryDocumentedFieldAndOrder) {
  Active();
  pb::ListContractsRequest request;
  request.set_filter(absl::StrCat(
      "client = \"",
      kClient,
      "\" AND plan = \"",
      plan_.name(),
      "\" AND access = NORMAL AND NOT end_kind = CANCELLED AND payment_condition = POSTPAID AND "
      "billing_day = 5 AND start_date <= 2026-11-22 AND NOT renewal_date = 2026-01-01 AND "
      "expiration_date = 2027-11-22 AND end_date = 2027-11-22 AND NOT paid_until_date = "
      "2026-01-01 AND consultant = \"\" AND unit = \"\" AND external_id = \"\" AND create_time > "
      "\"2026-01-01T00:00:00Z\" AND update_time > \"2026-01-01T00:00:00Z\""));
  for (const char* order :
       {"create_time", "activation_date desc", "end_date", "expiration_date desc"}) {
    request.set_order_by(order);
    const absl::StatusOr<pb::ListContractsResponse> page = Serve(&ListContracts, request);
    ASSERT_THAT(page, IsOk());
    EXPECT_EQ(page->contracts_size(), 1) << order;
  }
}

}  // namespace
}  // namespace vinculo::contract
