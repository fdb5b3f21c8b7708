#include "tests/e2e/subject_story.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "common/rpc/convert.h"
#include "gmock/gmock.h"
#include "tests/e2e/catch_up.h"
#include "vinculo/contract/v1/receivable_service.grpc.pb.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::e2e {

namespace registry = ::vinculo::client_registry::v1;
namespace contracts = ::vinculo::contract::v1;
using ReportService = reporting::v1::ReportService;

namespace {

// A contract's own words are personal, too.
std::set<std::string> PersonalColumns(const reporting::v1::ReportDefinition& report) {
  std::set<std::string> personal{"description", "end_reason"};
  for (const auto& column : report.columns()) {
    if (!column.pii().empty()) personal.insert(column.id());
  }
  return personal;
}

// The report of the days around today, whatever it could leave out by a list of choices.
reporting::v1::RunReportRequest Wide(const reporting::v1::ReportDefinition& report, Day today) {
  reporting::v1::RunReportRequest request;
  request.set_name(absl::StrCat("reports/", report.id()));
  request.set_page_size(1000);
  auto& values = *request.mutable_parameters();
  for (const auto& parameter : report.parameters()) {
    if (parameter.id() == "period_start") values[parameter.id()] = (today - 400).ToString();
    if (parameter.id() == "period_end") values[parameter.id()] = (today + 400).ToString();
    if (parameter.type() == reporting::v1::CHOICES) values[parameter.id()] = "";
  }
  return request;
}

}  // namespace

std::string SubjectStory::NewOldDebt(const std::string& contract) {
  contracts::CreateReceivableRequest owe;
  owe.mutable_receivable()->set_contract(contract);
  owe.mutable_receivable()->mutable_amount()->set_units(10);
  *owe.mutable_receivable()->mutable_due_date() = ToProto(*Day::Parse("2099-01-05"));
  const std::string debt =
      Call("contract", &contracts::ReceivableService::Stub::CreateReceivable, owe).name();
  suite_.Sql(absl::StrCat(
      "UPDATE contract.receivables SET state = 3, issues_on = current_date - 45, due_on = "
      "current_date - 40, overdue_from_on = current_date - 40 WHERE receivable_id = '",
      debt.substr(debt.find('/') + 1),
      "'"));
  return debt;
}

void SubjectStory::ExpectMarked() {
  const std::set<std::string> found = Found(marks_, suite_.Dump());
  for (const auto& [field, mark] : marks_) EXPECT_EQ(found.count(field), 1u) << field;
}

void SubjectStory::Anonymize(const registry::Client& subject, std::vector<std::string> flags) {
  std::vector<std::string> command = {"privacy",
                                      "anonymize",
                                      subject.name(),
                                      "--reason",
                                      "pedido do titular",
                                      "--confirm",
                                      subject.display_name()};
  command.insert(command.end(), flags.begin(), flags.end());
  const Finished done = suite_.Ctl(command);
  ASSERT_EQ(done.exit_code, 0) << done.err << Logs();
}

void SubjectStory::ExpectForgotten() {
  EXPECT_TRUE(Eventually(10, [&] { return Found(marks_, suite_.Dump()).empty(); }))
      << testing::PrintToString(Found(marks_, suite_.Dump()));
  EXPECT_THAT(Found(marks_, Logs()), testing::IsEmpty());
  EXPECT_EQ(suite_.Sql("SELECT count(*) FROM registry.erasures e WHERE proof = "
                       "registry.erasure_proof(e)"),
            "1");
}

SubjectStory::Told SubjectStory::Reports() {
  EXPECT_TRUE(CatchUp(suite_));
  const auto reports =
      Call("reporting", &ReportService::Stub::ListReports, reporting::v1::ListReportsRequest());
  Told told;
  for (const reporting::v1::ReportDefinition& report : reports.reports()) {
    const std::set<std::string> personal = PersonalColumns(report);
    const auto answer = Call("reporting", &ReportService::Stub::RunReport, Wide(report, Today()));
    std::vector<std::string>& lines = told[report.id()];
    for (const auto& row : answer.rows()) {
      std::string line;
      for (int i = 0; i < row.values_size(); ++i) {
        const std::string& column = answer.header().column_ids(i);
        if (personal.count(column) > 0) continue;
        absl::StrAppend(&line, column, " {", row.values(i).ShortDebugString(), "} ");
      }
      lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    lines.push_back(absl::StrCat(answer.total_rows(), " ", answer.totals().ShortDebugString()));
  }
  return told;
}

void SubjectStory::ExpectRows(const Told& reports, const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    ASSERT_EQ(reports.count(id), 1u) << id;
    EXPECT_GT(reports.at(id).size(), 1u) << id << " has no row";
  }
}

std::string SubjectStory::Logs() {
  std::string logs;
  for (const char* name : {"client_registry", "contract", "fidelity", "reporting", "gateway"}) {
    logs += suite_.service(name).log();
  }
  return logs;
}

}  // namespace vinculo::e2e
