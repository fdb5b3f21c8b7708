// How a service starts, waits for its database, serves and stops: RunService in a process of its
// own, with a PostgreSQL that the tests stop and start.

#include "common/rpc/runtime.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/testing/postgres.h"
#include "tests/e2e/process.h"

namespace vinculo {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class RuntimeTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    postgres_ = new testing::Postgres;
    // A service is not ready on a server that may lose what it confirmed, as that of tests may.
    Execute("ALTER SYSTEM SET fsync = on");
    Execute("ALTER SYSTEM SET full_page_writes = on");
    Execute("SELECT pg_reload_conf()");
  }
  static void TearDownTestSuite() { delete postgres_; }

  RuntimeTest() {
    std::string name = "/tmp/vinculo-runtime-XXXXXX";
    folder_ = mkdtemp(name.data());
    static int databases = 0;
    database_ = absl::StrCat("probe_", ++databases);
    postgres_->CreateRoles(database_, "probe");
  }
  ~RuntimeTest() override {
    service_.reset();
    if (!HasFailure()) std::filesystem::remove_all(folder_);
  }

  e2e::Process& Start(const std::vector<std::string>& more = {}) {
    http_port_ = e2e::FreePort();
    std::vector<std::string> command = {
        VINCULO_PROBE_SERVICE,
        absl::StrCat("--listen_address=127.0.0.1:", e2e::FreePort()),
        absl::StrCat("--http_address=127.0.0.1:", http_port_),
        absl::StrCat("--db_url=", postgres_->Options(database_, "", "").url)};
    command.insert(command.end(), more.begin(), more.end());
    service_ = std::make_unique<e2e::Process>(command, folder_ + "/log");
    service_->Start();
    return *service_;
  }
  int Asked(const std::string& path) const { return e2e::HttpGet(http_port_, path).status; }
  bool Ready() {
    return e2e::Eventually(30, [this] { return Asked("/readyz") == 200; });
  }
  static void Execute(const std::string& sql) {
    pqxx::connection connection(postgres_->SuperuserConninfo("postgres"));
    pqxx::nontransaction(connection).exec(sql);
  }
  // Until the service's statement that holds this text runs.
  bool Running(const std::string& text) {
    return e2e::Eventually(20, [&] {
      pqxx::connection connection(postgres_->SuperuserConninfo("postgres"));
      return !pqxx::nontransaction(connection)
                  .exec_params(
                      "SELECT FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND "
                      "state = 'active' AND query LIKE $1",
                      absl::StrCat("%", text, "%"))
                  .empty();
    });
  }

  static testing::Postgres* postgres_;
  std::string folder_;
  std::string database_;
  int http_port_ = 0;
  std::unique_ptr<e2e::Process> service_;
};

testing::Postgres* RuntimeTest::postgres_ = nullptr;

TEST_F(RuntimeTest, ServesAndEndsWellAtSigterm) {
  e2e::Process& service = Start();
  ASSERT_TRUE(Ready()) << service.log();
  EXPECT_EQ(Asked("/healthz"), 200);
  EXPECT_THAT(e2e::HttpGet(http_port_, "/metrics").body,
              HasSubstr("vinculo_db_responses_deleted_total"));
  EXPECT_EQ(service.Terminate(), 0);
  EXPECT_THAT(service.log(), HasSubstr("\"stopped\""));
}

TEST_F(RuntimeTest, EndsWithCodeTwoAndOneLineForABadFlag) {
  e2e::Process& service = Start({"--db_wait_seconds=-1"});
  EXPECT_EQ(service.WaitForExit(10), 2);
  const std::string log = service.log();
  EXPECT_THAT(log, HasSubstr("--db_wait_seconds"));
  EXPECT_EQ(std::count(log.begin(), log.end(), '\n'), 1) << log;
}

TEST_F(RuntimeTest, IsAliveButNotReadyWhileItWaitsForTheDatabase) {
  postgres_->Stop();
  e2e::Process& service = Start();
  ASSERT_TRUE(e2e::Eventually(10, [&] { return Asked("/healthz") == 200; }));
  EXPECT_EQ(Asked("/readyz"), 503);
  postgres_->Start();
  EXPECT_TRUE(Ready()) << service.log();
}

TEST_F(RuntimeTest, WaitsForADatabaseThatGoesAwayInAnyStepOfTheStart) {
  e2e::Process& service = Start();
  for (const std::string step : {"migrating", "checking"}) {
    ASSERT_TRUE(Running(step)) << step << "\n" << service.log();
    postgres_->Stop();
    postgres_->Start();
  }
  EXPECT_TRUE(Ready()) << service.log();
  EXPECT_THAT(service.log(), HasSubstr("the database is not there yet"));
}

TEST_F(RuntimeTest, GivesUpAfterTheTimeItMayWait) {
  postgres_->Stop();
  e2e::Process& service = Start({"--db_wait_seconds=1"});
  EXPECT_EQ(service.WaitForExit(20), 1);
  EXPECT_THAT(service.log(), HasSubstr("cannot start"));
  EXPECT_THAT(service.log(), HasSubstr("the database cannot be reached"));
  postgres_->Start();
}

TEST_F(RuntimeTest, IsNotReadyWhileTheDatabaseIsAwayAndReadyAgainByItself) {
  e2e::Process& service = Start();
  ASSERT_TRUE(Ready()) << service.log();
  postgres_->Stop();
  EXPECT_TRUE(e2e::Eventually(20, [&] { return Asked("/readyz") == 503; }));
  EXPECT_EQ(Asked("/healthz"), 200);
  postgres_->Start();
  EXPECT_TRUE(Ready()) << service.log();
  EXPECT_THAT(service.log(), Not(HasSubstr("cannot start")));
}

}  // namespace
}  // namespace vinculo
