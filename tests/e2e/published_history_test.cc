// P-07 as a vendor bills on it: a portfolio with years of history is imported and published; what
// is entered later with an earlier date changes the current figures, never the published ones;
// over gRPC, CSV and the JSON behind the page alike.

#include <fstream>
#include <map>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "common/base/clock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/e2e/suite.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

// day, active, published_on ("" while not published).
using Line = std::vector<std::string>;

class PublishedHistory : public testing::Test {
 protected:
  void SetUp() override {
    Run({"plan", "create", "P", "--price", "99.90"});
    Import("clients", "external_id,display_name\n1,Ana\n2,Rui\n3,Lia\n4,Eva\n");
    ImportContracts(absl::StrCat("1,1,P,",
                                 DaysAgo(900),
                                 ",\n2,2,P,",
                                 DaysAgo(400),
                                 ",",
                                 DaysAgo(30),
                                 "\n3,3,P,",
                                 DaysAgo(60),
                                 ",\n"));
    ASSERT_TRUE(Eventually(60, [&] { return ActiveToday() == "2"; }));
  }

  static std::string DaysAgo(int days) {
    return (CivilDay(absl::Now(), *LoadZone("America/Sao_Paulo")) - days).ToString();
  }
  Finished Run(const std::vector<std::string>& arguments) {
    Finished done = suite_.Ctl(arguments);
    EXPECT_EQ(done.exit_code, 0) << done.out << done.err;
    return done;
  }
  void Import(const std::string& what, const std::string& content) {
    const std::string file = absl::StrCat(suite_.folder(), "/", what, ".csv");
    std::ofstream(file, std::ios::trunc) << content;
    Run({"import", what, file});
  }
  void ImportContracts(const std::string& lines) {
    Import("contracts", "external_id,client_external_id,plan_code,start_date,end_date\n" + lines);
  }

  static std::string Query(const std::string& figures) {
    return absl::StrCat("?period_start=", DaysAgo(901), "&grouping=day&figures=", figures);
  }
  std::vector<Line> ByJson(const std::string& figures) {
    const HttpAnswer page =
        HttpGet(suite_.port("gateway"),
                absl::StrCat("/v1/reports/P-07/rows", Query(figures), "&page_size=1000"));
    EXPECT_EQ(page.status, 200) << page.body;
    const auto json = nlohmann::json::parse(page.body);
    std::vector<Line> lines;
    for (const auto& row : json.at("rows")) {
      const auto& published = row.at("published_on");
      lines.push_back({row.at("day").get<std::string>(),
                       absl::StrCat(row.at("active").get<int64_t>()),
                       published.is_null() ? "" : published.get<std::string>()});
    }
    return lines;
  }
  std::vector<Line> ByCsv(const std::string& figures) {
    const HttpAnswer csv =
        HttpGet(suite_.port("gateway"), absl::StrCat("/v1/reports/P-07.csv", Query(figures)));
    EXPECT_EQ(csv.status, 200) << csv.body;
    std::vector<Line> lines;
    for (absl::string_view line : absl::StrSplit(csv.body, "\r\n", absl::SkipEmpty())) {
      const std::vector<std::string> cells = absl::StrSplit(line, ',');
      if (absl::StartsWith(line, "2")) lines.push_back({cells[0], cells[1], cells[5]});
    }
    return lines;
  }
  std::vector<Line> ByGrpc(const std::string& figures) {
    const auto stub = reporting::v1::ReportService::NewStub(suite_.Channel("reporting"));
    reporting::v1::RunReportRequest request;
    request.set_name("reports/P-07");
    request.set_page_size(1000);
    (*request.mutable_parameters())["period_start"] = DaysAgo(901);
    (*request.mutable_parameters())["grouping"] = "day";
    (*request.mutable_parameters())["figures"] = figures;
    reporting::v1::RunReportResponse response;
    grpc::ClientContext context;
    const grpc::Status status = stub->RunReport(&context, request, &response);
    EXPECT_TRUE(status.ok()) << status.error_message();
    std::vector<Line> lines;
    for (const auto& row : response.rows()) {
      lines.push_back(
          {row.values(0).date(), absl::StrCat(row.values(1).integer()), row.values(5).date()});
    }
    return lines;
  }
  // The same through every door.
  std::vector<Line> Figures(const std::string& figures) {
    std::vector<Line> lines = ByGrpc(figures);
    EXPECT_EQ(lines.size(), 902u);
    EXPECT_EQ(ByJson(figures), lines);
    EXPECT_EQ(ByCsv(figures), lines);
    return lines;
  }
  std::string ActiveToday() { return ByGrpc("current").back()[1]; }

  static std::vector<Line> WithoutPublication(std::vector<Line> lines) {
    for (Line& line : lines) line[2].clear();
    return lines;
  }

  Suite suite_;
};

TEST_F(PublishedHistory, ShowsLateEntriesInTheCurrentFiguresOnly) {
  const std::vector<Line> current = Figures("current");
  EXPECT_EQ(Figures("published"), current) << "nothing is published on the first day";

  const Finished cycle = Run({"cycle"});
  EXPECT_TRUE(absl::StrContains(cycle.out, "publish_client_counts")) << cycle.out;
  const std::vector<Line> published = Figures("published");
  EXPECT_EQ(WithoutPublication(published), current) << "there were no late facts";
  const std::string today = DaysAgo(0);
  int marked = 0;
  for (const Line& line : published) marked += line[2] == today ? 1 : 0;
  EXPECT_EQ(marked, 900) << "from the first day with a client to yesterday";
  EXPECT_EQ(published.front()[2], "");
  EXPECT_EQ(published.back()[2], "");

  ImportContracts(absl::StrCat("4,4,P,", DaysAgo(200), ",\n"));
  ASSERT_TRUE(Eventually(60, [&] { return ActiveToday() == "3"; }));
  Run({"cycle"});
  std::vector<Line> expected = published;
  expected.back()[1] = "3";
  EXPECT_EQ(Figures("published"), expected);
  expected = current;
  for (int i = 0; i <= 200; ++i) {
    std::string& active = expected[expected.size() - 1 - i][1];
    active = absl::StrCat(std::stoi(active) + 1);
  }
  EXPECT_EQ(Figures("current"), expected);
  EXPECT_EQ(suite_.Sql("SELECT count(*) FROM reporting.client_count_snapshots"), "900");
}

}  // namespace
}  // namespace vinculo::e2e
