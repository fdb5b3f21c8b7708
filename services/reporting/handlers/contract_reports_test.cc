// P-00, P-11, P-16, P-17 and what reports of clients filter by, over portfolios made by hand.

#include <gmock/gmock.h>

#include "services/reporting/domain/testing_portfolio.h"
#include "services/reporting/handlers/testing_reports.h"
#include "services/reporting/storage/client_activities.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ReportP00 : public ReportTest {};

TEST_F(ReportP00, ListsPrepaidContractsInForceOnTheDay) {
  ContractRow postpaid = MakeContract(3, 3, "2020-01-01");
  postpaid.payment_condition = "POSTPAID";
  Apply(
      {MakeContract(1, 1, "2020-01-10"), MakeContract(2, 2, "2020-01-01", "2020-01-20"), postpaid});
  const auto on = [&](const std::string& day, Parameters more = {}) {
    more["as_of"] = day;
    return Cells("P-00", more, {"contract"}, "contract");
  };
  EXPECT_THAT(on("2020-01-09"), ElementsAre(ContractName(2)));
  EXPECT_THAT(on("2020-01-10"), ElementsAre(ContractName(1), ContractName(2)));
  EXPECT_THAT(on("2020-01-19"), ElementsAre(ContractName(1), ContractName(2)));
  EXPECT_THAT(on("2020-01-20"), ElementsAre(ContractName(1)));
  EXPECT_THAT(on("2020-01-20", {{"payment_condition", "POSTPAID"}}), ElementsAre(ContractName(3)));
  EXPECT_THAT(on("2020-01-20", {{"payment_condition", ""}}),
              ElementsAre(ContractName(1), ContractName(3)));
  EXPECT_THAT(on("2020-01-10", {{"lifecycle", "ENDED"}}), ElementsAre(ContractName(2)));
}

TEST_F(ReportP00, TotalsTheValueOverAllPages) {
  Apply({MakeContract(1, 1, "2020-01-10"),
         MakeContract(2, 2, "2020-01-01"),
         MakeContract(3, 3, "2020-01-01")});
  const absl::StatusOr<pb::RunReportResponse> page = TryRun("P-00", {}, "", 1);
  ASSERT_THAT(page, testing::IsOk());
  EXPECT_EQ(page->rows_size(), 1);
  EXPECT_EQ(page->total_rows(), 3);
  EXPECT_EQ(CellsOf(*page, page->totals(), {"total_value"}), "3600.00");
}

class ReportP11 : public ReportTest {};

TEST_F(ReportP11, FindsByEachOfTheSixDates) {
  ContractRow contract = MakeContract(1, 1, "2026-01-01");
  contract.renewed_on = *Day::Parse("2026-02-02");
  contract.expires_on = *Day::Parse("2026-03-03");
  contract.ends_on = *Day::Parse("2026-04-04");
  contract.financial_base_on = *Day::Parse("2026-05-05");
  contract.paid_until_on = *Day::Parse("2026-06-06");
  Apply({contract, MakeContract(2, 2, "2026-07-07")});
  const std::pair<const char*, const char*> kDates[] = {{"activation", "2026-01-01"},
                                                        {"renewal", "2026-02-02"},
                                                        {"expiration", "2026-03-03"},
                                                        {"end", "2026-04-04"},
                                                        {"financial_base", "2026-05-05"},
                                                        {"paid_until", "2026-06-06"}};
  for (const auto& [kind, day] : kDates) {
    const Day on = *Day::Parse(day);
    const auto found = [&](Day start, Day end) {
      return Cells("P-11",
                   Period(start.ToString(), end.ToString(), {{"date_kind", kind}}),
                   {"contract", "due_on"});
    };
    EXPECT_THAT(found(on, on), ElementsAre(absl::StrCat(ContractName(1), " ", day))) << kind;
    EXPECT_THAT(found(on + 1, on + 2), IsEmpty()) << kind;
    EXPECT_THAT(found(on - 2, on - 1), IsEmpty()) << kind;
  }
}

TEST_F(ReportP11, TakesTheNextThirtyDaysOverTheYearsEnd) {
  std::vector<ContractRow> contracts;
  int number = 0;
  for (const char* day : {"2026-11-21", "2026-11-22", "2026-12-22", "2026-12-23"}) {
    ++number;
    contracts.push_back(MakeContract(number, number, "2026-01-01"));
    contracts.back().expires_on = *Day::Parse(day);
  }
  Apply(contracts);
  EXPECT_THAT(Cells("P-11", {}, {"due_on", "days_left"}),
              ElementsAre("2026-11-22 0", "2026-12-22 30"));
  EXPECT_THAT(Cells("P-11", Period("2026-12-23", "2027-01-10"), {"due_on"}),
              ElementsAre("2026-12-23"));
}

TEST_F(ReportP11, LeavesEndedContractsOutUnlessAsked) {
  Apply({MakeContract(1, 1, "2026-01-01", "2026-11-25")});
  EXPECT_THAT(
      Cells("P-11", Period("2026-11-25", "2026-11-25", {{"date_kind", "end"}}), {"contract"}),
      IsEmpty());
  EXPECT_THAT(Cells("P-11",
                    Period("2026-11-25", "2026-11-25", {{"date_kind", "end"}, {"lifecycle", ""}}),
                    {"lifecycle"}),
              ElementsAre("ENDED"));
}

class ReportP16 : public ReportTest {};

TEST_F(ReportP16, CountsWhatHappenedToContractsByMonth) {
  ContractRow expired = MakeContract(2, 2, "2019-12-31", "2020-01-01");
  expired.end_kind = "EXPIRED";
  ContractRow renewed = MakeContract(4, 4, "2019-01-01");
  renewed.renewed_on = *Day::Parse("2020-01-31");
  Apply({MakeContract(1, 1, "2019-12-01", "2020-01-31"),
         expired,
         MakeContract(3, 1, "2020-02-01"),
         MakeContract(5, 1, "2020-03-01"),
         renewed});
  EXPECT_THAT(
      Cells("P-16",
            Period("2019-12-01", "2020-03-31"),
            {"period", "adhesions", "returns", "renewals", "closings", "expiries", "balance"}),
      ElementsAre("2019-12-01 2 0 0 0 0 2",
                  "2020-01-01 0 0 1 1 1 -2",
                  "2020-02-01 0 1 0 0 0 1",
                  "2020-03-01 1 0 0 0 0 1"));
  const pb::RunReportResponse response = Run("P-16", Period("2019-12-01", "2020-03-31"));
  EXPECT_EQ(CellsOf(response,
                    response.totals(),
                    {"adhesions", "returns", "renewals", "closings", "expiries", "balance"}),
            "3 1 1 1 1 2");
}

TEST_F(ReportP16, CountsByDayWithinThePeriodOnly) {
  Apply({MakeContract(1, 1, "2020-01-01"),
         MakeContract(2, 2, "2020-01-03"),
         MakeContract(3, 3, "2019-12-31"),
         MakeContract(4, 4, "2020-01-04")});
  EXPECT_THAT(Cells("P-16",
                    Period("2020-01-01", "2020-01-03", {{"grouping", "day"}}),
                    {"period", "adhesions"}),
              ElementsAre("2020-01-01 1", "2020-01-02 0", "2020-01-03 1"));
}

TEST_F(ReportP16, FiltersByPlan) {
  ContractRow gold = MakeContract(1, 1, "2020-01-01");
  gold.plan = PlanId(1);
  Apply({gold, MakeContract(2, 2, "2020-01-01")}, {}, {MakePlan(1, "OURO")});
  EXPECT_THAT(Cells("P-16", Period("2020-01-01", "2020-01-31", {{"plan", "OURO"}}), {"adhesions"}),
              ElementsAre("1"));
}

class ReportP17 : public ReportTest {};

TEST_F(ReportP17, ListsClientsByTheirFirstContract) {
  Apply({MakeContract(1, 1, "2019-12-31"),
         MakeContract(2, 2, "2020-01-01"),
         MakeContract(3, 3, "2020-01-31", "2020-02-10"),
         MakeContract(4, 4, "2020-02-01"),
         MakeContract(5, 2, "2020-01-20")});
  EXPECT_THAT(
      Cells("P-17",
            Period("2020-01-01", "2020-01-31"),
            {"client", "contract", "contracts", "started_on", "ends_on"}),
      ElementsAre(absl::StrCat(ClientName(3), " ", ContractName(3), " 1 2020-01-31 2020-02-10"),
                  absl::StrCat(ClientName(2), " ", ContractName(2), " 2 2020-01-01 -")));
}

TEST_F(ReportP17, NamesThePlansBoughtInThePeriodInTheirOrder) {
  std::vector<ContractRow> contracts = {MakeContract(1, 1, "2020-01-10"),
                                        MakeContract(2, 1, "2020-01-05"),
                                        MakeContract(3, 1, "2020-02-01"),
                                        MakeContract(4, 2, "2020-01-06")};
  for (int i = 0; i < 3; ++i) contracts[i].plan = PlanId(i + 1);
  Apply(contracts, {}, {MakePlan(1, "A"), MakePlan(2, "B"), MakePlan(3, "C")});
  EXPECT_THAT(
      Cells("P-17", Period("2020-01-01", "2020-01-31"), {"contracts", "plans", "started_on"}),
      ElementsAre("1 - 2020-01-06", "2 Plano B, Plano A 2020-01-05"));
}

TEST_F(ReportP17, LeavesOutReturns) {
  Apply({MakeContract(1, 1, "2019-01-01", "2019-06-01"), MakeContract(2, 1, "2020-01-10")});
  EXPECT_THAT(Cells("P-17", Period("2020-01-01", "2020-01-31"), {"client"}), IsEmpty());
}

TEST_F(ReportP17, FiltersByTheContractsLifecycle) {
  Apply({MakeContract(1, 1, "2020-01-10"), MakeContract(2, 2, "2020-01-10", "2020-02-10")});
  const auto found = [&](const std::string& lifecycle) {
    return Cells(
        "P-17", Period("2020-01-01", "2020-01-31", {{"lifecycle", lifecycle}}), {"client"});
  };
  EXPECT_THAT(found("ACTIVE"), ElementsAre(ClientName(1)));
  EXPECT_THAT(found("ENDED"), ElementsAre(ClientName(2)));
}

TEST_F(ReportP17, LeavesOutDraftsAndContractsThatEndedTheDayTheyBegan) {
  ContractRow draft = MakeContract(1, 1, "2020-01-10");
  draft.lifecycle = "DRAFT";
  draft.in_force = {};
  draft.standing.reset();
  Apply({draft, MakeContract(2, 2, "2020-01-10", "2020-01-10")});
  EXPECT_THAT(Cells("P-17", Period("2020-01-01", "2020-01-31"), {"client"}), IsEmpty());
}

class ClientActivity : public ReportTest {};

TEST_F(ClientActivity, IsWhatTheRegistryToldOfToday) {
  Apply({MakeContract(1, 1, "2026-11-01"),
         MakeContract(2, 2, "2026-11-01"),
         MakeContract(3, 3, "2026-11-01")});
  Write([&](pqxx::transaction_base& tx) {
    WriteActivities(tx,
                    tenant_,
                    {{ClientId(1), 1, *Day::Parse("2026-11-22"), "ACTIVE", std::nullopt},
                     {ClientId(2), 1, *Day::Parse("2026-11-23"), "ACTIVE", std::nullopt}});
  });
  for (const char* id : {"P-00", "P-11", "P-17"}) {
    const std::string report = id;
    const auto found = [&](const std::string& activities) {
      Parameters parameters = {{"client_activity", activities}};
      if (report != "P-00") parameters = Period("2026-11-01", "2026-11-22", parameters);
      if (report == "P-11") parameters["date_kind"] = "activation";
      return Cells(report, parameters, {"client"}, "client");
    };
    EXPECT_THAT(found("ACTIVE"), ElementsAre(ClientName(1))) << report;
    EXPECT_THAT(found("LEAD"), ElementsAre(ClientName(2), ClientName(3))) << report;
  }
  EXPECT_THAT(Cells("P-07",
                    Period("2026-11-22", "2026-11-22", {{"client_activity", "ACTIVE"}}),
                    {"in_force"}),
              ElementsAre("1"));
}

class ClientSituation : public ReportTest {};

// Seen through P-11, which lists contracts of clients in any situation.
TEST_F(ClientSituation, IsThatOfTodayWhateverTheContractListed) {
  ContractRow draft = MakeContract(1, 1, "2026-11-01");
  draft.lifecycle = "DRAFT";
  draft.in_force = {};
  draft.standing.reset();
  ContractRow transferred = MakeContract(3, 3, "2026-11-01", "2026-11-10");
  transferred.counts_as_churn = false;
  Apply({draft,
         MakeContract(2, 2, "2026-11-01", "2026-11-22"),  // its first day out is today
         transferred,
         MakeContract(4, 4, "2026-11-01", "2026-11-23"),  // its last day is today
         MakeContract(5, 5, "2026-11-01", "2026-11-10"),
         MakeContract(6, 5, "2026-11-22")});  // back today
  const auto found = [&](const std::string& situations) {
    Parameters parameters = Period("2026-11-01", "2026-11-01");
    parameters["date_kind"] = "activation";
    parameters["lifecycle"] = "";  // any
    parameters["client_situation"] = situations;
    return Cells("P-11", parameters, {"contract"}, "contract");
  };
  EXPECT_THAT(found("LEAD"), ElementsAre(ContractName(1)));
  EXPECT_THAT(found("EVADED"), ElementsAre(ContractName(2)));
  EXPECT_THAT(found("LEFT"), ElementsAre(ContractName(3)));
  EXPECT_THAT(found("IN_FORCE"), ElementsAre(ContractName(4), ContractName(5)));
  EXPECT_THAT(found("LEAD,LEFT"), ElementsAre(ContractName(1), ContractName(3)));
}

TEST_F(ClientSituation, FiltersEveryReportOfClients) {
  Apply({MakeContract(1, 1, "2026-11-01"), MakeContract(2, 2, "2026-11-01", "2026-11-20")});
  for (const char* id : {"P-00", "P-05", "P-11", "P-16", "P-17"}) {
    Parameters parameters = {{"client_situation", "LEAD"}};
    const std::string report = id;
    if (report != "P-00") parameters = Period("2026-11-01", "2026-11-22", parameters);
    if (report == "P-11") parameters["date_kind"] = "activation";
    if (report == "P-16") {
      EXPECT_THAT(Cells(report, parameters, {"adhesions", "closings"}), ElementsAre("0 0"));
    } else {
      EXPECT_THAT(Cells(report, parameters, {"client"}), IsEmpty()) << report;
    }
    parameters["client_situation"] = "IN_FORCE,EVADED";
    EXPECT_FALSE(Run(report, parameters).rows().empty()) << report;
  }
}

}  // namespace
}  // namespace vinculo::reporting
