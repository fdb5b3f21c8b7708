// C-22. Price adjustments as a caller makes them, the worker beside.

#include "common/testing/taken_stream.h"
#include "gmock/gmock.h"
#include "services/contract/domain/adjustment/reasons.h"
#include "services/contract/domain/policy/adjustment_parameters.h"
#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/handlers/pricing/pricing_test.h"
#include "services/contract/jobs/adjustment/adjustment_worker.h"

namespace vinculo::contract {
namespace {

using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

Day DayOf(int year, int month, int day) { return *Day::FromCivil(year, month, day); }

// Today is 2026-11-22.
class AdjustmentsTest : public PricingTest {
 protected:
  AdjustmentsTest() {
    database_.Execute(absl::StrCat("INSERT INTO known_tenants SELECT '",
                                   testing::TestTenant().ToString(),
                                   "' ON CONFLICT DO NOTHING"));
  }

  // At 99.90, in force since then.
  std::string Since(Day activated) {
    const std::string name = Active().name();
    database_.Execute(absl::StrCat("UPDATE contracts SET starts_on = '",
                                   activated.ToString(),
                                   "', activated_on = '",
                                   activated.ToString(),
                                   "', ends_on = NULL, term_months = 0, expires_on = NULL WHERE "
                                   "contract_id = '",
                                   name.substr(10),
                                   "'"));
    return name;
  }

  // Of January 2027 by 4.37 %.
  static pb::CreateAdjustmentRunRequest January() {
    pb::CreateAdjustmentRunRequest request;
    pb::AdjustmentRun& run = *request.mutable_adjustment_run();
    run.set_rule(pb::AdjustmentRun::ANNIVERSARY);
    *run.mutable_first_date() = ToProto(DayOf(2027, 1, 1));
    run.set_fixed_rate_ppm(43'700);
    run.set_reason("Reajuste anual");
    return request;
  }

  void Work() {
    const TenantClock clock(clock_);
    AdjustmentWorker worker({.conninfo = database_.worker_conninfo(), .zone = deps_.time_zone},
                            clock);
    ASSERT_THAT(worker.Work(), IsOk());
  }
  pb::AdjustmentRun Get(const std::string& name) {
    pb::GetAdjustmentRunRequest request;
    request.set_name(name);
    const absl::StatusOr<pb::AdjustmentRun> run = Serve(&GetAdjustmentRun, request);
    EXPECT_THAT(run, IsOk());
    return *run;
  }
  // Made, and simulated by the worker.
  pb::AdjustmentRun Simulate(const pb::CreateAdjustmentRunRequest& request) {
    const absl::StatusOr<pb::AdjustmentRun> made = Serve(&CreateAdjustmentRun, request);
    EXPECT_THAT(made, IsOk());
    EXPECT_EQ(made->state(), pb::AdjustmentRun::SIMULATING);
    Work();
    return Get(made->name());
  }
  template <class Request>
  absl::StatusOr<pb::AdjustmentRun> Ask(Task<pb::AdjustmentRun> (*step)(rpc::Call&,
                                                                        const Deps&,
                                                                        const Request&),
                                        const std::string& name) {
    Request request;
    request.set_name(name);
    const absl::StatusOr<pb::AdjustmentRun> asked = Serve(step, request);
    if (!asked.ok()) return asked.status();
    Work();
    return Get(name);
  }

  std::vector<pb::AdjustmentItem> Items(const std::string& filter,
                                        const std::string& order_by = "") {
    pb::ListAdjustmentItemsRequest request;
    request.set_filter(filter);
    request.set_order_by(order_by);
    const absl::StatusOr<pb::ListAdjustmentItemsResponse> page =
        Serve(&ListAdjustmentItems, request);
    EXPECT_THAT(page, IsOk());
    return {page->adjustment_items().begin(), page->adjustment_items().end()};
  }
  pb::AdjustmentItem ItemOf(const std::string& contract) {
    const std::vector<pb::AdjustmentItem> items =
        Items(absl::StrCat("contract = \"", contract, "\""));
    EXPECT_EQ(items.size(), 1u);
    return items.at(0);
  }
  absl::StatusOr<pb::AdjustmentItem> Prove(const std::string& item, Day delivered = kToday) {
    pb::RecordAdjustmentNoticeRequest request;
    request.set_name(item);
    *request.mutable_delivery_date() = ToProto(delivered);
    request.set_channel("E_MAIL");
    request.set_evidence("protocolo 17");
    return Serve(&RecordAdjustmentNotice, request);
  }

  absl::StatusOr<std::vector<pb::AdjustmentLetter>> Letters(
      const pb::DownloadAdjustmentLettersRequest& request) {
    testing::TakenStream<pb::AdjustmentLetter> taken(loop_);
    testing::FakeCall call(loop_, options_);
    const absl::Status done = loop_.Run(
        DownloadAdjustmentLetters(call, deps_, request, rpc::Writer<pb::AdjustmentLetter>(taken)));
    if (!done.ok()) return done;
    return taken.messages;
  }
  // The client signed a text that states this price.
  void Signed(const std::string& contract, int64_t cents) {
    const std::string tenant = absl::StrCat("'", testing::TestTenant().ToString(), "'");
    const std::string id = absl::StrCat("'", contract.substr(10), "'");
    database_.Execute(absl::StrCat(
        "INSERT INTO document_templates VALUES (",
        tenant,
        ", ",
        tenant,
        ", 1, 'T', 'T', 'pt-BR', 1, NULL, now(), now()); "
        "INSERT INTO document_template_bodies VALUES (",
        tenant,
        ", ",
        tenant,
        ", 1, ''); "
        "INSERT INTO contract_documents SELECT tenant_id, contract_id, contract_id, tenant_id, 1, "
        "'', plan_id, ",
        cents,
        ", 1, 2, 0, 0, '', '', 0, NULL, 'x', now() FROM contracts WHERE "
        "contract_id = ",
        id,
        "; "
        "INSERT INTO signature_requests SELECT tenant_id, contract_id, 1, contract_id, "
        "contract_id, "
        "client_id, 1, 3, '2026-12-01', false, '', now(), '', 'x', now(), now() FROM contracts "
        "WHERE contract_id = ",
        id));
  }

  // Twelve months of IPCA until October 2026, each of one percent.
  absl::StatusOr<pb::PutPriceIndexRatesResponse> PutRates(int months) {
    pb::PutPriceIndexRatesRequest request;
    for (int i = 0; i < months; ++i) {
      pb::PriceIndexRate& rate = *request.add_rates();
      rate.set_index(pb::IPCA);
      *rate.mutable_month() = ToProto(AddMonthsClamped(DayOf(2025, 11, 1), i));
      rate.set_rate_ppm(10'000);
    }
    return Serve(&PutPriceIndexRates, request);
  }
  pb::CreateAdjustmentRunRequest ByIpca() {
    pb::CreateAdjustmentRunRequest request = January();
    request.mutable_adjustment_run()->clear_fixed_rate_ppm();
    request.mutable_adjustment_run()->set_index(pb::IPCA);
    *request.mutable_adjustment_run()->mutable_index_month() = ToProto(DayOf(2026, 10, 15));
    return request;
  }
};

using RuleC22Adjustments = AdjustmentsTest;

TEST_F(RuleC22Adjustments, SimulateWithoutChangingAContract) {
  const std::string due = Since(DayOf(2026, 1, 31));
  const std::string young = Since(DayOf(2026, 3, 1));
  const pb::AdjustmentRun run = Simulate(January());
  EXPECT_EQ(run.state(), pb::AdjustmentRun::SIMULATED);
  EXPECT_EQ(run.contracts(), 2);
  EXPECT_EQ(run.adjustable(), 1);
  EXPECT_EQ(run.barred(), 1);
  EXPECT_EQ(FromProto("", run.monthly_impact()).value(), Cents(4'37));
  EXPECT_EQ(run.notice_days(), 30);
  EXPECT_EQ(FromProto("", run.last_date()).value(), DayOf(2027, 1, 31));

  const pb::AdjustmentItem item = ItemOf(due);
  EXPECT_EQ(item.state(), pb::AdjustmentItem::SIMULATED);
  EXPECT_EQ(FromProto("", item.effective_date()).value(), DayOf(2027, 1, 31));
  EXPECT_EQ(FromProto("", item.price_after()).value(), Cents(104'27));
  EXPECT_EQ(item.client(), kClient);
  const pb::AdjustmentItem barred = ItemOf(young);
  EXPECT_EQ(barred.finding(), pb::AdjustmentItem::TWELVE_MONTHS);
  EXPECT_EQ(FromProto("", barred.open_date()).value(), DayOf(2027, 3, 1));
  EXPECT_EQ(AmountOn(due, DayOf(2027, 2, 1)), Cents(99'90));
}

TEST_F(RuleC22Adjustments, WriteALetterToEachClientWhosePriceRises) {
  const std::string due = Since(DayOf(2026, 1, 31));
  Since(DayOf(2026, 3, 1));
  pb::DownloadAdjustmentLettersRequest request;
  request.set_name(Simulate(January()).name());
  std::vector<pb::AdjustmentLetter> letters = *Letters(request);
  ASSERT_EQ(letters.size(), 1u) << "the other is barred";
  EXPECT_EQ(letters[0].contract(), due);
  EXPECT_EQ(letters[0].item(), ItemOf(due).name());
  EXPECT_EQ(letters[0].mime_type(), "text/html");
  EXPECT_THAT(letters[0].content(), ::testing::HasSubstr("de R$ 99,90 para <b>R$ 104,27</b>"));

  request.set_template_("<p>{{price.after}}</p>");
  request.set_contract(due);
  EXPECT_THAT(Letters(request)->at(0).content(), ::testing::HasSubstr("<p>R$ 104,27</p>"));
  request.set_template_("<p>{{client.password}}</p>");
  EXPECT_THAT(Letters(request).status(), HasViolation("template", "TEMPLATE_FIELD_UNKNOWN"));
  request.clear_template_();
  request.set_contract("contracts/" + testing::TestTenant().ToString());
  EXPECT_TRUE(Letters(request)->empty());
  request.set_name("adjustmentRuns/" + testing::TestTenant().ToString());
  EXPECT_THAT(Letters(request).status(),
              IsError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
}

// C-21: the list of who signs again after a run.
TEST_F(RuleC22Adjustments, TellWhoseSignedTextStatesAnotherPrice) {
  const std::string due = Since(DayOf(2026, 1, 31));
  const std::string unsigned_one = Since(DayOf(2026, 1, 30));
  Signed(due, 99'90);
  Simulate(January());
  EXPECT_TRUE(ItemOf(due).sign_again());
  EXPECT_FALSE(ItemOf(unsigned_one).sign_again());
  EXPECT_EQ(Items("sign_again = true").size(), 1u);
}

TEST_F(RuleC22Adjustments, TellWhoRisesMostAndWhoIsBarred) {
  Since(DayOf(2026, 1, 31));
  Since(DayOf(2026, 3, 1));
  const std::string dear = Since(DayOf(2026, 1, 10));
  database_.Execute(
      absl::StrCat("UPDATE contracts SET price_cents = 50000, initial_price_cents = "
                   "50000, expires_on = '2027-06-01' WHERE contract_id = '",
                   dear.substr(10),
                   "'"));
  const pb::AdjustmentRun run = Simulate(January());
  EXPECT_EQ(Items(absl::StrCat("run = \"", run.name(), "\"")).at(0).contract(), dear);
  EXPECT_EQ(Items("finding = TWELVE_MONTHS").size(), 1u);
  EXPECT_EQ(Items("in_loyalty = true").at(0).contract(), dear);
  EXPECT_EQ(run.in_loyalty(), 1);
}

TEST_F(RuleC22Adjustments, TakeTheContractsOfTheFilterAlone) {
  const std::string one = Since(DayOf(2026, 1, 31));
  Since(DayOf(2026, 1, 31));
  database_.Execute(absl::StrCat(
      "UPDATE contracts SET unit = 'Centro' WHERE contract_id = '", one.substr(10), "'"));
  pb::CreateAdjustmentRunRequest request = January();
  request.mutable_adjustment_run()->set_filter("unit = \"Centro\" AND lifecycle = ACTIVE");
  EXPECT_EQ(Simulate(request).contracts(), 1);
  EXPECT_EQ(ItemOf(one).state(), pb::AdjustmentItem::SIMULATED);
  request.mutable_adjustment_run()->set_filter("colour = blue");
  EXPECT_THAT(Serve(&CreateAdjustmentRun, request),
              HasViolation("adjustment_run.filter", "FILTER_UNKNOWN_FIELD"));
}

TEST_F(RuleC22Adjustments, GoByAnIndexOfTwelveMonths) {
  ASSERT_THAT(PutRates(11), IsOk());
  EXPECT_THAT(Serve(&CreateAdjustmentRun, ByIpca()),
              IsError(absl::StatusCode::kFailedPrecondition, kIndexMonthMissing));
  ASSERT_THAT(PutRates(12), IsOk()) << "writing a month again is no harm";
  const std::string contract = Since(DayOf(2026, 1, 31));
  const pb::AdjustmentRun run = Simulate(ByIpca());
  EXPECT_EQ(run.accumulated_rate_ppm(), 126'825);
  EXPECT_EQ(FromProto("", ItemOf(contract).price_after()).value(), Cents(112'57));

  pb::CreateAdjustmentRunRequest capped = ByIpca();
  capped.mutable_adjustment_run()->set_cap_rate_ppm(100'000);
  EXPECT_EQ(Simulate(capped).applied_rate_ppm(), 100'000);
}

TEST_F(RuleC22Adjustments, KeepTheRateOfAMonthAndItsCorrection) {
  ASSERT_THAT(PutRates(12), IsOk());
  pb::PutPriceIndexRatesRequest correction;
  correction.add_rates()->set_index(pb::IPCA);
  *correction.mutable_rates(0)->mutable_month() = ToProto(DayOf(2026, 10, 1));
  correction.mutable_rates(0)->set_rate_ppm(0);
  ASSERT_THAT(Serve(&PutPriceIndexRates, correction), IsOk());
  pb::ListPriceIndexRatesRequest request;
  request.set_filter("index = IPCA AND month >= 2026-10-01");
  const auto page = Serve(&ListPriceIndexRates, request);
  ASSERT_THAT(page, IsOk());
  ASSERT_EQ(page->rates_size(), 1);
  EXPECT_EQ(page->rates(0).rate_ppm(), 0);
  pb::GetAccumulatedIndexRequest accumulated;
  accumulated.set_index(pb::IPCA);
  *accumulated.mutable_month() = ToProto(DayOf(2026, 10, 31));
  EXPECT_EQ(Serve(&GetAccumulatedIndex, accumulated)->rate_ppm(), 115'668);
  *correction.mutable_rates(0)->mutable_month() = ToProto(kToday);
  EXPECT_THAT(Serve(&PutPriceIndexRates, correction),
              HasViolation("rates[0].month", kIndexMonthInFuture));
}

TEST_F(RuleC22Adjustments, ApplyWhatWasToldInTimeAndUndoIt) {
  const std::string told = Since(DayOf(2026, 1, 31));
  const std::string untold = Since(DayOf(2026, 1, 15));
  const std::string run = Simulate(January()).name();
  ASSERT_EQ(Ask(&NotifyAdjustmentRun, run)->notified(), 2);
  EXPECT_EQ(EventsOf(ItemOf(told).name()), "AdjustmentNoticeDue");
  ASSERT_THAT(Prove(ItemOf(told).name()), IsOk());
  EXPECT_EQ(EventsOf(ItemOf(told).name()), "AdjustmentNoticeDue AdjustmentNoticeRecorded");

  pb::AdjustmentRun applied = *Ask(&ApplyAdjustmentRun, run);
  EXPECT_EQ(applied.applied(), 1);
  EXPECT_EQ(applied.waiting(), 1);
  EXPECT_EQ(ItemOf(untold).finding(), pb::AdjustmentItem::NOTICE_UNPROVEN);
  EXPECT_EQ(AmountOn(told, DayOf(2027, 1, 30)), Cents(99'90));
  const pb::Price price = PriceOn(told, DayOf(2027, 1, 31));
  EXPECT_EQ(FromProto("", price.terms().price()).value(), Cents(104'27));
  EXPECT_THAT(price.DebugString(), ::testing::HasSubstr(run)) << "the price names the run";

  ASSERT_THAT(Prove(ItemOf(untold).name()), IsOk());
  applied = *Ask(&ApplyAdjustmentRun, run);
  EXPECT_EQ(applied.applied(), 2);
  EXPECT_EQ(applied.waiting(), 0);
  EXPECT_EQ(AmountOn(untold, DayOf(2027, 1, 15)), Cents(104'27));

  const pb::AdjustmentRun undone = *Ask(&UndoAdjustmentRun, run);
  EXPECT_EQ(undone.state(), pb::AdjustmentRun::UNDONE);
  EXPECT_EQ(undone.undone(), 2);
  EXPECT_EQ(AmountOn(told, DayOf(2027, 1, 31)), Cents(99'90));
  EXPECT_EQ(ItemOf(told).state(), pb::AdjustmentItem::UNDONE);
}

TEST_F(RuleC22Adjustments, TakeNoProofOfADayBeforeTheyWereMade) {
  const std::string contract = Since(DayOf(2026, 1, 31));
  Simulate(January());
  EXPECT_THAT(Prove(ItemOf(contract).name(), kToday - 365),
              HasViolation("delivery_date", kAdjustmentNoticeTooEarly));
  EXPECT_THAT(Prove(ItemOf(contract).name(), kToday - 1),
              HasViolation("delivery_date", kAdjustmentNoticeTooEarly));
  EXPECT_EQ(Prove(ItemOf(contract).name(), kToday)->state(), pb::AdjustmentItem::NOTICE_PROVEN);
}

// C-22: the unit's days of notice, not the tenant's.
TEST_F(RuleC22Adjustments, KeepTheNoticeOfEachContractsUnit) {
  const std::string main = Since(DayOf(2026, 1, 10));
  const std::string far = Since(DayOf(2026, 1, 10));
  const std::string free = Since(DayOf(2026, 1, 10));
  Choose(kAdjustmentNoticeDays, 60, "Norte");
  Choose(kAdjustmentNoticeDays, 0, "Sul");
  database_.Execute(absl::StrCat("UPDATE contracts SET unit = CASE contract_id WHEN '",
                                 far.substr(10),
                                 "' THEN 'Norte' WHEN '",
                                 free.substr(10),
                                 "' THEN 'Sul' ELSE '' END"));
  const std::string run = Simulate(January()).name();
  EXPECT_EQ(FromProto("", ItemOf(main).notice_due_date()).value(), DayOf(2026, 12, 11));
  EXPECT_EQ(FromProto("", ItemOf(far).notice_due_date()).value(), DayOf(2026, 11, 11));
  EXPECT_EQ(Ask(&NotifyAdjustmentRun, run)->notified(), 2);
  EXPECT_EQ(ItemOf(far).finding(), pb::AdjustmentItem::NOTICE_TOO_LATE);
  ASSERT_THAT(Prove(ItemOf(main).name()), IsOk());
  EXPECT_EQ(Ask(&ApplyAdjustmentRun, run)->applied(), 2);
  EXPECT_EQ(AmountOn(far, DayOf(2027, 1, 10)), Cents(99'90));
  EXPECT_EQ(AmountOn(free, DayOf(2027, 1, 10)), Cents(104'27));
}

TEST_F(RuleC22Adjustments, NeverTouchThePlan) {
  Since(DayOf(2026, 1, 31));
  Choose(kAdjustmentNoticeDays, 0);
  const std::string run = Simulate(January()).name();
  ASSERT_EQ(Ask(&ApplyAdjustmentRun, run)->applied(), 1);
  EXPECT_EQ(database_.Execute("SELECT price_cents || ' ' || version FROM plans"), "9990 1");
}

TEST_F(RuleC22Adjustments, MoveThePriceOfTodayAtOnce) {
  const std::string contract = Since(DayOf(2025, 11, 22));
  Choose(kAdjustmentNoticeDays, 0);
  pb::CreateAdjustmentRunRequest request = January();
  *request.mutable_adjustment_run()->mutable_first_date() = ToProto(kToday);
  const std::string run = Simulate(request).name();
  ASSERT_EQ(Ask(&ApplyAdjustmentRun, run)->applied(), 1);
  EXPECT_EQ(FromProto("", Read(contract).price()).value(), Cents(104'27));
  ASSERT_EQ(Ask(&UndoAdjustmentRun, run)->undone(), 1);
  EXPECT_EQ(FromProto("", Read(contract).price()).value(), Cents(99'90));
}

TEST_F(RuleC22Adjustments, ReportWhatMovedSinceTheSimulation) {
  const std::string contract = Since(DayOf(2026, 1, 31));
  Choose(kAdjustmentNoticeDays, 0);
  const std::string run = Simulate(January()).name();
  pb::PriceOverride price;
  price.set_contract(contract);
  *price.mutable_price() = ToProto(Cents(79'90));
  *price.mutable_start_date() = ToProto(kToday);
  *price.mutable_until_date() = ToProto(DayOf(2027, 6, 1));
  ASSERT_THAT(Override(price), IsOk());
  const pb::AdjustmentRun applied = *Ask(&ApplyAdjustmentRun, run);
  EXPECT_EQ(applied.applied(), 0);
  EXPECT_EQ(applied.moved(), 1);
  const pb::AdjustmentItem item = ItemOf(contract);
  EXPECT_EQ(item.finding(), pb::AdjustmentItem::PRICE_MOVED);
  EXPECT_EQ(FromProto("", item.found_price_after()).value(), Cents(83'39));
  EXPECT_EQ(AmountOn(contract, DayOf(2027, 1, 31)), Cents(79'90));
}

TEST_F(RuleC22Adjustments, AreNotUndoneUnderALaterChange) {
  const std::string contract = Since(DayOf(2026, 1, 31));
  Choose(kAdjustmentNoticeDays, 0);
  const std::string run = Simulate(January()).name();
  ASSERT_THAT(Ask(&ApplyAdjustmentRun, run), IsOk());
  pb::Discount discount;
  discount.set_contract(contract);
  discount.set_basis_points(1000);
  *discount.mutable_start_date() = ToProto(DayOf(2027, 2, 1));
  *discount.mutable_until_date() = ToProto(DayOf(2027, 3, 1));
  const absl::StatusOr<pb::Change> granted = Discount(discount);
  ASSERT_THAT(granted, IsOk());
  EXPECT_EQ(Ask(&UndoAdjustmentRun, run)->not_undone(), 1);
  EXPECT_EQ(ItemOf(contract).finding(), pb::AdjustmentItem::LATER_CHANGE);
  EXPECT_EQ(ItemOf(contract).state(), pb::AdjustmentItem::APPLIED);
  ASSERT_THAT(Undo(granted->name()), IsOk());
  const pb::AdjustmentRun undone = *Ask(&UndoAdjustmentRun, run);
  EXPECT_EQ(undone.undone(), 1);
  EXPECT_EQ(undone.not_undone(), 0);
}

TEST_F(RuleC22Adjustments, TakeTheirStepsInOrder) {
  Since(DayOf(2026, 1, 31));
  const std::string run = Simulate(January()).name();
  const auto refused = IsError(absl::StatusCode::kFailedPrecondition, kAdjustmentRunState);
  EXPECT_THAT(Ask(&UndoAdjustmentRun, run), refused);
  ASSERT_THAT(Ask(&ApplyAdjustmentRun, run), IsOk());
  EXPECT_THAT(Ask(&NotifyAdjustmentRun, run), refused);
  pb::ApplyAdjustmentRunRequest request;
  request.set_name(run);
  request.set_etag("\"1\"");
  EXPECT_THAT(Serve(&ApplyAdjustmentRun, request),
              IsError(absl::StatusCode::kAborted, "ETAG_MISMATCH"));
}

//
TEST_F(RuleC22Adjustments, TellTheirStepsAndWhatTheyDidToContracts) {
  const std::string contract = Since(DayOf(2026, 1, 31));
  Choose(kAdjustmentNoticeDays, 0);
  const std::string run = Simulate(January()).name();
  ASSERT_THAT(Ask(&ApplyAdjustmentRun, run), IsOk());
  EXPECT_EQ(EventsOf(run),
            "AdjustmentRunChanged AdjustmentRunChanged AdjustmentRunChanged AdjustmentRunChanged");
  EXPECT_EQ(EventsOf(contract), "ContractCreated ContractActivated ContractChanged");
  EXPECT_EQ(EventsOf(ItemOf(contract).name()), "AdjustmentItemChanged");
  ASSERT_THAT(Ask(&UndoAdjustmentRun, run), IsOk());
  EXPECT_EQ(EventsOf(ItemOf(contract).name()), "AdjustmentItemChanged AdjustmentItemChanged");
}

}  // namespace
}  // namespace vinculo::contract
