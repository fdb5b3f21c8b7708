#include "common/db/migrate.h"

#include <thread>
#include <vector>

#include "common/db/sql.h"
#include "common/testing/database.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::db {
namespace {

using absl::StatusCode;
using testing::IsError;
using testing::IsOk;

constexpr Migration kOne{"0100_create_one", "CREATE TABLE one (tenant_id uuid PRIMARY KEY)"};
constexpr Migration kTwo{
    "0101_create_two", "CREATE TABLE two (tenant_id uuid PRIMARY KEY); SELECT tenant_table('two')"};
constexpr Migration kOneEdited{"0100_create_one",
                               "CREATE TABLE one (tenant_id uuid PRIMARY KEY, more text)"};
constexpr Migration kBroken{"0102_break",
                            "CREATE TABLE three (tenant_id uuid PRIMARY KEY); SELECT nothing"};

class Migrations : public ::testing::Test {
 protected:
  absl::Status Apply(const std::vector<Migration>& own) {
    return Migrate(database_.owner_conninfo(), {sql::kMigrations, {own.data(), own.size()}});
  }
  absl::Status Check(const std::vector<Migration>& own) {
    return CheckSchema(database_.app_conninfo(), {sql::kMigrations, {own.data(), own.size()}});
  }
  std::string Applied() {
    return database_.Execute(
        "SELECT string_agg(name, ' ' ORDER BY applied_at, name) FROM schema_migrations WHERE name "
        "LIKE '01%'");
  }

  testing::Database database_{"dbmigrate", {sql::kMigrations}};
};

TEST_F(Migrations, AppliesWhatIsMissingOnce) {
  EXPECT_THAT(Apply({kOne}), IsOk());
  EXPECT_THAT(Apply({kOne, kTwo}), IsOk());
  EXPECT_THAT(Apply({kOne, kTwo}), IsOk());
  EXPECT_EQ(Applied(), "0100_create_one 0101_create_two");
  EXPECT_THAT(Check({kOne, kTwo}), IsOk());
}

TEST_F(Migrations, RefusesAnEditedFile) {
  ASSERT_THAT(Apply({kOne}), IsOk());
  EXPECT_THAT(Apply({kOneEdited}), IsError(StatusCode::kFailedPrecondition, "MIGRATION_EDITED"));
  EXPECT_THAT(Check({kOneEdited}), IsError(StatusCode::kFailedPrecondition, "MIGRATION_EDITED"));
}

TEST_F(Migrations, RefusesASchemaThatIsNewerThanTheBinary) {
  ASSERT_THAT(Apply({kOne, kTwo}), IsOk());
  EXPECT_THAT(Apply({kOne}), IsError(StatusCode::kFailedPrecondition, "SCHEMA_NEWER"));
  EXPECT_THAT(Check({kOne}), IsError(StatusCode::kFailedPrecondition, "SCHEMA_NEWER"));
}

TEST_F(Migrations, ChecksThatNothingIsMissing) {
  ASSERT_THAT(Apply({kOne}), IsOk());
  EXPECT_THAT(Check({kOne, kTwo}), IsError(StatusCode::kFailedPrecondition, "SCHEMA_OLDER"));
}

TEST_F(Migrations, LeavesNothingOfAFailedFile) {
  EXPECT_THAT(Apply({kOne, kBroken}), IsError(StatusCode::kFailedPrecondition, "MIGRATION_FAILED"));
  EXPECT_EQ(Applied(), "0100_create_one");
  EXPECT_EQ(database_.Execute("SELECT to_regclass('three') IS NULL"), "t");
}

TEST_F(Migrations, SeveralProcessesApplyThemOnce) {
  std::vector<std::thread> threads;
  std::vector<absl::Status> results(4);
  for (absl::Status& result : results) {
    threads.emplace_back([this, &result] { result = Apply({kOne, kTwo}); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const absl::Status& result : results) EXPECT_THAT(result, IsOk());
  EXPECT_EQ(Applied(), "0100_create_one 0101_create_two");
}

TEST(CheckSchema, WithoutAServerIsUnavailable) {
  EXPECT_THAT(CheckSchema("host=127.0.0.1 port=1", {}),
              IsError(StatusCode::kUnavailable, "DATABASE_UNAVAILABLE"));
}

TEST(ChecksumOf, DependsOnTheTextAlone) {
  EXPECT_EQ(ChecksumOf(kOne), ChecksumOf({"0999_other", kOne.text}));
  EXPECT_NE(ChecksumOf(kOne), ChecksumOf(kOneEdited));
}

}  // namespace
}  // namespace vinculo::db
