#include "tests/e2e/report_story.h"

#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "nlohmann/json.hpp"

namespace vinculo::e2e {
namespace {

// The tenant that vinculoctl and the gateway mean when none is named.
constexpr char kSandbox[] = "00000000-0000-7000-8000-000000000001";

std::string CellText(const nlohmann::json& row, const std::string& column) {
  if (!row.contains(column) || row.at(column).is_null()) return "-";
  const nlohmann::json& cell = row.at(column);
  if (cell.is_string()) return cell.get<std::string>();
  if (cell.is_number_float()) return absl::StrFormat("%.2f", cell.get<double>());
  return cell.dump();
}

std::string CellsText(const nlohmann::json& row, const std::vector<std::string>& columns) {
  return absl::StrJoin(columns, " ", [&row](std::string* out, const std::string& column) {
    absl::StrAppend(out, CellText(row, column));
  });
}

}  // namespace

void PrintTo(const Page& page, std::ostream* out) {
  *out << absl::StrJoin(page.rows, "\n") << "\ntotals " << page.totals;
}

ReportStory::ReportStory()
    : PortfolioStory({.environment = {absl::StrCat("VINCULO_SANDBOX_TENANTS=", kSandbox)}}) {}

Page ReportStory::Read(const std::string& report,
                       const std::string& order_by,
                       const std::vector<std::string>& columns,
                       const std::string& more) {
  const HttpAnswer answer = HttpGet(suite_.port("gateway"),
                                    absl::StrCat("/v1/reports/",
                                                 report,
                                                 "/rows?period_start=",
                                                 (Today() - 40).ToString(),
                                                 "&period_end=",
                                                 (Today() + 80).ToString(),
                                                 "&order_by=",
                                                 order_by,
                                                 more));
  if (answer.status != 200) return {.totals = answer.body};
  const auto json = nlohmann::json::parse(answer.body);
  Page page;
  for (const auto& row : json.at("rows")) page.rows.push_back(CellsText(row, columns));
  page.totals = CellsText(json.at("totals"), columns);
  return page;
}

void ReportStory::ExpectPage(const Page& expected, const std::function<Page()>& read) {
  Page page;
  EXPECT_TRUE(Eventually(30, [&] { return (page = read()) == expected; }));
  EXPECT_EQ(page, expected);
}

std::string ReportStory::SellTo(const std::string& client, const std::string& plan, Day since) {
  return Sell(NewClient(client).name(), plan, since).name();
}

void ReportStory::Advance(int days) {
  const Finished advanced = suite_.Ctl({"clock", "advance", "--days", absl::StrCat(days)});
  ASSERT_EQ(advanced.exit_code, 0) << advanced.err;
}

}  // namespace vinculo::e2e
