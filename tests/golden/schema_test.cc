// The tables as they are: tests/golden/<service>/schema.sql is what all migrations make.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "common/db/sql.h"
#include "common/denials/sql.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/jobs/sql.h"
#include "common/policies/sql.h"
#include "common/privacy/sql.h"
#include "common/testing/database.h"
#include "gtest/gtest.h"
#include "services/client_registry/storage/sql.h"
#include "services/contract/storage/sql.h"
#include "services/fidelity/storage/sql.h"
#include "services/reporting/storage/sql.h"
#include "tests/golden/schema_dump.h"

namespace vinculo {
namespace {

// Its migrations as its main.cc has them.
struct Service {
  std::string name;
  std::string schema;
  std::vector<db::MigrationList> migrations;
};
void PrintTo(const Service& service, std::ostream* out) { *out << service.name; }

std::vector<Service> Services() {
  return {{"client_registry",
           "registry",
           {db::sql::kMigrations,
            feed::sql::kMigrations,
            privacy::sql::kMigrations,
            denials::sql::kMigrations,
            jobs::sql::kMigrations,
            policies::sql::kMigrations,
            client_registry::sql::kMigrations,
            imports::sql::kMigrations}},
          {"contract",
           "contract",
           {db::sql::kMigrations,
            feed::sql::kMigrations,
            jobs::sql::kMigrations,
            policies::sql::kMigrations,
            privacy::sql::kMigrations,
            denials::sql::kMigrations,
            contract::sql::kMigrations,
            imports::sql::kMigrations}},
          {"fidelity",
           "fidelity",
           {db::sql::kMigrations,
            feed::sql::kMigrations,
            jobs::sql::kMigrations,
            privacy::sql::kMigrations,
            denials::sql::kMigrations,
            fidelity::sql::kMigrations}},
          {"reporting",
           "reporting",
           {db::sql::kMigrations,
            feed::sql::kMigrations,
            jobs::sql::kMigrations,
            privacy::sql::kMigrations,
            denials::sql::kMigrations,
            reporting::sql::kMigrations}}};
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// The lines that one of them has more often, whatever their order.
std::string Differences(const std::string& golden, const std::string& dump) {
  const std::multiset<std::string> before = absl::StrSplit(golden, '\n');
  const std::multiset<std::string> now = absl::StrSplit(dump, '\n');
  std::vector<std::string> gone, come;
  absl::c_set_difference(before, now, std::back_inserter(gone));
  absl::c_set_difference(now, before, std::back_inserter(come));
  return absl::StrCat(
      "gone:\n", absl::StrJoin(gone, "\n"), "\nnew:\n", absl::StrJoin(come, "\n"), "\n");
}

class GoldenSchema : public ::testing::TestWithParam<Service> {};

TEST_P(GoldenSchema, IsWhatTheMigrationsMake) {
  const testing::Database database(GetParam().schema, GetParam().migrations);
  const std::string dump = testing::SchemaDump(database);
  const std::string file = absl::StrCat(VINCULO_GOLDEN "/", GetParam().name, "/schema.sql");
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::filesystem::create_directories(std::filesystem::path(file).parent_path());
    std::ofstream(file, std::ios::trunc) << dump;
  }
  const std::string golden = ReadFile(file);
  EXPECT_TRUE(golden == dump) << file
                              << " is not what the migrations make (`make golden` writes it)\n"
                              << Differences(golden, dump);
}

INSTANTIATE_TEST_SUITE_P(EachService,
                         GoldenSchema,
                         ::testing::ValuesIn(Services()),
                         [](const auto& service) { return service.param.name; });

}  // namespace
}  // namespace vinculo
