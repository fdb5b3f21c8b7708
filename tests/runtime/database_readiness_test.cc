#include "common/rpc/database_readiness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <pqxx/pqxx>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/testing/postgres.h"
#include "tests/e2e/process.h"
#include "tests/e2e/proxy.h"

namespace vinculo::rpc {
namespace {

using ::testing::HasSubstr;

// key='value' of a connection string.
std::string ValueOf(const std::string& conninfo, const std::string& key) {
  const size_t at = conninfo.find(key + "='") + key.size() + 2;
  return conninfo.substr(at, conninfo.find('\'', at) - at);
}

// host:port:database:user:password
std::string PasswordIn(const std::string& file) {
  std::string line;
  std::ifstream in(file);
  std::getline(in, line);
  return line.substr(line.rfind(':') + 1);
}

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

// Neither an answer nor an end of the connection comes.
TEST_F(DatabaseReadinessTest, NoticesASilentNetworkAndEndsInSpiteOfIt) {
  Set("fsync = on");
  Set("full_page_writes = on");
  const std::string direct = postgres_.SuperuserConninfo("postgres");
  e2e::Proxy proxy(std::stoi(ValueOf(direct, "port")));
  // The file of passwords is for the server's own port.
  const DatabaseReadiness readiness(absl::StrCat(direct,
                                                 " port='",
                                                 proxy.port(),
                                                 "' password='",
                                                 PasswordIn(ValueOf(direct, "passfile")),
                                                 "'"));
  EXPECT_TRUE(Ok(readiness)) << readiness.Check();
  proxy.Freeze(true);
  EXPECT_TRUE(Says(readiness, "does not answer")) << readiness.Check();
  proxy.Freeze(false);
  EXPECT_TRUE(Ok(readiness)) << readiness.Check();
  proxy.Freeze(true);
}

}  // namespace
}  // namespace vinculo::rpc
