// Faults: kill -9 of each service in the middle of an import, a crash of PostgreSQL under load, a
// schema that is newer than the binary. What was acknowledged is there once, and every service says
// the same numbers afterwards.

#include <atomic>
#include <fstream>
#include <set>
#include <thread>

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "absl/time/clock.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/e2e/suite.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/fidelity/v1/alert_service.grpc.pb.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace registry = ::vinculo::client_registry::v1;

constexpr int kRows = 60'000;
// One of so many contracts leaves its loyalty term in ten days.
constexpr int kOneLeavesOf = 300;

std::string WriteClients(const std::string& folder, int rows) {
  const std::string file = folder + "/many.csv";
  std::ofstream out(file, std::ios::trunc);
  out << "external_id,display_name\n";
  for (int i = 0; i < rows; ++i) out << "m-" << i << ",Cliente " << i << "\n";
  return file;
}

// Their plan has a loyalty term of two years.
std::string WriteContracts(const std::string& folder, int rows) {
  const std::string file = folder + "/contracts.csv";
  std::ofstream out(file, std::ios::trunc);
  const absl::CivilDay leaving = absl::ToCivilDay(absl::Now(), absl::UTCTimeZone()) + 10;
  const std::string leaves =
      absl::FormatCivilTime(absl::CivilDay(leaving.year() - 2, leaving.month(), leaving.day()));
  out << "external_id,client_external_id,plan_code,start_date,end_date,end_kind,end_reason\n";
  for (int i = 0; i < rows; ++i) {
    const std::string start =
        i % kOneLeavesOf == 1 ? leaves : absl::StrCat("20", 10 + i % 15, "-01-15");
    out << "c-" << i << ",m-" << i << ",P," << start << ",";
    if (i % 3 == 0) {
      out << "2025-0" << 1 + i % 9 << "-10,CANCELLED,Preço\n";
    } else {
      out << ",,\n";
    }
  }
  return file;
}

class Faults : public testing::Test {
 protected:
  int64_t ReportRows(const std::string& id, const std::map<std::string, std::string>& parameters) {
    const auto stub = reporting::v1::ReportService::NewStub(suite_.Channel("reporting"));
    reporting::v1::RunReportRequest request;
    request.set_name("reports/" + id);
    for (const auto& [key, value] : parameters) (*request.mutable_parameters())[key] = value;
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(10));
    reporting::v1::RunReportResponse response;
    return stub->RunReport(&context, request, &response).ok() ? response.total_rows() : -1;
  }

  // As a supervisor does it, while the import goes on.
  void KillInTheMiddle(Process& import, const std::string& service) {
    EXPECT_TRUE(import.StillRuns()) << service << " is to die before the import ends";
    suite_.service(service).Kill9();
    suite_.StartService(service);
  }
  // Rows come, more than there are.
  void WaitForMore(const std::string& table) {
    const std::string count = absl::StrCat("SELECT count(*) FROM ", table);
    const std::string before = suite_.Sql(count);
    ASSERT_TRUE(Eventually(120, [&] { return suite_.Sql(count) != before; })) << table;
  }

  void TellThirtyDaysBeforeLoyaltyEnds() {
    fidelity::v1::CreateAlertRuleRequest request;
    request.set_request_id("00000000-0000-4000-8000-000000000001");
    request.mutable_alert_rule()->set_display_name("30 dias antes");
    request.mutable_alert_rule()->set_trigger(fidelity::v1::LOYALTY_TERM_ENDS);
    request.mutable_alert_rule()->set_days_before(30);
    fidelity::v1::AlertRule rule;
    grpc::ClientContext context;
    const grpc::Status status = fidelity::v1::AlertService::NewStub(suite_.Channel("fidelity"))
                                    ->CreateAlertRule(&context, request, &rule);
    EXPECT_TRUE(status.ok()) << status.error_message();
  }
  // F-10. Whoever dies, and however often the day is run.
  void ExpectEachAlertOnce() {
    EXPECT_EQ(suite_.Ctl({"cycle"}).exit_code, 0);
    suite_.service("fidelity").Kill9();
    suite_.StartService("fidelity");
    ASSERT_TRUE(suite_.WaitUntilReady("fidelity"));
    EXPECT_EQ(suite_.Ctl({"cycle"}).exit_code, 0);
    const int leaving = kRows / kOneLeavesOf;
    EXPECT_EQ(suite_.Sql("SELECT count(*), count(DISTINCT contract_id) FROM fidelity.alerts"),
              absl::StrCat(leaving, "|", leaving));
    EXPECT_TRUE(Eventually(30, [&] {
      return suite_.Sql("SELECT count(*) FROM fidelity.feed WHERE type LIKE '%AlertFired'") ==
             absl::StrCat(leaving);
    }));
  }

  Suite suite_;
};

TEST_F(Faults, ImportsSurviveKillsOfEveryServiceAndOfPostgres) {
  const std::string clients = WriteClients(suite_.folder(), kRows);
  const std::string contracts = WriteContracts(suite_.folder(), kRows);

  TellThirtyDaysBeforeLoyaltyEnds();

  Process import(suite_.CtlCommand({"import", "clients", clients}),
                 suite_.folder() + "/import.log");
  import.Start();
  WaitForMore("registry.clients");
  KillInTheMiddle(import, "client_registry");
  ASSERT_EQ(import.WaitForExit(120), 0) << import.log();
  EXPECT_EQ(suite_.Sql("SELECT count(*), count(DISTINCT external_id) FROM registry.clients"),
            absl::StrCat(kRows, "|", kRows));

  ASSERT_EQ(
      suite_.Ctl({"plan", "create", "P", "--price", "50.00", "--loyalty-months", "24"}).exit_code,
      0);
  Process second(suite_.CtlCommand({"import", "contracts", contracts}),
                 suite_.folder() + "/import2.log");
  second.Start();
  for (const char* service : {"contract", "fidelity", "reporting", "gateway"}) {
    WaitForMore("contract.contracts");
    KillInTheMiddle(second, service);
  }
  WaitForMore("contract.contracts");
  EXPECT_TRUE(second.StillRuns()) << "PostgreSQL is to die before the import ends";
  suite_.CrashPostgres();
  suite_.StartPostgres();
  suite_.RestartWhatEnded();
  ASSERT_EQ(second.WaitForExit(180), 0) << second.log();
  EXPECT_EQ(suite_.Sql("SELECT count(*), count(DISTINCT external_id) FROM contract.contracts"),
            absl::StrCat(kRows, "|", kRows));

  suite_.RestartWhatEnded();
  for (const char* name : {"client_registry", "contract", "fidelity", "reporting", "gateway"}) {
    EXPECT_TRUE(suite_.WaitUntilReady(name)) << suite_.service(name).log();
  }
  // Every contract gave its client one first start, and a third of them one evasion.
  EXPECT_TRUE(Eventually(120, [&] {
    return ReportRows("P-17", {{"period_start", "2010-01-01"}, {"period_end", "today"}}) == kRows;
  })) << ReportRows("P-17", {{"period_start", "2010-01-01"}, {"period_end", "today"}});
  EXPECT_EQ(ReportRows("P-05", {{"period_start", "2025-01-01"}, {"period_end", "2025-12-31"}}),
            kRows / 3);
  EXPECT_THAT(HttpGet(suite_.port("gateway"),
                      "/v1/reports/P-05/rows?period_start=2025-01-01&period_end=2025-12-31")
                  .body,
              testing::HasSubstr(absl::StrCat("\"total_rows\":", kRows / 3)));
  const std::string terms =
      "SELECT count(*), count(expires_on), sum(expires_on - date '1970-01-01') FROM ";
  const std::string agreed = suite_.Sql(terms + "contract.contracts");
  EXPECT_TRUE(
      Eventually(120, [&] { return suite_.Sql(terms + "fidelity.contract_terms") == agreed; }))
      << suite_.Sql(terms + "fidelity.contract_terms") << ", not " << agreed;
  ExpectEachAlertOnce();
  // The feed has no gap and no position twice.
  for (const char* schema : {"registry", "contract", "fidelity"}) {
    EXPECT_EQ(suite_.Sql(absl::StrCat("SELECT count(*) FROM (SELECT bucket, count(*) n, "
                                      "max(position) m, min(position) f FROM ",
                                      schema,
                                      ".feed GROUP BY bucket) b WHERE n <> m - f + 1 OR f <> 1")),
              "0");
  }
}

TEST_F(Faults, AcknowledgedWritesSurviveACrashOfPostgresOnce) {
  std::atomic<bool> stop{false};
  std::atomic<int> acknowledged{0};
  std::vector<std::thread> writers;
  writers.reserve(4);
  for (int w = 0; w < 4; ++w) {
    writers.emplace_back([&, w] {
      const auto stub = registry::ClientService::NewStub(suite_.Channel("client_registry"));
      for (int i = 0; !stop && i < 5000; ++i) {
        registry::CreateClientRequest request;
        request.set_request_id(
            absl::StrCat("00000000-0000-4000-800", w, "-", absl::Dec(i, absl::kZeroPad12)));
        request.mutable_client()->set_display_name("Sob carga");
        request.mutable_client()->set_external_id(absl::StrCat("w", w, "-", i));
        // A caller tries the same request until it is answered, however long PostgreSQL takes.
        bool answered = false;
        for (const absl::Time give_up = absl::Now() + absl::Minutes(2);
             !answered && absl::Now() < give_up;) {
          grpc::ClientContext context;
          context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(5));
          registry::Client client;
          const grpc::Status status = stub->CreateClient(&context, request, &client);
          ASSERT_NE(status.error_code(), grpc::StatusCode::ALREADY_EXISTS)
              << status.error_message();
          answered = status.ok();
          if (!answered) Pause();
        }
        ASSERT_TRUE(answered) << request.client().external_id();
        ++acknowledged;
      }
    });
  }
  ASSERT_TRUE(Eventually(30, [&] { return acknowledged > 200; }));
  suite_.CrashPostgres();
  suite_.StartPostgres();
  const int at_crash = acknowledged;
  EXPECT_TRUE(Eventually(60, [&] { return acknowledged > at_crash + 200; }));
  stop = true;
  for (std::thread& writer : writers) writer.join();
  EXPECT_EQ(suite_.Sql("SELECT count(*), count(DISTINCT external_id) FROM registry.clients"),
            absl::StrCat(acknowledged.load(), "|", acknowledged.load()));
}

TEST_F(Faults, RefusesToStartOnANewerSchema) {
  suite_.service("contract").Kill9();
  suite_.Sql(
      "INSERT INTO contract.schema_migrations(name, checksum) VALUES ('9999_from_the_future', "
      "'x')");
  suite_.StartService("contract");
  EXPECT_NE(suite_.service("contract").WaitForExit(20), 0);
  EXPECT_THAT(suite_.service("contract").log(), testing::HasSubstr("9999_from_the_future"));
}

TEST_F(Faults, StopsCleanlyOnSigterm) {
  for (const char* name : {"gateway", "reporting", "fidelity", "contract", "client_registry"}) {
    EXPECT_EQ(suite_.service(name).Terminate(), 0) << suite_.service(name).log();
  }
}

}  // namespace
}  // namespace vinculo::e2e
