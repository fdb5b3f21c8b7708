#include "common/sandbox/sandbox_clock_service.h"

#include "absl/strings/str_cat.h"
#include "common/db/sandbox_clocks.h"
#include "common/db/sql.h"
#include "common/feed/testing/caught_up.h"
#include "common/rpc/convert.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "common/testing/schema_rules.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo::sandbox {
namespace {

using ::testing::IsEmpty;
using testing::IsError;
using testing::IsOk;

constexpr absl::Duration kDay = absl::Hours(24);

class FeatureX07SandboxClock : public ::testing::Test {
 protected:
  absl::StatusOr<v1::SandboxClock> Get(const Uuid& tenant) {
    testing::FakeCall call(loop_, {.tenant = tenant});
    return loop_.Run(GetSandboxClock(call, deps_, {}));
  }
  absl::StatusOr<v1::SandboxClock> Advance(const Uuid& tenant, absl::Duration ahead) {
    v1::AdvanceSandboxClockRequest request;
    request.mutable_ahead()->set_seconds(absl::ToInt64Seconds(ahead));
    testing::FakeCall call(loop_, {.tenant = tenant, .actor = "users/operator"});
    return loop_.Run(AdvanceSandboxClock(call, deps_, request));
  }
  std::string Steps() { return database_.Execute("SELECT count(*) FROM sandbox_clock_steps"); }

  const Uuid sandbox_ = testing::TestTenant();
  const Uuid shop_ = *Uuid::Parse("00000000-0000-7000-8000-0000000000bb");
  testing::Database database_{"items", {db::sql::kMigrations}};
  testing::Loop loop_{database_, {db::sql::kAll}};
  testing::FakeClock machine_;
  TenantClock clock_{machine_};
  SandboxDeps deps_{
      .clock = &clock_, .tenants = {sandbox_}, .zone = *LoadZone("America/Sao_Paulo")};
};

TEST_F(FeatureX07SandboxClock, IsTheMachinesUntilItIsAdvanced) {
  const absl::StatusOr<v1::SandboxClock> clock = Get(sandbox_);
  ASSERT_THAT(clock, IsOk());
  EXPECT_TRUE(clock->listed());
  EXPECT_EQ(clock->ahead().seconds(), 0);
  EXPECT_EQ(clock->sandbox_time().seconds(), absl::ToUnixSeconds(machine_.Now()));
  EXPECT_THAT(clock->steps(), IsEmpty());
}

TEST_F(FeatureX07SandboxClock, MovesOnAndSaysWhoMovedItWhen) {
  ASSERT_THAT(Advance(sandbox_, 31 * kDay), IsOk());
  EXPECT_EQ(clock_.NowOf(sandbox_), machine_.Now() + 31 * kDay);
  machine_.Advance(absl::Hours(1));
  ASSERT_THAT(Advance(sandbox_, 62 * kDay), IsOk());
  const absl::StatusOr<v1::SandboxClock> clock = Get(sandbox_);
  ASSERT_THAT(clock, IsOk());
  EXPECT_EQ(clock->ahead().seconds(), absl::ToInt64Seconds(62 * kDay));
  EXPECT_EQ(clock->sandbox_time().seconds(), absl::ToUnixSeconds(machine_.Now() + 62 * kDay));
  ASSERT_EQ(clock->steps_size(), 2);
  EXPECT_EQ(clock->steps(0).actor(), "users/operator");
  EXPECT_EQ(clock->steps(0).step_time().seconds(), absl::ToUnixSeconds(machine_.Now()));
  EXPECT_EQ(clock->steps(1).ahead().seconds(), absl::ToInt64Seconds(31 * kDay));
}

TEST_F(FeatureX07SandboxClock, SaysWhichDayItIsInTheTenantsZone) {
  machine_.Set(absl::FromCivil(absl::CivilSecond(2026, 11, 23, 2, 59, 59), absl::UTCTimeZone()));
  absl::StatusOr<v1::SandboxClock> clock = Advance(sandbox_, 31 * kDay);
  ASSERT_THAT(clock, IsOk());
  EXPECT_EQ(*vinculo::FromProto("sandbox_date", clock->sandbox_date()), *Day::Parse("2026-12-23"));
  machine_.Advance(absl::Seconds(1));
  clock = Get(sandbox_);
  ASSERT_THAT(clock, IsOk());
  EXPECT_EQ(*vinculo::FromProto("sandbox_date", clock->sandbox_date()), *Day::Parse("2026-12-24"));
  clock = Get(shop_);
  ASSERT_THAT(clock, IsOk());
  EXPECT_EQ(*vinculo::FromProto("sandbox_date", clock->sandbox_date()), *Day::Parse("2026-11-23"));
}

TEST_F(FeatureX07SandboxClock, StandsWhereItIsWhenSetThereAgain) {
  ASSERT_THAT(Advance(sandbox_, kDay), IsOk());
  const absl::StatusOr<v1::SandboxClock> again = Advance(sandbox_, kDay);
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->ahead().seconds(), absl::ToInt64Seconds(kDay));
  EXPECT_EQ(Steps(), "1");
}

TEST_F(FeatureX07SandboxClock, NeverGoesBack) {
  ASSERT_THAT(Advance(sandbox_, 2 * kDay), IsOk());
  EXPECT_THAT(Advance(sandbox_, kDay),
              IsError(absl::StatusCode::kFailedPrecondition, "CLOCK_ONLY_FORWARD"));
  EXPECT_EQ(clock_.Ahead(sandbox_), 2 * kDay);
}

TEST_F(FeatureX07SandboxClock, IsNothingForATenantThatDoesBusiness) {
  EXPECT_THAT(Advance(shop_, kDay),
              IsError(absl::StatusCode::kFailedPrecondition, "TENANT_NOT_SANDBOX"));
  EXPECT_EQ(Steps(), "0");
  ASSERT_THAT(Advance(sandbox_, kDay), IsOk());
  EXPECT_EQ(clock_.NowOf(shop_), machine_.Now());
  const absl::StatusOr<v1::SandboxClock> clock = Get(shop_);
  ASSERT_THAT(clock, IsOk());
  EXPECT_FALSE(clock->listed());
  EXPECT_EQ(clock->ahead().seconds(), 0);
  EXPECT_THAT(clock->steps(), IsEmpty());
}

// A service that starts, and one that runs beside, know what this one was told.
TEST_F(FeatureX07SandboxClock, OutlivesTheProcessAndReachesTheOthers) {
  ASSERT_THAT(Advance(sandbox_, 31 * kDay), IsOk());
  TenantClock elsewhere(machine_);
  db::SandboxClocks clocks(
      {.conninfo = database_.worker_conninfo(), .follow = true, .poll = absl::Milliseconds(10)},
      elsewhere);
  ASSERT_THAT(clocks.Load(), IsOk());
  EXPECT_EQ(elsewhere.Ahead(sandbox_), 31 * kDay);
  EXPECT_EQ(elsewhere.Ahead(shop_), absl::ZeroDuration());
  clocks.Start();
  ASSERT_THAT(Advance(sandbox_, 40 * kDay), IsOk());
  EXPECT_TRUE(feed::Eventually([&] { return elsewhere.Ahead(sandbox_) == 40 * kDay; }));
}

TEST_F(FeatureX07SandboxClock, KeepsItsTableLikeEveryOther) {
  EXPECT_THAT(testing::SchemaViolations(database_), IsEmpty());
}

}  // namespace
}  // namespace vinculo::sandbox
