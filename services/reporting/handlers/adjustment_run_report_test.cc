// P-37R, over runs made by hand.
#include <gmock/gmock.h>

#include "services/reporting/handlers/testing_reports.h"
#include "services/reporting/storage/adjustment_runs.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ReportP37R : public ReportTest {
 protected:
  static AdjustmentRunRow Run(int number, const std::string& state, int64_t version) {
    return {.run = MakeUuidV7(4'000'000 + number, 0, 0),
            .version = version,
            .state = state,
            .rule = "ANNIVERSARY",
            .index = number == 1 ? "IPCA" : "FIXED",
            .rate_ppm = 43'700,
            .first_on = *Day::Parse("2027-01-01"),
            .last_on = *Day::Parse("2027-01-31"),
            .created_on = *Day::Parse("2026-11-20") + number,
            .contracts = 10,
            .adjustable = 7,
            .monthly_before = Cents(999'00),
            .monthly_after = Cents(1042'66),
            .applied = state == "APPLIED" ? 7 : 0,
            .actor = "users/1"};
  }
  void Tell(const std::vector<AdjustmentRunRow>& rows) {
    Write([&](pqxx::transaction_base& tx) { WriteAdjustmentRuns(tx, tenant_, rows); });
  }
  std::vector<std::string> Runs(const Parameters& parameters = {}) {
    return Cells("P-37R",
                 Period("2026-11-01", "2026-11-30", parameters),
                 {"state", "index", "monthly_before", "monthly_after", "monthly_rise", "applied"},
                 "created_on");
  }
};

TEST_F(ReportP37R, TellsEachRunWithWhatItMeansAMonth) {
  Tell({Run(1, "SIMULATED", 2), Run(2, "APPLIED", 4)});
  EXPECT_THAT(
      Runs(),
      ElementsAre("SIMULATED IPCA 999.00 1042.66 43.66 0", "APPLIED FIXED 999.00 1042.66 43.66 7"));
  EXPECT_THAT(Runs({{"index", "IPCA"}}).size(), 1u);
  EXPECT_THAT(Runs({{"state", "UNDONE"}}), IsEmpty());
  EXPECT_THAT(Cells("P-37R", Period("2026-11-22", "2026-11-22"), {"rate_percent"}),
              ElementsAre("4.3700"));
}

// A contract may be simulated many times over; applied it is once a run.
TEST_F(ReportP37R, AddsUpWhatWasAppliedAndNothingSimulated) {
  Tell({Run(1, "SIMULATED", 2), Run(2, "APPLIED", 4), Run(3, "APPLIED", 4)});
  const pb::RunReportResponse response =
      ReportTest::Run("P-37R", Period("2026-11-01", "2026-11-30"));
  EXPECT_EQ(CellsOf(response, response.totals(), {"monthly_rise", "contracts", "applied"}),
            "- - 14");
}

TEST_F(ReportP37R, FollowsTheNewestVersionOfARun) {
  Tell({Run(1, "SIMULATED", 2)});
  Tell({Run(1, "APPLIED", 5)});
  Tell({Run(1, "SIMULATED", 2)});
  EXPECT_THAT(Runs(), ElementsAre("APPLIED IPCA 999.00 1042.66 43.66 7"));
}

}  // namespace
}  // namespace vinculo::reporting
