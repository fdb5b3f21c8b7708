// The main job on real input: 7,043 telecom customers imported through vinculoctl; the reports say
// what a count made straight from the file says, over gRPC, CSV and the JSON behind the page alike.
// Skips where the data is absent.

#include <fstream>
#include <map>
#include <set>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/e2e/suite.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

const std::string kData = VINCULO_SOURCE_DIR "/../shared/data/interconnect";

struct FileContract {
  std::string begin;
  std::string end;  // empty: in force
};

std::vector<FileContract> ReadFile() {
  std::vector<FileContract> all;
  std::ifstream file(kData + "/contract.csv");
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = absl::StrSplit(line, ',');
    all.push_back({cells[1], cells[2] == "No" ? "" : cells[2].substr(0, 10)});
  }
  return all;
}

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
    EXPECT_TRUE(Eventually(120, [] {
      const auto rows = Rows("P-17",
                             {{"period_start", "2013-01-01"},
                              {"period_end", "2020-02-29"},
                              {"aggregators", "include"}});
      return rows.size() == 7043;
    }));
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

  using Parameters = std::map<std::string, std::string>;

  // All rows by pages over gRPC.
  static std::vector<reporting::v1::Row> Rows(const std::string& id, const Parameters& parameters) {
    const auto stub = reporting::v1::ReportService::NewStub(suite_->Channel("reporting"));
    reporting::v1::RunReportRequest request;
    request.set_name("reports/" + id);
    request.set_page_size(1000);
    for (const auto& [key, value] : parameters) (*request.mutable_parameters())[key] = value;
    std::vector<reporting::v1::Row> rows;
    reporting::v1::RunReportResponse response;
    do {
      request.set_page_token(response.next_page_token());
      grpc::ClientContext context;
      const grpc::Status status = stub->RunReport(&context, request, &response);
      EXPECT_TRUE(status.ok()) << id << ": " << status.error_message();
      if (!status.ok()) return {};
      rows.insert(rows.end(), response.rows().begin(), response.rows().end());
    } while (!response.next_page_token().empty());
    return rows;
  }

  static int Column(const std::string& id, const std::string& column) {
    const auto stub = reporting::v1::ReportService::NewStub(suite_->Channel("reporting"));
    reporting::v1::GetReportRequest request;
    request.set_name("reports/" + id);
    reporting::v1::ReportDefinition definition;
    grpc::ClientContext context;
    EXPECT_TRUE(stub->GetReport(&context, request, &definition).ok());
    for (int i = 0; i < definition.columns_size(); ++i) {
      if (definition.columns(i).id() == column) return i;
    }
    ADD_FAILURE() << id << " has no column " << column;
    return 0;
  }

  static std::string Query(const Parameters& parameters) {
    std::string query;
    for (const auto& [key, value] : parameters)
      absl::StrAppend(&query, query.empty() ? "?" : "&", key, "=", value);
    return query;
  }

  static Suite* suite_;
};
Suite* RealPortfolio::suite_ = nullptr;

const std::map<std::string, std::string> kEvasionPeriod = {{"period_start", "2019-10-01"},
                                                           {"period_end", "2020-02-01"}};

TEST_F(RealPortfolio, HasAllClientsAndContracts) {
  EXPECT_EQ(suite_->Sql("SELECT count(*) FROM registry.clients"), "7043");
  EXPECT_EQ(suite_->Sql("SELECT count(*) FROM contract.contracts"), "7043");
}

// P-05
TEST_F(RealPortfolio, CountsEvasionByMonth) {
  const int column = Column("P-05", "evaded_on");
  std::map<std::string, int> by_month, expected;
  for (const auto& row : Rows("P-05", kEvasionPeriod))
    ++by_month[row.values(column).date().substr(0, 7)];
  for (const FileContract& contract : ReadFile()) {
    if (!contract.end.empty()) ++expected[contract.end.substr(0, 7)];
  }
  EXPECT_EQ(by_month, expected);
  int all = 0;
  for (const auto& [month, count] : by_month) all += count;
  EXPECT_EQ(all, 1869);
}

// P-07
TEST_F(RealPortfolio, TellsTheActiveHistoryByMonth) {
  const std::vector<FileContract> contracts = ReadFile();
  const auto rows =
      Rows("P-07",
           {{"period_start", "2013-01-01"}, {"period_end", "2020-02-01"}, {"grouping", "month"}});
  const int day = Column("P-07", "day");
  const int in_force = Column("P-07", "in_force");
  EXPECT_EQ(rows.size(), 86u) << "85 month ends and the last day";
  for (const auto& row : rows) {
    const std::string date = row.values(day).date();
    int expected = 0;
    for (const FileContract& c : contracts)
      expected += c.begin <= date && (c.end.empty() || date < c.end) ? 1 : 0;
    EXPECT_EQ(row.values(in_force).integer(), expected) << date;
    if (date == "2020-02-01") {
      EXPECT_EQ(expected, 5174);
    }
  }
}

// P-17
TEST_F(RealPortfolio, CountsNewClientsByMonth) {
  std::map<std::string, int> by_month, expected;
  const int column = Column("P-17", "started_on");
  for (const auto& row :
       Rows("P-17", {{"period_start", "2013-01-01"}, {"period_end", "2020-02-29"}})) {
    ++by_month[row.values(column).date().substr(0, 7)];
  }
  for (const FileContract& c : ReadFile()) ++expected[c.begin.substr(0, 7)];
  EXPECT_EQ(by_month, expected);
}

// P-11
TEST_F(RealPortfolio, ListsContractsWhoseLoyaltyTermEnds) {
  const auto stub = contract::v1::ContractService::NewStub(suite_->Channel("contract"));
  contract::v1::ListContractsRequest request;
  request.set_page_size(1000);
  request.set_filter(
      "expiration_date >= \"2020-03-01\" AND expiration_date <= \"2020-03-31\" AND lifecycle = "
      "ACTIVE");
  int listed = 0;
  contract::v1::ListContractsResponse response;
  do {
    request.set_page_token(response.next_page_token());
    grpc::ClientContext context;
    const grpc::Status status = stub->ListContracts(&context, request, &response);
    ASSERT_TRUE(status.ok()) << status.error_message();
    listed += response.contracts_size();
  } while (!response.next_page_token().empty());
  EXPECT_GT(listed, 0);
  EXPECT_EQ(Rows("P-11",
                 {{"period_start", "2020-03-01"},
                  {"period_end", "2020-03-31"},
                  {"date_kind", "expiration"}})
                .size(),
            static_cast<size_t>(listed));
}

// G-01, G-02, H8: the same rows through every door.
TEST_F(RealPortfolio, SaysTheSameOverGrpcCsvAndJson) {
  const int contract = Column("P-05", "contract");
  std::multiset<std::string> grpc_rows, json_rows, csv_rows;
  for (const auto& row : Rows("P-05", kEvasionPeriod))
    grpc_rows.insert(row.values(contract).text());

  const int port = suite_->port("gateway");
  std::string token;
  do {
    const HttpAnswer page = HttpGet(port,
                                    absl::StrCat("/v1/reports/P-05/rows",
                                                 Query(kEvasionPeriod),
                                                 "&page_size=1000",
                                                 token.empty() ? "" : "&page_token=",
                                                 token));
    ASSERT_EQ(page.status, 200) << page.body;
    const auto json = nlohmann::json::parse(page.body);
    for (const auto& row : json.at("rows")) {
      json_rows.insert(row.is_array() ? row.at(contract).get<std::string>()
                                      : row.at("contract").get<std::string>());
    }
    token = json.value("next_page_token", "");
  } while (!token.empty());

  const HttpAnswer csv = HttpGet(port, absl::StrCat("/v1/reports/P-05.csv", Query(kEvasionPeriod)));
  ASSERT_EQ(csv.status, 200) << csv.body;
  for (absl::string_view line : absl::StrSplit(csv.body, "\r\n", absl::SkipEmpty())) {
    const size_t at = line.find("contracts/");
    if (at != absl::string_view::npos) csv_rows.emplace(line.substr(at, line.find(',', at) - at));
  }
  EXPECT_EQ(grpc_rows.size(), 1869u);
  EXPECT_EQ(json_rows, grpc_rows);
  EXPECT_EQ(csv_rows, grpc_rows);
}

}  // namespace
}  // namespace vinculo::e2e
