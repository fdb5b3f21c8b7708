#include "common/rpc/database_readiness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pqxx/pqxx>

#include "common/testing/postgres.h"
#include "tests/e2e/process.h"

namespace vinculo::rpc {
namespace {

using ::testing::HasSubstr;

class DatabaseReadinessTest : public ::testing::Test {
 protected:
  void Set(const std::string& setting) {
    pqxx::connection connection(postgres_.SuperuserConninfo("postgres"));
    pqxx::nontransaction(connection).exec("ALTER SYSTEM SET " + setting);
    pqxx::nontransaction(connection).exec("SELECT pg_reload_conf()");
  }
  static bool Says(const DatabaseReadiness& readiness, const std::string& text) {
    return e2e::Eventually(20, [&] {
      return std::string(readiness.Check().message()).find(text) != std::string::npos;
    });
  }
  static bool Ok(const DatabaseReadiness& readiness) {
    return e2e::Eventually(20, [&] { return readiness.Check().ok(); });
  }

  testing::Postgres postgres_;  // starts with fsync off, as tests have it
};

TEST_F(DatabaseReadinessTest, RefusesAServerThatMayLoseWhatItConfirmed) {
  const DatabaseReadiness readiness(postgres_.SuperuserConninfo("postgres"));
  EXPECT_TRUE(Says(readiness, "fsync is off")) << readiness.Check();
  Set("fsync = on");
  EXPECT_TRUE(Says(readiness, "full_page_writes is off")) << readiness.Check();
  Set("full_page_writes = on");
  EXPECT_TRUE(Ok(readiness)) << readiness.Check();
}

TEST_F(DatabaseReadinessTest, NoticesThatTheServerIsAwayAndThatItIsBack) {
  Set("fsync = on");
  Set("full_page_writes = on");
  const DatabaseReadiness readiness(postgres_.SuperuserConninfo("postgres"));
  EXPECT_TRUE(Ok(readiness)) << readiness.Check();
  postgres_.Stop();
  EXPECT_TRUE(Says(readiness, "does not answer")) << readiness.Check();
  postgres_.Start();
  EXPECT_TRUE(Ok(readiness)) << readiness.Check();
}

}  // namespace
}  // namespace vinculo::rpc
