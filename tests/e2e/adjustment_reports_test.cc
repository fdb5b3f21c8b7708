// P-37, P-37R and C-22. A price adjustment by an index, told, proven and applied, and one that was
// undone, figure by figure as a browser reads them.

#include "common/rpc/convert.h"
#include "gmock/gmock.h"
#include "tests/e2e/report_story.h"
#include "vinculo/contract/v1/adjustment_service.grpc.pb.h"
#include "vinculo/contract/v1/price_index_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace contracts = ::vinculo::contract::v1;
using contracts::AdjustmentRun;
using ::testing::ElementsAre;
using Adjustments = contracts::AdjustmentService::Stub;

constexpr char kContract[] = "contract";

class AdjustmentReports : public ReportStory {
 protected:
  // Twelve months of which one has all of the rise.
  void PutIpca(int32_t ppm) {
    contracts::PutPriceIndexRatesRequest put;
    for (int i = 1; i <= 12; ++i) {
      contracts::PriceIndexRate& rate = *put.add_rates();
      rate.set_index(contracts::IPCA);
      *rate.mutable_month() = ToProto(AddMonthsClamped(FirstOfMonth(Today()), -i));
      rate.set_rate_ppm(i == 5 ? ppm : 0);
    }
    Call(kContract, &contracts::PriceIndexService::Stub::PutPriceIndexRates, put);
  }
  // Of the plan's contracts, on their anniversaries in the month of the day.
  AdjustmentRun RunFor(const std::string& plan, Day anniversary) {
    AdjustmentRun run;
    run.set_filter(absl::StrCat("plan = \"", plan, "\""));
    run.set_rule(AdjustmentRun::ANNIVERSARY);
    *run.mutable_first_date() = ToProto(FirstOfMonth(anniversary));
    return run;
  }
  std::string Simulate(const AdjustmentRun& wanted) {
    contracts::CreateAdjustmentRunRequest create;
    *create.mutable_adjustment_run() = wanted;
    const std::string run = Call(kContract, &Adjustments::CreateAdjustmentRun, create).name();
    Await(run, AdjustmentRun::SIMULATED);
    return run;
  }
  // Asks for a step of the run, until the worker has done it.
  template <class Request>
  void Step(grpc::Status (Adjustments::*step)(grpc::ClientContext*, const Request&, AdjustmentRun*),
            const std::string& run,
            AdjustmentRun::State done) {
    Request request;
    request.set_name(run);
    Call(kContract, step, request);
    Await(run, done);
  }
  void Await(const std::string& run, AdjustmentRun::State state) {
    contracts::GetAdjustmentRunRequest get;
    get.set_name(run);
    EXPECT_TRUE(Eventually(30, [&] {
      return Call(kContract, &Adjustments::GetAdjustmentRun, get).state() == state;
    })) << AdjustmentRun::State_Name(state);
  }
  void ProveNotices(const std::string& run) {
    contracts::ListAdjustmentItemsRequest list;
    list.set_filter(absl::StrCat("run = \"", run, "\" AND state = NOTIFIED"));
    const auto items = Call(kContract, &Adjustments::ListAdjustmentItems, list);
    for (const contracts::AdjustmentItem& item : items.adjustment_items()) {
      contracts::RecordAdjustmentNoticeRequest prove;
      prove.set_name(item.name());
      *prove.mutable_delivery_date() = ToProto(Today());
      prove.set_channel("E_MAIL");
      prove.set_evidence("250 OK");
      Call(kContract, &Adjustments::RecordAdjustmentNotice, prove);
    }
  }
  void TellAndApply(const std::string& run) {
    Step(&Adjustments::NotifyAdjustmentRun, run, AdjustmentRun::NOTIFIED);
    ProveNotices(run);
    Step(&Adjustments::ApplyAdjustmentRun, run, AdjustmentRun::APPLIED);
  }
};

TEST_F(AdjustmentReports, TellAdjustmentsContractByContract) {
  PutIpca(43'700);
  const Day anniversary = Today() + 45;
  const Day since = AddMonthsClamped(anniversary, -12);
  const std::string fibra = NewPlan("FIBRA");
  SellTo("Ana", fibra, since);
  SellTo("Bia", fibra, since);
  SellTo("Nova", fibra, Today());
  AdjustmentRun by_index = RunFor(fibra, anniversary);
  by_index.set_index(contracts::IPCA);
  *by_index.mutable_index_month() = ToProto(AddMonthsClamped(FirstOfMonth(Today()), -1));
  const std::string kept = Simulate(by_index);
  TellAndApply(kept);

  const std::string radio = NewPlan("RADIO");
  SellTo("Caio", radio, since);
  AdjustmentRun by_rate = RunFor(radio, anniversary);
  by_rate.set_fixed_rate_ppm(100'000);
  const std::string undone = Simulate(by_rate);
  TellAndApply(undone);
  Step(&Adjustments::UndoAdjustmentRun, undone, AdjustmentRun::UNDONE);

  const std::vector<std::string> columns = {"client_name",
                                            "index",
                                            "rate_percent",
                                            "state",
                                            "price_before",
                                            "price_after",
                                            "price_rise",
                                            "monthly_before",
                                            "monthly_after",
                                            "monthly_rise",
                                            "standing_rise"};
  ExpectPage({.rows = {"Ana IPCA 4.37 APPLIED 99.00 103.33 4.33 99.00 103.33 4.33 4.33",
                       "Bia IPCA 4.37 APPLIED 99.00 103.33 4.33 99.00 103.33 4.33 4.33",
                       "Caio FIXED 10.00 UNDONE 99.00 108.90 9.90 99.00 108.90 9.90 0.00"},
              .totals = "- - - - - - - - - - 8.66"},
             [&] { return Read("P-37", "client_name", columns); });
  const std::string today = Today().ToString();
  const std::vector<std::string> days = {"run", "applied_on", "undone_on", "plan_name"};
  EXPECT_THAT(Read("P-37", "client_name", days, absl::StrCat("&run=", undone)).rows,
              ElementsAre(absl::StrCat(undone, " ", today, " ", today, " Fibra 500")));
  EXPECT_THAT(
      Read(
          "P-37", "client_name", {"client_name", "effective_on"}, "&date_kind=effect&state=APPLIED")
          .rows,
      ElementsAre(absl::StrCat("Ana ", anniversary.ToString()),
                  absl::StrCat("Bia ", anniversary.ToString())));
  ExpectPage(
      {.rows = {"APPLIED 3 2 1 198.00 206.66 8.66 2 0", "UNDONE 1 1 0 99.00 108.90 9.90 1 1"},
       .totals = "- - - - - - - 3 1"},
      [&] {
        return Read("P-37R",
                    "state",
                    {"state",
                     "contracts",
                     "adjustable",
                     "barred",
                     "monthly_before",
                     "monthly_after",
                     "monthly_rise",
                     "applied",
                     "undone"});
      });
}

}  // namespace
}  // namespace vinculo::e2e
