// P-37, over runs and contracts made by hand.
#include <gmock/gmock.h>

#include "services/reporting/handlers/testing_reports.h"
#include "services/reporting/storage/adjustment_items.h"
#include "services/reporting/storage/adjustment_runs.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ReportP37 : public ReportTest {
 protected:
  static inline const std::vector<std::string> kMonthly = {
      "monthly_before", "monthly_after", "monthly_rise", "standing_rise"};

  static Uuid RunId(int number) { return MakeUuidV7(4'000'000 + number, 0, 0); }
  static AdjustmentRunRow RunOf(int number) {
    return {.run = RunId(number),
            .version = 1,
            .state = "APPLIED",
            .rule = "ANNIVERSARY",
            .index = number == 1 ? "IPCA" : "FIXED",
            .rate_ppm = number == 1 ? 43'700 : 100'000,
            .first_on = *Day::Parse("2027-01-01"),
            .last_on = *Day::Parse("2027-01-31"),
            .created_on = *Day::Parse("2026-11-20"),
            .actor = "users/1"};
  }
  // Applied on that day of November, for a day of January; the contract is charged by quarters.
  static AdjustmentItemRow Item(int run, int contract, int day) {
    return {.item = MakeUuidV7(5'000'000 + 100 * run + contract, 0, 0),
            .version = 3,
            .run = RunId(run),
            .contract = ContractId(contract),
            .state = "APPLIED",
            .effective_on = *Day::Parse("2027-01-01") + contract,
            .applied_on = *Day::Parse("2026-11-01") + (day - 1),
            .price_before = Cents(300'00),
            .price_after = Cents(313'11),
            .monthly_before = Cents(100'00),
            .monthly_after = Cents(104'37),
            .in_loyalty = contract == 2};
  }
  static AdjustmentItemRow Undone(AdjustmentItemRow item, int day) {
    item.version += 1;
    item.state = "UNDONE";
    item.undone_on = *Day::Parse("2026-11-01") + (day - 1);
    return item;
  }
  void Tell(const std::vector<AdjustmentItemRow>& items) {
    Write([&](pqxx::transaction_base& tx) {
      WriteAdjustmentRuns(tx, tenant_, {RunOf(1), RunOf(2)});
      WriteAdjustmentItems(tx, tenant_, items);
    });
  }
  std::vector<std::string> November(const std::vector<std::string>& columns,
                                    const Parameters& parameters = {}) {
    return Cells(
        "P-37", Period("2026-11-01", "2026-11-30", parameters), columns, "applied_on, contract");
  }
};

TEST_F(ReportP37, TellsEachContractWithItsPriceBeforeAndAfter) {
  ContractRow contract = MakeContract(1, 7, "2026-01-02");
  contract.plan = PlanId(1);
  Apply({contract}, {MakeClient(7)}, {MakePlan(1, "FIBRA")});
  Tell({Item(1, 1, 20)});
  EXPECT_THAT(
      November({"contract", "client", "client_name", "plan_name"}),
      ElementsAre(absl::StrCat(ContractName(1), " ", ClientName(7), " Cliente 7 Plano FIBRA")));
  EXPECT_THAT(November({"run", "index", "rate_percent", "state", "in_loyalty"}),
              ElementsAre(absl::StrCat(
                  "adjustmentRuns/", RunId(1).ToString(), " IPCA 4.3700 APPLIED false")));
  EXPECT_THAT(November({"applied_on", "effective_on", "undone_on"}),
              ElementsAre("2026-11-20 2027-01-02 -"));
  EXPECT_THAT(November({"price_before", "price_after", "price_rise"}),
              ElementsAre("300.00 313.11 13.11"));
  EXPECT_THAT(November(kMonthly), ElementsAre("100.00 104.37 4.37 4.37"));
}

TEST_F(ReportP37, CountsWhatWasUndoneApart) {
  Apply({MakeContract(1, 1, "2026-01-02"), MakeContract(2, 2, "2026-01-03")},
        {MakeClient(1), MakeClient(2)});
  Tell({Item(1, 1, 20), Item(1, 2, 20)});
  Tell({Undone(Item(1, 2, 20), 22)});
  Tell({Item(1, 2, 20)});
  const std::vector<std::string> columns = {"state", "undone_on", "monthly_rise", "standing_rise"};
  EXPECT_THAT(November(columns), ElementsAre("APPLIED - 4.37 4.37", "UNDONE 2026-11-22 4.37 0.00"));
  EXPECT_THAT(November(columns, {{"state", "UNDONE"}}), ElementsAre("UNDONE 2026-11-22 4.37 0.00"));
  const pb::RunReportResponse response = Run("P-37", Period("2026-11-01", "2026-11-30"));
  EXPECT_EQ(response.total_rows(), 2);
  EXPECT_EQ(CellsOf(response, response.totals(), kMonthly), "- - - 4.37");
}

// What its client pays a month counts once.
TEST_F(ReportP37, AddsUpOneContractOfTwoRunsAsItStands) {
  Apply({MakeContract(1, 1, "2026-01-02")}, {MakeClient(1)});
  AdjustmentItemRow first = Item(2, 1, 20);
  first.monthly_after = Cents(110'00);
  Tell({Undone(first, 21), Item(1, 1, 23)});
  EXPECT_THAT(November(kMonthly),
              ElementsAre("100.00 110.00 10.00 0.00", "100.00 104.37 4.37 4.37"));
  const pb::RunReportResponse response = Run("P-37", Period("2026-11-01", "2026-11-30"));
  EXPECT_EQ(CellsOf(response, response.totals(), kMonthly), "- - - 4.37");
}

TEST_F(ReportP37, TakesOneRunOrAnIndex) {
  Apply({MakeContract(1, 1, "2026-01-02"), MakeContract(2, 2, "2026-01-03")},
        {MakeClient(1), MakeClient(2)});
  Tell({Item(1, 1, 20), Item(2, 2, 21)});
  const std::vector<std::string> columns = {"index", "rate_percent"};
  const std::string run = "adjustmentRuns/" + RunId(2).ToString();
  EXPECT_THAT(November(columns), ElementsAre("IPCA 4.3700", "FIXED 10.0000"));
  EXPECT_THAT(November(columns, {{"run", run}}), ElementsAre("FIXED 10.0000"));
  EXPECT_THAT(November(columns, {{"run", "adjustmentRuns/none"}}), IsEmpty());
  EXPECT_THAT(November(columns, {{"index", "IPCA"}}), ElementsAre("IPCA 4.3700"));
}

TEST_F(ReportP37, TakesThePeriodOfTheApplicationOrOfItsEffect) {
  Apply({MakeContract(1, 1, "2026-01-02"), MakeContract(2, 2, "2026-01-03")},
        {MakeClient(1), MakeClient(2)});
  Tell({Item(1, 1, 1), Item(1, 2, 30)});
  EXPECT_EQ(November({"state"}).size(), 2u);
  EXPECT_EQ(Cells("P-37", Period("2026-11-02", "2026-11-29"), {"state"}).size(), 0u);
  EXPECT_THAT(Cells("P-37",
                    Period("2027-01-03", "2027-01-03", {{"date_kind", "effect"}}),
                    {"effective_on", "in_loyalty"}),
              ElementsAre("2027-01-03 true"));
}

TEST_F(ReportP37, MasksWhomItNamesWithoutPermission) {
  Apply({MakeContract(1, 1, "2026-01-02")}, {MakeClient(1)});
  Tell({Item(1, 1, 20)});
  permissions_ = {"reporting.reports.run"};
  const std::vector<std::string> names = November({"client_name", "email"});
  ASSERT_EQ(names.size(), 1u);
  EXPECT_EQ(names[0].find("Cliente 1"), std::string::npos);
}

}  // namespace
}  // namespace vinculo::reporting
