// P-39, over a portfolio made by hand.
#include <gmock/gmock.h>

#include "services/reporting/handlers/testing_reports.h"
#include "services/reporting/storage/releases.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ReportP39 : public ReportTest {
 protected:
  static ReleaseRow Release(int number,
                            int contract,
                            const std::string& kind,
                            const char* starts,
                            const std::string& promise) {
    return {.release = MakeUuidV7(4'000'000 + number, 0, 0),
            .version = 1,
            .contract = ContractId(contract),
            .kind = kind,
            .origin = kind == "TRUST_UNLOCK" ? "CLIENT" : "STAFF",
            .promise = promise,
            .starts_on = *Day::Parse(starts),
            .last_on = *Day::Parse(starts) + 2,
            .debt = Cents(99'90),
            .actor = "users/1"};
  }
  void Tell(const std::vector<ReleaseRow>& rows) {
    Write([&](pqxx::transaction_base& tx) { WriteReleases(tx, tenant_, rows); });
  }
  // In the order of their first days.
  std::vector<std::string> Kinds(const Parameters& parameters = {}) {
    return Cells(
        "P-39", Period("2026-01-01", "2026-12-31", parameters), {"kind", "promise"}, "starts_on");
  }
};

TEST_F(ReportP39, TellsTheReleasesOfThePeriodAndTheirPromises) {
  Apply({MakeContract(1, 1, "2026-01-01"), MakeContract(2, 2, "2026-01-01")}, {MakeClient(1)});
  Tell({Release(1, 1, "TRUST_UNLOCK", "2026-11-01", "PROMISE_KEPT"),
        Release(2, 2, "TEMPORARY", "2026-11-02", "PROMISE_OPEN"),
        Release(3, 2, "MANUAL", "2026-12-01", "PROMISE_NONE")});
  EXPECT_THAT(
      Kinds(),
      ElementsAre("TRUST_UNLOCK PROMISE_KEPT", "TEMPORARY PROMISE_OPEN", "MANUAL PROMISE_NONE"));
  EXPECT_THAT(Cells("P-39", Period("2026-11-02", "2026-11-30"), {"kind", "last_on", "debt"}),
              ElementsAre("TEMPORARY 2026-11-04 99.90"));
  EXPECT_THAT(Kinds({{"promise", "PROMISE_KEPT"}}), ElementsAre("TRUST_UNLOCK PROMISE_KEPT"));
  EXPECT_THAT(Kinds({{"origin", "STAFF"}, {"kind", "MANUAL"}}), ElementsAre("MANUAL PROMISE_NONE"));
}

// Abuse shows: over all contracts of a client and all time.
TEST_F(ReportP39, CountsTheReleasesAndTheBrokenPromisesOfAClient) {
  Apply({MakeContract(1, 1, "2024-01-01"),
         MakeContract(2, 1, "2025-01-01"),
         MakeContract(3, 2, "2025-01-01")});
  Tell({Release(1, 1, "TRUST_UNLOCK", "2025-03-01", "PROMISE_BROKEN"),
        Release(2, 2, "TRUST_UNLOCK", "2026-03-01", "PROMISE_BROKEN"),
        Release(3, 2, "TRUST_UNLOCK", "2026-05-01", "PROMISE_KEPT"),
        Release(4, 3, "TRUST_UNLOCK", "2026-06-01", "PROMISE_KEPT")});
  const auto counts = [this](const Parameters& parameters) {
    return Cells("P-39",
                 Period("2026-01-01", "2026-12-31", parameters),
                 {"client_releases", "client_broken"},
                 "starts_on");
  };
  EXPECT_THAT(counts({}), ElementsAre("3 2", "3 2", "1 0"));
  EXPECT_THAT(counts({{"broken_at_least", "2"}}), ElementsAre("3 2", "3 2"));
  EXPECT_THAT(counts({{"broken_at_least", "3"}}), IsEmpty());
}

TEST_F(ReportP39, FollowsTheNewestVersionOfARelease) {
  Apply({MakeContract(1, 1, "2026-01-01")});
  ReleaseRow broken = Release(1, 1, "TRUST_UNLOCK", "2026-11-01", "PROMISE_BROKEN");
  broken.version = 2;
  broken.promise_settled_on = *Day::Parse("2026-11-04");
  Tell({Release(1, 1, "TRUST_UNLOCK", "2026-11-01", "PROMISE_OPEN")});
  Tell({broken});
  Tell({Release(1, 1, "TRUST_UNLOCK", "2026-11-01", "PROMISE_OPEN")});
  EXPECT_THAT(Kinds(), ElementsAre("TRUST_UNLOCK PROMISE_BROKEN"));
}

TEST_F(ReportP39, MasksWhomItNamesWithoutPermission) {
  Apply({MakeContract(1, 1, "2026-01-01")}, {MakeClient(1)});
  Tell({Release(1, 1, "TRUST_UNLOCK", "2026-11-01", "PROMISE_KEPT")});
  permissions_ = {"reporting.reports.run"};
  const std::vector<std::string> names =
      Cells("P-39", Period("2026-01-01", "2026-12-31"), {"client_name", "email"});
  ASSERT_EQ(names.size(), 1u);
  EXPECT_EQ(names[0].find("Cliente 1"), std::string::npos);
}

}  // namespace
}  // namespace vinculo::reporting
