// P-05, over portfolios made by hand.

#include <gmock/gmock.h>

#include "services/reporting/domain/testing_portfolio.h"
#include "services/reporting/handlers/testing_reports.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ReportP05 : public ReportTest {};

TEST_F(ReportP05, ListsEvasionsFromTheFirstDayOfThePeriodToTheLast) {
  Apply({MakeContract(1, 1, "2019-01-01", "2019-12-31"),
         MakeContract(2, 2, "2019-01-01", "2020-01-01"),
         MakeContract(3, 3, "2019-01-01", "2020-01-31"),
         MakeContract(4, 4, "2019-01-01", "2020-02-01"),
         MakeContract(5, 5, "2019-01-01")});
  EXPECT_THAT(
      Cells("P-05", Period("2020-01-01", "2020-01-31"), {"client", "started_on", "evaded_on"}),
      ElementsAre(ClientName(3) + " 2019-01-01 2020-01-31",
                  ClientName(2) + " 2019-01-01 2020-01-01"));
}

TEST_F(ReportP05, ShowsTheContactThePlanTheReasonAndTheMonthlyValue) {
  ContractRow contract = MakeContract(1, 1, "2019-01-01", "2020-01-01");
  contract.plan = PlanId(1);
  contract.price = Cents(1200'00);
  contract.billing_period = "ANNUAL";
  contract.unit = "Centro";
  contract.description = "500 Mbps";
  Apply({contract}, {MakeClient(1)}, {MakePlan(1, "OURO")});
  EXPECT_THAT(Cells("P-05",
                    Period("2020-01-01", "2020-01-01"),
                    {"client_name",
                     "mobile_phone",
                     "email",
                     "plan_name",
                     "description",
                     "unit",
                     "end_kind",
                     "end_reason",
                     "monthly_value",
                     "contract"}),
              ElementsAre("Cliente 1 +5511960000001 cliente1@exemplo.com.br Plano OURO 500 Mbps "
                          "Centro CANCELLED Mudança"
                          " 100.00 " +
                          ContractName(1)));
  const pb::RunReportResponse response = Run("P-05", Period("2020-01-01", "2020-01-01"));
  EXPECT_EQ(response.total_rows(), 1);
  EXPECT_EQ(CellsOf(response, response.totals(), {"monthly_value", "client"}), "100.00 -");
}

TEST_F(ReportP05, LeavesOutWhoKeepsAContractOrBeginsAnotherThatDay) {
  Apply({MakeContract(1, 1, "2019-01-01", "2020-01-10"),
         MakeContract(2, 1, "2019-06-01"),
         MakeContract(3, 2, "2019-01-01", "2020-01-10"),
         MakeContract(4, 2, "2020-01-10"),
         MakeContract(5, 3, "2019-01-01", "2020-01-10"),
         MakeContract(6, 3, "2020-01-11")});
  EXPECT_THAT(Cells("P-05", Period("2020-01-01", "2020-01-31"), {"client"}),
              ElementsAre(ClientName(3)));
}

TEST_F(ReportP05, LeavesOutEndsThatAreNoChurn) {
  ContractRow transferred = MakeContract(1, 1, "2019-01-01", "2020-01-10");
  transferred.end_kind = "TRANSFERRED";
  transferred.counts_as_churn = false;
  Apply({transferred});
  EXPECT_THAT(Cells("P-05", Period("2020-01-01", "2020-01-31"), {"client"}), IsEmpty());
}

TEST_F(ReportP05, KeepsWhoReturnedLaterAndTellsASecondEvasion) {
  Apply({MakeContract(1, 1, "2019-01-01", "2020-01-10"),
         MakeContract(2, 1, "2020-01-15", "2020-01-20")});
  EXPECT_THAT(Cells("P-05", Period("2020-01-01", "2020-01-31"), {"client", "evaded_on"}),
              ElementsAre(ClientName(1) + " 2020-01-20", ClientName(1) + " 2020-01-10"));
}

// R-14 among the filters: VIP clients.
TEST_F(ReportP05, FiltersByReasonKindUnitPlanAndClient) {
  std::vector<ContractRow> contracts;
  std::vector<ClientRow> clients;
  for (int i = 1; i <= 2; ++i) {
    ContractRow contract = MakeContract(i, i, "2019-01-01", "2020-01-10");
    ClientRow client = MakeClient(i);
    if (i == 1) {
      contract.end_kind = "EXPIRED";
      contract.end_reason = "Preço";
      contract.unit = "Centro";
      contract.plan = PlanId(1);
      client.vip = true;
      client.category = "Ouro";
      client.groups = {"Matrícula 2026", "Natação"};
      client.teacher = "Ana";
      client.consultant = "Rui";
    }
    contracts.push_back(contract);
    clients.push_back(client);
  }
  PlanRow plan = MakePlan(1, "OURO");
  plan.modalities = {"Musculação"};
  Apply(contracts, clients, {plan});
  const auto found = [&](const Parameters& filters) {
    return Cells("P-05", Period("2020-01-10", "2020-01-10", filters), {"client"});
  };
  EXPECT_EQ(found({}).size(), 2u);
  for (const Parameters& filter : {Parameters{{"reason", "Preço"}},
                                   Parameters{{"end_kind", "EXPIRED"}},
                                   Parameters{{"unit", "Norte,Centro"}},
                                   Parameters{{"plan", "OURO"}},
                                   Parameters{{"modality", "Musculação"}},
                                   Parameters{{"vip", "only"}},
                                   Parameters{{"category", "Ouro"}},
                                   Parameters{{"group", "Natação"}},
                                   Parameters{{"teacher", "Ana"}},
                                   Parameters{{"consultant", "Rui"}}}) {
    EXPECT_THAT(found(filter), ElementsAre(ClientName(1))) << filter.begin()->first;
  }
  EXPECT_THAT(found({{"vip", "leave_out"}}), ElementsAre(ClientName(2)));
}

TEST_F(ReportP05, LeavesAggregatorsOutUnlessAsked) {
  ClientRow aggregated = MakeClient(2);
  aggregated.aggregator = 1;
  Apply({MakeContract(1, 1, "2019-01-01", "2020-01-10"),
         MakeContract(2, 2, "2019-01-01", "2020-01-10")},
        {MakeClient(1), aggregated});
  const auto found = [&](const std::string& aggregators) {
    return Cells("P-05",
                 Period("2020-01-10", "2020-01-10", {{"aggregators", aggregators}}),
                 {"client"},
                 "client");
  };
  EXPECT_THAT(found(""), ElementsAre(ClientName(1)));
  EXPECT_THAT(found("leave_out"), ElementsAre(ClientName(1)));
  EXPECT_THAT(found("only"), ElementsAre(ClientName(2)));
  EXPECT_THAT(found("include"), ElementsAre(ClientName(1), ClientName(2)));
}

TEST_F(ReportP05, TakesLastWeekByDefault) {
  // Today is Sunday, 2026-11-22: last week went from Monday the 9th to Sunday the 15th.
  Apply({MakeContract(1, 1, "2026-01-01", "2026-11-08"),
         MakeContract(2, 2, "2026-01-01", "2026-11-09"),
         MakeContract(3, 3, "2026-01-01", "2026-11-15"),
         MakeContract(4, 4, "2026-01-01", "2026-11-16")});
  EXPECT_THAT(Cells("P-05", {}, {"client"}, "client"), ElementsAre(ClientName(2), ClientName(3)));
}

}  // namespace
}  // namespace vinculo::reporting
