// R-37 across the suite: contracts that were imported by mistake go again, and every follower
// forgets them.

#include <chrono>
#include <fstream>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/e2e/suite.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

using testing::HasSubstr;

class ContractImportBack : public testing::Test {
 protected:
  std::string Write(const std::string& name, const std::string& content) {
    std::string file = suite_.folder() + "/" + name;
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
    return file;
  }
  // The id of the import that the command line tells at its end.
  std::string Import(const std::string& what, const std::string& file) {
    const Finished done = suite_.Ctl({"import", what, file});
    EXPECT_EQ(done.exit_code, 0) << done.err;
    const size_t at = done.out.find("Import ");
    return at == std::string::npos ? "" : done.out.substr(at + 7, 36);
  }
  int64_t ReportRows(const std::string& report) {
    reporting::v1::RunReportRequest request;
    request.set_name("reports/" + report);
    (*request.mutable_parameters())["period_start"] = "2024-01-01";
    (*request.mutable_parameters())["period_end"] = "2024-12-31";
    reporting::v1::RunReportResponse rows;
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(20));
    const grpc::Status status = reports_->RunReport(&context, request, &rows);
    return status.ok() ? rows.total_rows() : -1;
  }
  bool AreNewClients(int count) {
    return Eventually(60, [&] { return ReportRows("P-17") == count; });
  }

  Suite suite_;
  std::unique_ptr<reporting::v1::ReportService::Stub> reports_ =
      reporting::v1::ReportService::NewStub(suite_.Channel("reporting"));
};

TEST_F(ContractImportBack, ReportsAndClientsForgetThem) {
  ASSERT_EQ(suite_.Ctl({"plan", "create", "FIBRA", "--price", "99.90"}).exit_code, 0);
  const std::string clients = Import(
      "clients", Write("clients.csv", "external_id,display_name\nC-1,Ana\nC-2,Bia\nC-3,Rui\n"));
  // Ana was there before; Rui came and left. All is paid for long, so that no bill of the daily
  // cycle blocks the way back.
  Import("contracts",
         Write("kept.csv",
               "external_id,client_external_id,plan_code,activation_date,paid_until_date\n"
               "K-1,C-1,FIBRA,2024-06-10,2090-12-31\n"));
  ASSERT_TRUE(AreNewClients(1)) << ReportRows("P-17");
  const std::string file = Write("mistaken.csv",
                                 "external_id,client_external_id,plan_code,activation_date,"
                                 "paid_until_date,end_date,end_kind\n"
                                 "M-1,C-1,FIBRA,2024-01-10,2090-12-31,,\n"
                                 "M-2,C-2,FIBRA,2024-02-10,2090-12-31,,\n"
                                 "M-3,C-3,FIBRA,2024-01-20,,2024-03-01,CANCELLED\n");
  const std::string contracts = Import("contracts", file);
  ASSERT_TRUE(AreNewClients(3)) << ReportRows("P-17");
  EXPECT_EQ(ReportRows("P-05"), 1);
  ASSERT_TRUE(Eventually(
      30, [&] { return suite_.Sql("SELECT count(*) FROM registry.client_contracts") == "4"; }));

  const Finished blocked = suite_.Ctl({"import", "revert", clients});
  EXPECT_NE(blocked.exit_code, 0);
  EXPECT_THAT(blocked.err, HasSubstr("REFERRED client_contracts"));

  const Finished back = suite_.Ctl({"import", "revert", contracts, "--of", "contracts"});
  EXPECT_EQ(back.exit_code, 0) << back.err;
  EXPECT_THAT(back.out, HasSubstr("3"));
  EXPECT_TRUE(AreNewClients(1)) << ReportRows("P-17");
  EXPECT_EQ(ReportRows("P-05"), 0);
  EXPECT_EQ(suite_.Sql("SELECT string_agg(external_id, ' ') FROM contract.contracts"), "K-1");
  EXPECT_EQ(suite_.Sql("SELECT in_force_from || ' ' || beginning FROM reporting.contracts"),
            "2024-06-10 1");
  EXPECT_TRUE(Eventually(
      30, [&] { return suite_.Sql("SELECT count(*) FROM registry.client_contracts") == "1"; }));
  EXPECT_TRUE(Eventually(
      30, [&] { return suite_.Sql("SELECT count(*) FROM fidelity.contract_terms") == "1"; }));
  EXPECT_THAT(suite_.Ctl({"import", "list", "--of", "contracts"}).out, HasSubstr("reverted"));

  // The same file once more, by the same command.
  EXPECT_NE(Import("contracts", file), contracts);
  EXPECT_TRUE(AreNewClients(3)) << ReportRows("P-17");
}

// It has ended, so that no bill of the daily cycle comes in between.
TEST_F(ContractImportBack, GoesAfterItsReceivables) {
  ASSERT_EQ(suite_.Ctl({"plan", "create", "FIBRA", "--price", "99.90"}).exit_code, 0);
  const std::string clients =
      Import("clients", Write("clients.csv", "external_id,display_name\nC-1,Ana\n"));
  const std::string contracts =
      Import("contracts",
             Write("contracts.csv",
                   "external_id,client_external_id,plan_code,activation_date,end_date,end_kind\n"
                   "K-1,C-1,FIBRA,2024-06-10,2024-07-10,CANCELLED\n"));
  const std::string receivables =
      Import("receivables",
             Write("receivables.csv",
                   "external_id,contract_external_id,amount,due_date,period_start_date,"
                   "period_end_date\nR-1,K-1,99.90,2024-07-10,2024-06-10,2024-07-09\n"));
  ASSERT_TRUE(Eventually(
      30, [&] { return suite_.Sql("SELECT count(*) FROM registry.client_receivables") == "1"; }));
  const Finished blocked = suite_.Ctl({"import", "revert", contracts, "--of", "contracts"});
  EXPECT_NE(blocked.exit_code, 0);
  EXPECT_THAT(blocked.err, HasSubstr("REFERRED receivables"));
  EXPECT_EQ(suite_.Sql("SELECT count(*) FROM contract.contracts"), "1");

  const auto revert = [&](const std::string& what, const std::string& id) {
    const Finished back = suite_.Ctl({"import", "revert", id, "--of", what});
    EXPECT_EQ(back.exit_code, 0) << back.err;
  };
  revert("receivables", receivables);
  revert("contracts", contracts);
  EXPECT_EQ(suite_.Sql("SELECT count(*) FROM contract.contracts"), "0");
  ASSERT_TRUE(Eventually(30, [&] {
    return suite_.Sql(
               "SELECT (SELECT count(*) FROM registry.client_receivables) + (SELECT "
               "count(*) FROM registry.client_contracts)") == "0";
  }));
  revert("clients", clients);
  EXPECT_EQ(suite_.Sql("SELECT count(*) FROM registry.clients"), "0");
}

}  // namespace
}  // namespace vinculo::e2e
