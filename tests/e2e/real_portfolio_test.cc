// The main job on real input: 7,043 telecom customers imported through vinculoctl; the reports say
// what the file itself says, row by row, over gRPC, JSON, both CSV dialects and on the page alike.
// Skips where the data is absent.

#include <algorithm>
#include <fstream>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "common/base/money.h"
#include "gtest/gtest.h"
#include "tests/e2e/report_doors.h"
#include "tests/e2e/suite.h"

namespace vinculo::e2e {
namespace {

const std::string kData = VINCULO_SOURCE_DIR "/../shared/data/interconnect";

// A line of the file, as its owner wrote it.
struct FileContract {
  std::string customer;
  std::string begin;
  std::string end;  // empty: in force
  std::string type;
  std::string charge;
};

std::vector<FileContract> ReadFile() {
  std::vector<FileContract> all;
  std::ifstream file(kData + "/contract.csv");
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = absl::StrSplit(line, ',');
    all.push_back({.customer = cells[0],
                   .begin = cells[1],
                   .end = cells[2] == "No" ? "" : cells[2].substr(0, 10),
                   .type = cells[3],
                   .charge = Money::Parse(cells[6])->ToString()});
  }
  return all;
}

// F-01. The loyalty term of what was sold, counted by hand. All began on the first of a month, so
// their terms end on one (Codigo Civil art. 132). Empty: none.
std::string LoyaltyEnd(const FileContract& contract) {
  EXPECT_EQ(contract.begin.substr(8), "01") << contract.customer;
  const int years = contract.type == "One year" ? 1 : contract.type == "Two year" ? 2 : 0;
  if (years == 0) return "";
  return absl::StrCat(std::stoi(contract.begin.substr(0, 4)) + years, contract.begin.substr(4));
}

const ReportDoors::Parameters kEvasion = {{"period_start", "2019-10-01"},
                                          {"period_end", "2020-02-01"}};
const ReportDoors::Parameters kMonths = {
    {"period_start", "2013-01-01"}, {"period_end", "2020-02-01"}, {"grouping", "month"}};
const ReportDoors::Parameters kTerms = {
    {"date_kind", "expiration"}, {"period_start", "2013-01-01"}, {"period_end", "2022-12-31"}};
const ReportDoors::Parameters kAllStarts = {{"period_start", "2013-01-01"},
                                            {"period_end", "2020-02-29"}};

// Without their order.
using Lines = std::multiset<std::string>;

class RealPortfolio : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!std::ifstream(kData + "/contract.csv")) return;
    suite_ = new Suite;
    for (const auto& [code, loyalty] :
         {std::pair{"Month-to-month", "0"}, {"One year", "12"}, {"Two year", "24"}}) {
      Run({"plan", "create", code, "--price", "64.76", "--loyalty-months", loyalty});
    }
    Run({"import",
         "clients",
         kData + "/personal.csv",
         "--map",
         "external_id=customerID",
         "--map",
         "display_name=customerID",
         "--map",
         "sex=gender"});
    Run({"import",
         "contracts",
         kData + "/contract.csv",
         "--map",
         "external_id=customerID",
         "--map",
         "client_external_id=customerID",
         "--map",
         "plan_code=Type",
         "--map",
         "start_date=BeginDate",
         "--map",
         "end_date=EndDate",
         "--map",
         "price=MonthlyCharges",
         "--null",
         "No"});
    // 1,869 ended, each client with one contract: wait until all are in the read model.
    EXPECT_TRUE(Eventually(120, [] { return Ask("P-17", kAllStarts).Rows().size() == 7043; }));
  }
  static void TearDownTestSuite() {
    delete suite_;
    suite_ = nullptr;
  }
  void SetUp() override {
    if (suite_ == nullptr) GTEST_SKIP() << "SKIPPED: the real data is not at " << kData;
  }

  static void Run(const std::vector<std::string>& arguments) {
    const Finished done = suite_->Ctl(arguments);
    EXPECT_EQ(done.exit_code, 0) << done.out << done.err;
  }

  static ReportDoors Ask(const std::string& id, const ReportDoors::Parameters& parameters) {
    return ReportDoors(*suite_, id, parameters);
  }

  static Lines LinesOf(const Table& table) {
    Lines lines;
    for (const std::vector<std::string>& row : table) lines.insert(absl::StrJoin(row, " | "));
    return lines;
  }

  static Suite* suite_;
};
Suite* RealPortfolio::suite_ = nullptr;

TEST_F(RealPortfolio, HasAllClientsAndContracts) {
  EXPECT_EQ(suite_->Sql("SELECT count(*) FROM registry.clients"), "7043");
  EXPECT_EQ(suite_->Sql("SELECT count(*) FROM contract.contracts"), "7043");
}

// P-05
TEST_F(RealPortfolio, ListsWhoEvadedWithDatesAndMoney) {
  Lines expected;
  for (const FileContract& c : ReadFile()) {
    if (c.end.empty()) continue;
    expected.insert(absl::StrJoin({c.customer, c.type, c.begin, c.end, c.charge}, " | "));
  }
  EXPECT_EQ(expected.size(), 1869u);
  EXPECT_EQ(
      LinesOf(
          Ask("P-05", kEvasion)
              .Columns({"client_name", "plan_name", "started_on", "evaded_on", "monthly_value"})),
      expected);
}

// P-07
TEST_F(RealPortfolio, TellsTheActiveHistoryByMonth) {
  const std::vector<FileContract> contracts = ReadFile();
  const Table rows = Ask("P-07", kMonths).Columns({"day", "in_force"});
  ASSERT_EQ(rows.size(), 86u) << "85 month ends and the last day";
  for (const std::vector<std::string>& row : rows) {
    int expected = 0;
    for (const FileContract& c : contracts) {
      expected += c.begin <= row[0] && (c.end.empty() || row[0] < c.end) ? 1 : 0;
    }
    EXPECT_EQ(row[1], absl::StrCat(expected)) << row[0];
  }
  EXPECT_EQ(rows.back(), std::vector<std::string>({"2020-02-01", "5174"}));
}

// P-17
TEST_F(RealPortfolio, ListsNewClientsWithTheirDates) {
  Lines expected;
  for (const FileContract& c : ReadFile()) {
    expected.insert(
        absl::StrJoin({c.customer, c.type, c.begin, c.end.empty() ? "-" : c.end}, " | "));
  }
  EXPECT_EQ(
      LinesOf(Ask("P-17", kAllStarts).Columns({"client_name", "plans", "started_on", "ends_on"})),
      expected);
}

// P-11, F-01
TEST_F(RealPortfolio, ListsContractsWhoseLoyaltyTermEnds) {
  Lines expected;
  int in_march = 0;
  for (const FileContract& c : ReadFile()) {
    const std::string due = LoyaltyEnd(c);
    if (due.empty() || !c.end.empty()) continue;
    in_march += due == "2020-03-01" ? 1 : 0;
    expected.insert(absl::StrJoin({c.customer, c.type, c.begin, due}, " | "));
  }
  EXPECT_EQ(expected.size(), 2954u);
  EXPECT_EQ(in_march, 25);
  EXPECT_EQ(
      LinesOf(Ask("P-11", kTerms).Columns({"client_name", "plan_name", "started_on", "due_on"})),
      expected);
  EXPECT_EQ(Ask("P-11",
                {{"date_kind", "expiration"},
                 {"period_start", "2020-02-02"},
                 {"period_end", "2020-03-01"}})
                .Rows()
                .size(),
            25u);
}

struct Asked {
  const char* report;
  const ReportDoors::Parameters& parameters;
  size_t rows;
};
const Asked kAsked[] = {{"P-05", kEvasion, 1869},
                        {"P-07", kMonths, 86},
                        {"P-11", kTerms, 2954},
                        {"P-17", kAllStarts, 7043}};

// G-01, G-02: the same rows, in the same order, through every door.
TEST_F(RealPortfolio, SaysTheSameOverGrpcJsonAndCsv) {
  for (const Asked& asked : kAsked) {
    SCOPED_TRACE(asked.report);
    const ReportDoors doors = Ask(asked.report, asked.parameters);
    const Table rows = doors.Rows();
    EXPECT_EQ(rows.size(), asked.rows);
    EXPECT_EQ(doors.Json(), rows);
    EXPECT_EQ(doors.Csv(), rows);
    EXPECT_EQ(doors.CsvExcelBr(), doors.InExcel(rows));
  }
}

// G-05
TEST_F(RealPortfolio, ShowsTheSameOnItsPages) {
  if (RunToEnd(suite_->folder(), {"chromium", "--version"}).exit_code != 0) {
    GTEST_SKIP() << "SKIPPED: no chromium (apt-get install chromium)";
  }
  for (const Asked& asked : kAsked) {
    SCOPED_TRACE(asked.report);
    const ReportDoors doors = Ask(asked.report, asked.parameters);
    Table rows = doors.Rows();
    rows.resize(std::min<size_t>(rows.size(), 50));
    EXPECT_EQ(doors.Page(), doors.OnPage(rows));
  }
}

}  // namespace
}  // namespace vinculo::e2e
