// P-38, over a portfolio made by hand.
#include <gmock/gmock.h>

#include "services/reporting/handlers/testing_reports.h"
#include "services/reporting/storage/terminations.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;

class ReportP38 : public ReportTest {
 protected:
  static TerminationRow Termination(int contract, const char* ends, Money fine, Money waived) {
    return {.termination = MakeUuidV7(4'000'000 + contract, 0, 0),
            .contract = ContractId(contract),
            .end_kind = "CANCELLED",
            .ends_on = *Day::Parse(ends),
            .fine = fine,
            .waived = waived,
            .waiver = waived > Money() ? "DEATH" : "FINE_WAIVER_UNSPECIFIED",
            .months_left = 7,
            .actor = "users/1"};
  }
  void Tell(const std::vector<TerminationRow>& rows) {
    Write([&](pqxx::transaction_base& tx) { WriteTerminations(tx, tenant_, rows); });
  }
  std::vector<std::string> Fines(const Parameters& parameters = {}) {
    return Cells("P-38",
                 Period("2026-11-01", "2026-11-30", parameters),
                 {"outcome", "fine", "waived", "waiver"},
                 "ends_on");
  }
};

TEST_F(ReportP38, TellsWhatWasChargedAndWhatWasWaived) {
  for (int i = 1; i <= 4; ++i) Apply({MakeContract(i, i, "2026-01-01", "2026-11-20")});
  Tell({Termination(1, "2026-11-01", Cents(350'00), Money()),
        Termination(2, "2026-11-02", Money(), Cents(200'00)),
        Termination(3, "2026-11-03", Money(), Money()),
        Termination(4, "2026-12-01", Cents(10'00), Money())});
  EXPECT_THAT(
      Fines(),
      ElementsAre("CHARGED 350.00 0.00 FINE_WAIVER_UNSPECIFIED", "WAIVED 0.00 200.00 DEATH"));
  EXPECT_THAT(Fines({{"outcome", "NONE"}}), ElementsAre("NONE 0.00 0.00 FINE_WAIVER_UNSPECIFIED"));
  EXPECT_THAT(Fines({{"waiver", "DEATH"}}), ElementsAre("WAIVED 0.00 200.00 DEATH"));
}

TEST_F(ReportP38, KeepsATerminationThatIsToldAgain) {
  Apply({MakeContract(1, 1, "2026-01-01", "2026-11-20")});
  Tell({Termination(1, "2026-11-01", Cents(350'00), Money())});
  Tell({Termination(1, "2026-11-01", Cents(350'00), Money())});
  EXPECT_EQ(Fines().size(), 1u);
}

}  // namespace
}  // namespace vinculo::reporting
