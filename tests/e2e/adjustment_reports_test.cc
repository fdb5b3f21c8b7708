// P-37, P-37R and C-22. A price adjustment by an index, told, proven and applied, and one that was
// undone, figure by figure as a browser reads them.

#include "common/rpc/convert.h"
#include "gmock/gmock.h"
#include "tests/e2e/adjustment_steps.h"
#include "tests/e2e/report_story.h"
#include "vinculo/contract/v1/price_index_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace contracts = ::vinculo::contract::v1;
using contracts::AdjustmentRun;
using ::testing::ElementsAre;

constexpr char kContract[] = "contract";

class AdjustmentReports : public AdjustmentSteps<ReportStory> {
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
  Undo(undone);
  by_rate.set_fixed_rate_ppm(43'700);
  TellAndApply(Simulate(by_rate));

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
                       "Caio FIXED 4.37 APPLIED 99.00 103.33 4.33 99.00 103.33 4.33 4.33",
                       "Caio FIXED 10.00 UNDONE 99.00 108.90 9.90 99.00 108.90 9.90 0.00"},
              .totals = "- - - - - - - - - - 12.99"},
             [&] { return Read("P-37", "client_name,%20state", columns); });
  const std::string today = Today().ToString();
  const std::vector<std::string> days = {"run", "applied_on", "undone_on", "plan_name"};
  EXPECT_THAT(Read("P-37", "client_name", days, absl::StrCat("&run=", undone)).rows,
              ElementsAre(absl::StrCat(undone, " ", today, " ", today, " Fibra 500")));
  EXPECT_THAT(
      Read(
          "P-37", "client_name", {"client_name", "effective_on"}, "&date_kind=effect&state=APPLIED")
          .rows,
      ElementsAre(absl::StrCat("Ana ", anniversary.ToString()),
                  absl::StrCat("Bia ", anniversary.ToString()),
                  absl::StrCat("Caio ", anniversary.ToString())));
  ExpectPage({.rows = {"APPLIED 1 1 0 99.00 103.33 4.33 1 0",
                       "APPLIED 3 2 1 198.00 206.66 8.66 2 0",
                       "UNDONE 1 1 0 99.00 108.90 9.90 1 1"},
              .totals = "- - - - - - - 4 1"},
             [&] {
               return Read("P-37R",
                           "state,%20contracts",
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
