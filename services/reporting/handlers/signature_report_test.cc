// P-15, over a portfolio made by hand.
#include <gmock/gmock.h>

#include "services/reporting/handlers/testing_reports.h"
#include "services/reporting/storage/signature_requests.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ReportP15 : public ReportTest {
 protected:
  static SignatureRow Request(int number,
                              int contract,
                              const std::string& state,
                              const char* sent) {
    const absl::Time at =
        absl::FromCivil(absl::CivilSecond(2026, 1, 1, 12, number), absl::UTCTimeZone());
    return {.request = MakeUuidV7(4'000'000 + number, 0, 0),
            .version = 1,
            .contract = ContractId(contract),
            .state = state,
            .means = "SIMPLE",
            .sent_at = at,
            .sent_on = *Day::Parse(sent),
            .expires_on = *Day::Parse("2026-12-01"),
            .signers = 2,
            .signers_signed = state == "SIGNED" ? 2 : 0};
  }
  void Tell(const std::vector<SignatureRow>& rows) {
    Write([&](pqxx::transaction_base& tx) { WriteSignatures(tx, tenant_, rows); });
  }
  // Every contract's state, in the order of the contracts.
  std::vector<std::string> States(const Parameters& parameters = {}) {
    return Cells("P-15", parameters, {"signature", "signers_signed"}, "contract");
  }
};

TEST_F(ReportP15, TellsTheDocumentSentLastOfEachContract) {
  Apply({MakeContract(1, 1, "2026-01-01"),
         MakeContract(2, 2, "2026-01-01"),
         MakeContract(3, 3, "2026-01-01")},
        {MakeClient(1)});
  Tell({Request(1, 1, "REFUSED", "2026-11-01"),
        Request(2, 1, "SIGNED", "2026-11-02"),
        Request(3, 2, "VIEWED", "2026-11-03")});
  EXPECT_THAT(States(), ElementsAre("SIGNED 2", "VIEWED 0", "NOT_SENT -"));
  EXPECT_THAT(Cells("P-15", {{"signature", "SIGNED"}}, {"client_name", "sent_on", "expires_on"}),
              ElementsAre("Cliente 1 2026-11-02 2026-12-01"));
  EXPECT_THAT(States({{"signature", "SENT,NOT_SENT"}}), ElementsAre("NOT_SENT -"));
  EXPECT_THAT(States({{"signature", "REFUSED"}}), IsEmpty()) << "another was sent after it";
}

TEST_F(ReportP15, FollowsTheNewestVersionOfARequest) {
  Apply({MakeContract(1, 1, "2026-01-01")});
  SignatureRow signed_by_all = Request(1, 1, "SIGNED", "2026-11-01");
  signed_by_all.version = 3;
  Tell({Request(1, 1, "SENT", "2026-11-01")});
  Tell({signed_by_all});
  Tell({Request(1, 1, "SENT", "2026-11-01")});
  EXPECT_THAT(States(), ElementsAre("SIGNED 2")) << "what is told again changes nothing";
}

TEST_F(ReportP15, LeavesEndedContractsOutUnlessAsked) {
  Apply({MakeContract(1, 1, "2026-01-01", "2026-02-01"), MakeContract(2, 2, "2026-01-01")});
  Tell({Request(1, 1, "SIGNED", "2026-01-01")});
  EXPECT_THAT(States(), ElementsAre("NOT_SENT -"));
  EXPECT_THAT(States({{"lifecycle", "ENDED"}}), ElementsAre("SIGNED 2"));
}

TEST_F(ReportP15, MasksWhomItNamesWithoutPermission) {
  Apply({MakeContract(1, 1, "2026-01-01")}, {MakeClient(1)});
  permissions_ = {"reporting.reports.run"};
  const std::vector<std::string> names = Cells("P-15", {}, {"client_name", "email"});
  ASSERT_EQ(names.size(), 1u);
  EXPECT_EQ(names[0].find("Cliente 1"), std::string::npos);
}

}  // namespace
}  // namespace vinculo::reporting
