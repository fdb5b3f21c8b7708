#include "common/denials/denial_log.h"

#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/denials/denial_service.h"
#include "common/denials/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "common/testing/schema_rules.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo::denials {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::IsOk;

constexpr char kEnd[] = "/vinculo.contract.v1.ContractService/EndContract";

class FeatureC33Denials : public ::testing::Test {
 protected:
  FeatureC33Denials() { clock_.Set(kNow); }

  static rpc::Denial By(const std::string& actor, absl::Time at = kNow) {
    return {.tenant = testing::TestTenant(),
            .actor = actor,
            .method = kEnd,
            .permission = "contract.contracts.end",
            .call_id = "call-1",
            .at = at};
  }
  std::string Rows() { return database_.Execute("SELECT count(*) FROM denials"); }
  std::string Denied() { return database_.Execute("SELECT coalesce(sum(denied), 0) FROM denials"); }

  absl::StatusOr<v1::ListDenialsResponse> List(const std::string& filter,
                                               const Uuid& tenant = testing::TestTenant()) {
    v1::ListDenialsRequest request;
    request.set_filter(filter);
    testing::FakeCall call(loop_, {.tenant = tenant});
    const DenialDeps deps{.page_tokens = &page_tokens_};
    return loop_.Run(ListDenials(call, deps, request));
  }

  static constexpr absl::Time kNow = absl::FromUnixSeconds(1'795'348'800);
  testing::Database database_{"items", {db::sql::kMigrations, sql::kMigrations}};
  testing::Loop loop_{database_, {db::sql::kAll, sql::kAll}};
  testing::FakeClock clock_;
  filter::PageTokens page_tokens_{std::string(32, 'k')};
  observability::Metrics metrics_;
  DenialLogOptions options_{
      .conninfo = database_.worker_conninfo(), .waiting_max = 3, .rows_a_day = 5};
};

TEST_F(FeatureC33Denials, AreKeptWithWhoWhatAndWhen) {
  DenialLog log(options_, clock_, metrics_);
  log.Add(By("users/ana"));
  EXPECT_EQ(Rows(), "0");  // whoever tells of one does not wait for the database
  ASSERT_THAT(log.Flush(), IsOk());
  const absl::StatusOr<v1::ListDenialsResponse> listed = List("actor = \"users/ana\"");
  ASSERT_THAT(listed, IsOk());
  ASSERT_EQ(listed->denials_size(), 1);
  const v1::Denial& denial = listed->denials(0);
  EXPECT_EQ(denial.method(), kEnd);
  EXPECT_EQ(denial.permission(), "contract.contracts.end");
  EXPECT_EQ(denial.call_id(), "call-1");
  EXPECT_EQ(denial.count(), 1);
  EXPECT_EQ(denial.last_time().seconds(), absl::ToUnixSeconds(kNow));
  EXPECT_EQ(List("actor = \"users/rui\"")->denials_size(), 0);
}

TEST_F(FeatureC33Denials, AreOfOneTenant) {
  DenialLog log(options_, clock_, metrics_);
  log.Add(By("users/ana"));
  ASSERT_THAT(log.Flush(), IsOk());
  const Uuid other = MakeUuidFromName(testing::TestTenant(), "other");
  EXPECT_EQ(List("", other)->denials_size(), 0);
}

TEST_F(FeatureC33Denials, OfACallerAndAMinuteAreOneRow) {
  DenialLog log(options_, clock_, metrics_);
  for (int i = 0; i < 1'000; ++i) log.Add(By("users/ana", kNow + absl::Milliseconds(i)));
  ASSERT_THAT(log.Flush(), IsOk());
  log.Add(By("users/ana", kNow + absl::Seconds(59)));
  ASSERT_THAT(log.Flush(), IsOk());
  EXPECT_EQ(Rows(), "1");
  EXPECT_EQ(Denied(), "1001");
  log.Add(By("users/ana", kNow + absl::Seconds(60)));
  ASSERT_THAT(log.Flush(), IsOk());
  EXPECT_EQ(Rows(), "2");
}

TEST_F(FeatureC33Denials, OfAFloodFillNeitherMemoryNorDisk) {
  DenialLog log(options_, clock_, metrics_);
  for (int flood = 0; flood < 10; ++flood) {
    for (int i = 0; i < 100; ++i) log.Add(By(absl::StrCat("users/", flood, "-", i)));
    ASSERT_THAT(log.Flush(), IsOk());
  }
  // Three at a time, until there are five.
  EXPECT_EQ(Rows(), "6");
  EXPECT_THAT(metrics_.Text(), HasSubstr("vinculo_denials_total 1000"));
  EXPECT_THAT(metrics_.Text(), HasSubstr("vinculo_denials_dropped_total 994"));
  // A day later there is room again.
  clock_.Set(kNow + absl::Hours(25));
  log.Add(By("users/ana", kNow + absl::Hours(25)));
  ASSERT_THAT(log.Flush(), IsOk());
  EXPECT_EQ(Rows(), "7");
}

TEST_F(FeatureC33Denials, WaitWhileTheDatabaseIsAway) {
  DenialLogOptions away = options_;
  away.conninfo = "host=127.0.0.1 port=1 connect_timeout=1";
  DenialLog log(away, clock_, metrics_);
  log.Add(By("users/ana"));
  log.Add(By("users/ana"));
  EXPECT_FALSE(log.Flush().ok());
  EXPECT_FALSE(log.Flush().ok());
  EXPECT_THAT(metrics_.Text(), HasSubstr("vinculo_denials_dropped_total 0"));
}

TEST_F(FeatureC33Denials, AreWrittenByTheLoopAndForgottenAfterAYear) {
  database_.Execute(absl::StrCat("INSERT INTO denials VALUES ('",
                                 testing::TestTenant().ToString(),
                                 "', gen_random_uuid(), 'a', 'm', 'p', 1, 'c', '', '2020-01-01', "
                                 "'2020-01-01')"));
  DenialLog log(options_, clock_, metrics_);
  log.Add(By("users/ana"));
  log.Start();
  log.Stop();
  EXPECT_EQ(database_.Execute("SELECT string_agg(actor, ' ') FROM denials"), "users/ana");
}

TEST_F(FeatureC33Denials, KeepTheRulesOfTheSchema) {
  EXPECT_THAT(testing::UnpreparableStatements(database_, {sql::kAll}), IsEmpty());
}

}  // namespace
}  // namespace vinculo::denials
