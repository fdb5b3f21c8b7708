// P-07, over portfolios made by hand.

#include <gmock/gmock.h>

#include <random>

#include "absl/strings/str_join.h"
#include "services/reporting/domain/testing_portfolio.h"
#include "services/reporting/handlers/testing_reports.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

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

}  // namespace
}  // namespace vinculo::reporting
