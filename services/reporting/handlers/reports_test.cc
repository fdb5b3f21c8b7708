// Each report by its id, over portfolios made by hand.

#include <gmock/gmock.h>

#include <random>

#include "absl/strings/str_join.h"
#include "services/reporting/domain/testing_portfolio.h"
#include "services/reporting/handlers/testing_reports.h"
#include "services/reporting/storage/client_activities.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

Parameters Period(const std::string& start, const std::string& end, Parameters more = {}) {
  more["period_start"] = start;
  more["period_end"] = end;
  return more;
}

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

class ReportP07 : public ReportTest {};

TEST_F(ReportP07, CountsEachClientOnceByDayWithoutGaps) {
  Apply({MakeContract(1, 1, "2019-12-01"),
         MakeContract(2, 1, "2020-01-02"),
         MakeContract(3, 2, "2020-01-02", "2020-01-04")});
  EXPECT_THAT(Cells("P-07",
                    Period("2019-12-31", "2020-01-04", {{"grouping", "day"}}),
                    {"day", "active", "in_force"}),
              ElementsAre("2019-12-31 1 1",
                          "2020-01-01 1 1",
                          "2020-01-02 2 2",
                          "2020-01-03 2 2",
                          "2020-01-04 1 1"));
}

TEST_F(ReportP07, SplitsByStanding) {
  ContractRow blocked = MakeContract(1, 1, "2020-01-01");
  blocked.standing = StandingChange{*Day::Parse("2020-01-03"), Standing::kBlocked};
  ContractRow suspended = MakeContract(2, 2, "2020-01-01");
  suspended.standing = StandingChange{*Day::Parse("2020-01-02"), Standing::kSuspended};
  Apply({blocked, suspended});
  EXPECT_THAT(Cells("P-07",
                    Period("2020-01-01", "2020-01-03", {{"grouping", "day"}}),
                    {"day", "active", "suspended", "blocked", "in_force"}),
              ElementsAre("2020-01-01 2 0 0 2", "2020-01-02 1 1 0 2", "2020-01-03 0 1 1 2"));
}

TEST_F(ReportP07, GivesTheLastDayOfEachMonthAndOfThePeriod) {
  Apply({MakeContract(1, 1, "2020-01-31"),
         MakeContract(2, 2, "2020-02-29"),
         MakeContract(3, 3, "2020-03-01")});
  EXPECT_THAT(Cells("P-07", Period("2019-12-15", "2020-03-10"), {"day", "active"}),
              ElementsAre("2019-12-31 0", "2020-01-31 1", "2020-02-29 2", "2020-03-10 3"));
}

TEST_F(ReportP07, EndsToday) {
  Apply({MakeContract(1, 1, "2026-11-01")});
  EXPECT_THAT(
      Cells("P-07", Period("2026-11-20", "2026-12-31", {{"grouping", "day"}}), {"day", "active"}),
      ElementsAre("2026-11-20 1", "2026-11-21 1", "2026-11-22 1"));
  EXPECT_THAT(Cells("P-07", Period("2026-11-23", "2026-12-31"), {"day"}), IsEmpty());
}

TEST_F(ReportP07, FiltersByUnitCategoryVipAndAggregator) {
  ClientRow norte = MakeClient(1);
  norte.unit = "Norte";
  norte.vip = true;
  norte.category = "Ouro";
  ClientRow aggregated = MakeClient(2);
  aggregated.aggregator = 2;
  Apply({MakeContract(1, 1, "2020-01-01"),
         MakeContract(2, 2, "2020-01-01"),
         MakeContract(3, 3, "2020-01-01")},
        {norte, aggregated});
  const auto active = [&](const Parameters& filters) {
    return Cells("P-07", Period("2020-01-01", "2020-01-01", filters), {"active"});
  };
  EXPECT_THAT(active({}), ElementsAre("2"));
  EXPECT_THAT(active({{"aggregators", "include"}}), ElementsAre("3"));
  EXPECT_THAT(active({{"aggregators", "only"}}), ElementsAre("1"));
  EXPECT_THAT(active({{"unit", "Norte"}}), ElementsAre("1"));
  EXPECT_THAT(active({{"unit", "Sul"}}), ElementsAre("0"));
  EXPECT_THAT(active({{"category", "Ouro"}}), ElementsAre("1"));
  EXPECT_THAT(active({{"vip", "only"}}), ElementsAre("1"));
  EXPECT_THAT(active({{"vip", "leave_out"}}), ElementsAre("1"));
}

// Every contract is chosen: the history worked out from contracts must be the stored one.
TEST_F(ReportP07, OfAllPlansIsTheStoredHistory) {
  std::mt19937 random(7);
  std::vector<ContractRow> contracts;
  std::vector<ClientRow> clients;
  int number = 0;
  for (int client = 1; client <= 40; ++client) {
    clients.push_back(MakeClient(client));
    clients.back().vip = client % 3 == 0;
    clients.back().aggregator = client % 5 == 0 ? 1 : 0;
    if (client % 2 == 0) clients.back().unit = "Norte";
    for (const ContractLife& life : RandomLives(random)) {
      ContractRow row = MakeContract(++number, client, "2020-01-01");
      row.plan = PlanId(1 + number % 2);
      row.in_force = {life.from, life.until};
      if (!life.WasInForce()) row.in_force = {};
      row.standing.reset();
      contracts.push_back(row);
      for (const StandingChange& change : life.standings) {
        row.version += 1;
        row.standing = change;
        contracts.push_back(row);
      }
    }
  }
  Apply(contracts, clients, {MakePlan(1, "A"), MakePlan(2, "B")});
  const std::vector<std::string> columns = {"day", "active", "suspended", "blocked"};
  for (const Parameters& more : {Parameters{},
                                 Parameters{{"unit", "Norte"}},
                                 Parameters{{"vip", "only"}, {"aggregators", "include"}}}) {
    Parameters stored = Period("1970-01-01", "1970-04-01", more);
    stored["grouping"] = "day";
    Parameters chosen = stored;
    chosen["plan"] = "A,B";
    EXPECT_EQ(Cells("P-07", chosen, columns), Cells("P-07", stored, columns));
  }
}

TEST_F(ReportP07, FiltersByPlanGroupConsultantAndTeacherCountingAClientOnce) {
  ClientRow client = MakeClient(1);
  client.groups = {"Natação", "Manhã"};
  client.teacher = "Ana";
  ContractRow first = MakeContract(1, 1, "2020-01-01", "2020-01-03");
  first.plan = PlanId(1);
  first.consultant = "Rui";
  ContractRow second = MakeContract(2, 1, "2020-01-02", "2020-01-04");
  second.plan = PlanId(2);
  ContractRow other = MakeContract(3, 2, "2020-01-01");
  other.plan = PlanId(2);
  PlanRow swim = MakePlan(1, "A");
  swim.modalities = {"Natação"};
  Apply({first, second, other}, {client, MakeClient(2)}, {swim, MakePlan(2, "B")});
  const auto history = [&](const Parameters& filters) {
    Parameters parameters = Period("2020-01-01", "2020-01-04", filters);
    parameters["grouping"] = "day";
    return absl::StrJoin(Cells("P-07", parameters, {"in_force"}), " ");
  };
  EXPECT_EQ(history({}), "2 2 2 1");
  EXPECT_EQ(history({{"plan", "A"}}), "1 1 0 0");
  EXPECT_EQ(history({{"plan", "B"}}), "1 2 2 1");
  EXPECT_EQ(history({{"plan", "A,B"}}), "2 2 2 1");
  EXPECT_EQ(history({{"modality", "Natação"}}), "1 1 0 0");
  EXPECT_EQ(history({{"group", "Natação,Manhã"}}), "1 1 1 0");
  EXPECT_EQ(history({{"teacher", "Ana"}}), "1 1 1 0");
  EXPECT_EQ(history({{"consultant", "Rui"}}), "1 1 0 0");
  EXPECT_EQ(history({{"client_situation", "EVADED"}}), "1 1 1 0");
  EXPECT_EQ(history({{"client_situation", "IN_FORCE"}}), "1 1 1 1");
}

// A late fact shows in the current figures and in days that are not published.
TEST_F(ReportP07, ShowsPublishedDaysAsTheyWereAndMarksThem) {
  ClientRow norte = MakeClient(1);
  norte.unit = "Norte";
  norte.vip = true;
  ClientRow aggregated = MakeClient(2);
  aggregated.aggregator = 2;
  Apply({MakeContract(1, 1, "2026-11-01"),
         MakeContract(2, 2, "2026-11-01"),
         MakeContract(3, 3, "2026-11-01")},
        {norte, aggregated});
  const auto history = [&](const Parameters& more) {
    return Cells("P-07",
                 Period("2026-11-18", "2026-11-21", more),
                 {"day", "active", "in_force", "published_on"});
  };
  const Parameters published = {{"grouping", "day"}};
  const Parameters current = {{"grouping", "day"}, {"figures", "current"}};
  EXPECT_EQ(history(published), history(current)) << "nothing is published";
  const std::string etag = Run("P-07", {}).header().etag();
  Publish("2026-11-19", "2026-11-20");
  EXPECT_NE(Run("P-07", {}).header().etag(), etag);
  EXPECT_THAT(history(published),
              ElementsAre("2026-11-18 2 2 -",
                          "2026-11-19 2 2 2026-11-22",
                          "2026-11-20 2 2 2026-11-22",
                          "2026-11-21 2 2 -"));
  Apply({MakeContract(4, 4, "2026-11-10"), MakeContract(5, 5, "2026-11-20")});
  EXPECT_THAT(history(published),
              ElementsAre("2026-11-18 3 3 -",
                          "2026-11-19 2 2 2026-11-22",
                          "2026-11-20 2 2 2026-11-22",
                          "2026-11-21 4 4 -"));
  EXPECT_THAT(
      history(current),
      ElementsAre("2026-11-18 3 3 -", "2026-11-19 3 3 -", "2026-11-20 4 4 -", "2026-11-21 4 4 -"));
}

TEST_F(ReportP07, FiltersPublishedDaysByWhatTheyWerePublishedBy) {
  ClientRow norte = MakeClient(1);
  norte.unit = "Norte";
  norte.vip = true;
  norte.category = "Ouro";
  ClientRow aggregated = MakeClient(2);
  aggregated.aggregator = 2;
  ContractRow suspended = MakeContract(3, 3, "2026-11-01");
  suspended.standing = StandingChange{*Day::Parse("2026-11-02"), Standing::kSuspended};
  suspended.plan = PlanId(1);
  Apply({MakeContract(1, 1, "2026-11-01"), MakeContract(2, 2, "2026-11-01"), suspended},
        {norte, aggregated},
        {MakePlan(1, "A")});
  Publish("2026-11-01", "2026-11-20");
  norte.version = 2;
  norte.unit = "Sul";
  Apply({}, {norte});
  const auto on = [&](const Parameters& filters) {
    return Cells("P-07",
                 Period("2026-11-20", "2026-11-20", filters),
                 {"active", "suspended", "in_force", "published_on"});
  };
  EXPECT_THAT(on({}), ElementsAre("1 1 2 2026-11-22"));
  EXPECT_THAT(on({{"aggregators", "include"}}), ElementsAre("2 1 3 2026-11-22"));
  EXPECT_THAT(on({{"aggregators", "only"}}), ElementsAre("1 0 1 2026-11-22"));
  EXPECT_THAT(on({{"unit", "Norte"}}), ElementsAre("1 0 1 2026-11-22"));
  EXPECT_THAT(on({{"unit", "Sul"}}), ElementsAre("0 0 0 2026-11-22"));
  EXPECT_THAT(on({{"unit", "Sul"}, {"figures", "current"}}), ElementsAre("1 0 1 -"));
  EXPECT_THAT(on({{"category", "Ouro"}}), ElementsAre("1 0 1 2026-11-22"));
  EXPECT_THAT(on({{"vip", "only"}}), ElementsAre("1 0 1 2026-11-22"));
  EXPECT_THAT(on({{"vip", "leave_out"}}), ElementsAre("0 1 1 2026-11-22"));
  EXPECT_THAT(on({{"plan", "A"}}), ElementsAre("0 1 1 -")) << "not published by plan";
}

TEST_F(ReportP07, GivesPublishedMonthsByTheirLastDay) {
  Apply({MakeContract(1, 1, "2026-08-10")});
  Publish("2026-08-10", "2026-10-15");
  Apply({MakeContract(2, 2, "2026-08-10")});
  EXPECT_THAT(
      Cells("P-07", Period("2026-08-01", "2026-10-10"), {"day", "active", "published_on"}),
      ElementsAre("2026-08-31 1 2026-11-22", "2026-09-30 1 2026-11-22", "2026-10-10 1 2026-11-22"));
}

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
  {
    pqxx::work tx(*connection_);
    db::SetTenant(tx, tenant_.ToString());
    WriteActivities(tx,
                    tenant_,
                    {{ClientId(1), 1, *Day::Parse("2026-11-22"), "ACTIVE", std::nullopt},
                     {ClientId(2), 1, *Day::Parse("2026-11-23"), "ACTIVE", std::nullopt}});
    tx.commit();
  }
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
