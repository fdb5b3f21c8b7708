// C-01, C-30, C-34: what happens to contracts by itself.

#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/held_lease.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/jobs/expire_contracts.h"
#include "services/contract/jobs/terms/apply_access_blocks.h"
#include "services/contract/jobs/terms/renew_contracts.h"
#include "services/contract/jobs/terms/run_pauses.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

using testing::IsOkAndHolds;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

class TermsJobsTest : public ::testing::Test {
 protected:
  TermsJobsTest() {
    database_.Execute(
        absl::StrCat("INSERT INTO plans (tenant_id, plan_id, code, display_name, "
                     "price_cents, billing_period, payment_condition, "
                     "loyalty_months, term_months, billing_days, modalities, "
                     "created_at) VALUES ('",
                     Tenant(),
                     "', '",
                     Tenant(),
                     "', 'P', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now())"));
    database_.Execute(absl::StrCat(
        "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
        "lifecycle, access, end_reason, counts_as_churn, price_cents, billing_period, "
        "payment_condition, total_value_cents, loyalty_months, term_months, starts_on, "
        "activated_on, expires_on, ends_on, consultant, unit, inclusion_reason, external_id, "
        "created_at, updated_at, initial_price_cents, initial_plan_id, initial_billing_period) "
        "VALUES ('",
        Tenant(),
        "', '",
        Contract(),
        "', gen_random_uuid(), '",
        Tenant(),
        "', 'Ana \"Lua\", \\ (x)', 4, 1, '', false, 9990, 1, 2, 0, 12, 12, '2025-11-24', "
        "'2025-11-24', '2026-11-24', '2026-11-24', '', '', '', '', now(), now(), 9990, '",
        Tenant(),
        "', 1)"));
  }

  static std::string Tenant() { return testing::TestTenant().ToString(); }
  static std::string Contract() { return testing::SequentialIds::At(50).ToString(); }

  absl::StatusOr<int64_t> Run(jobs::Job& job, Day day) {
    absl::StatusOr<std::unique_ptr<pqxx::connection>> connection =
        db::WorkerConnection(database_.worker_conninfo());
    testing::HeldLease lease;
    return job.Run({.connection = **connection,
                    .tenant = testing::TestTenant(),
                    .business_date = day,
                    .now = StartOfDay(day, zone_) + absl::Hours(3),
                    .lease = lease});
  }
  void Block(int level, const std::string& since, const std::string& until) {
    database_.Execute(absl::StrCat("INSERT INTO access_blocks VALUES ('",
                                   Tenant(),
                                   "', gen_random_uuid(), 1, '",
                                   Contract(),
                                   "', 1, ",
                                   level,
                                   ", 'x', ",
                                   since,
                                   ", ",
                                   until,
                                   ", 1, NULL, '', '', now(), now())"));
  }
  void Pause(int state, const std::string& from, const std::string& until) {
    database_.Execute(absl::StrCat("INSERT INTO pauses VALUES ('",
                                   Tenant(),
                                   "', gen_random_uuid(), 1, '",
                                   Contract(),
                                   "', ",
                                   state,
                                   ", ",
                                   from,
                                   ", ",
                                   until,
                                   ", 'CHARGE,LOYALTY_CLOCK,SERVICE', '', now(), now())"));
  }
  // "lifecycle access version ends_on resumes_on"
  std::string State() {
    return database_.Execute(
        "SELECT concat_ws(' ', lifecycle, access, version, ends_on, resumes_on) FROM contracts");
  }
  std::string Told() {
    return database_.Execute(
        "SELECT coalesce(string_agg(concat_ws(' ', version, actor, (occurred_at AT TIME ZONE "
        "'America/Sao_Paulo')::date), ', ' ORDER BY version), '') FROM outbox_pending WHERE "
        "aggregate LIKE 'contracts/%'");
  }

  testing::Database database_{
      "contract",
      {db::sql::kMigrations, feed::sql::kMigrations, jobs::sql::kMigrations, sql::kMigrations}};
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  ApplyAccessBlocks apply_access_blocks_{zone_};
  RunPauses run_pauses_{zone_};
  RenewContracts renew_contracts_{zone_};
  ExpireContracts expire_contracts_{zone_};
};

using RuleC01ApplyAccessBlocks = TermsJobsTest;
using RuleC30RunPauses = TermsJobsTest;
using RuleC34RenewContracts = TermsJobsTest;

TEST_F(RuleC01ApplyAccessBlocks, BeginAndRunOutOnTheirDays) {
  Block(3, "'2026-11-23'", "'2026-11-25'");
  Block(2, "'2026-11-24'", "NULL");
  EXPECT_THAT(Run(apply_access_blocks_, kToday), IsOkAndHolds(0));
  EXPECT_THAT(Run(apply_access_blocks_, kToday + 1), IsOkAndHolds(1));
  EXPECT_EQ(State(), "4 3 2 2026-11-24");
  EXPECT_THAT(Run(apply_access_blocks_, kToday + 3), IsOkAndHolds(0)) << "its last day";
  EXPECT_THAT(Run(apply_access_blocks_, kToday + 4), IsOkAndHolds(1));
  EXPECT_EQ(State(), "4 2 3 2026-11-24") << "the other one is left";
  EXPECT_THAT(Run(apply_access_blocks_, kToday + 4), IsOkAndHolds(0)) << "again changes nothing";
  EXPECT_EQ(database_.Execute("SELECT ended_on FROM access_blocks WHERE level = 3"), "2026-11-26");
  EXPECT_EQ(Told(),
            "2 system/apply_access_blocks 2026-11-23, 3 system/apply_access_blocks 2026-11-26");
}

TEST_F(RuleC30RunPauses, BeginAndEndOnTheirDays) {
  Pause(1, "'2026-11-23'", "'2026-12-22'");
  EXPECT_THAT(Run(run_pauses_, kToday), IsOkAndHolds(0));
  EXPECT_THAT(Run(run_pauses_, kToday + 1), IsOkAndHolds(1));
  EXPECT_EQ(State(), "5 1 2 2026-12-24 2026-12-23");
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', moved_end, moved_expiration) FROM pauses"),
            "t t");
  EXPECT_EQ(database_.Execute("SELECT description FROM contracts"), "Ana \"Lua\", \\ (x)");
  EXPECT_THAT(Run(run_pauses_, kToday + 30), IsOkAndHolds(0)) << "its last day";
  EXPECT_THAT(Run(run_pauses_, kToday + 31), IsOkAndHolds(1));
  EXPECT_EQ(State(), "4 1 3 2026-12-24");
  EXPECT_EQ(database_.Execute("SELECT state || ' ' || version FROM pauses"), "3 3");
  EXPECT_EQ(Told(), "2 system/run_pauses 2026-11-23, 3 system/run_pauses 2026-12-23");
}

// C-07, C-23
TEST_F(RuleC30RunPauses, LeaveALoyaltyTermThatIsOverAsItIs) {
  database_.Execute("UPDATE contracts SET expires_on = '2026-11-22'");
  Pause(1, "'2026-11-23'", "'2026-12-22'");
  EXPECT_THAT(Run(run_pauses_, kToday + 1), IsOkAndHolds(1));
  EXPECT_EQ(database_.Execute("SELECT expires_on FROM contracts"), "2026-11-22");
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', moved_end, moved_expiration) FROM pauses"),
            "t f");
}

// The case that broke others: a timer that stood still for two days.
TEST_F(RuleC30RunPauses, CatchUpDayByDayAfterAnOutage) {
  Pause(1, "'2026-11-23'", "'2026-11-24'");
  Pause(1, "'2026-11-25'", "'2026-11-26'");
  for (int day = 1; day <= 5; ++day) ASSERT_TRUE(Run(run_pauses_, kToday + day).ok());
  EXPECT_EQ(State(), "4 1 5 2026-11-28") << "two pauses of two days";
}

TEST_F(RuleC30RunPauses, KeepClassPacksAsLongAsTheyLast) {
  database_.Execute(absl::StrCat("INSERT INTO class_packs VALUES ('",
                                 Tenant(),
                                 "', gen_random_uuid(), 1, '",
                                 Contract(),
                                 "', '', 10, 0, '2026-11-20', '2026-12-01', '2026-12-01', now(), "
                                 "now())"));
  Pause(1, "'2026-11-23'", "'2026-12-22'");
  ASSERT_THAT(Run(run_pauses_, kToday + 1), IsOkAndHolds(1));
  EXPECT_EQ(database_.Execute("SELECT expires_on || ' ' || version FROM class_packs"),
            "2026-12-31 2");
  EXPECT_EQ(database_.Execute("SELECT type FROM outbox_pending WHERE aggregate LIKE 'class%'"),
            "vinculo.contract.v1.ClassPackChanged");
}

TEST_F(RuleC34RenewContracts, BeginTheNextTermOnTheLastDayAndDoNotExpire) {
  database_.Execute("UPDATE contracts SET auto_renew = true");
  EXPECT_THAT(Run(renew_contracts_, kToday + 1), IsOkAndHolds(0));
  EXPECT_THAT(Run(renew_contracts_, kToday + 2), IsOkAndHolds(1));
  EXPECT_EQ(State(), "4 1 2 2027-11-24");
  EXPECT_THAT(Run(renew_contracts_, kToday + 2), IsOkAndHolds(0)) << "again changes nothing";
  EXPECT_THAT(Run(expire_contracts_, kToday + 3), IsOkAndHolds(0));
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', kind, renewed_on, ends_before, ends_after, "
                              "actor) FROM renewals"),
            "2 2026-11-24 2026-11-24 2027-11-24 system/renew_contracts");
}

// C-36
TEST_F(RuleC34RenewContracts, GrantTheClassesOfThePlanForTheNextTerm) {
  database_.Execute(
      "UPDATE contracts SET auto_renew = true; UPDATE plans SET pack_classes = 10, "
      "pack_validity_days = 60, modalities = '{\"Artes \\\"marciais\\\"\"}'; INSERT INTO "
      "plan_versions TABLE plans");
  EXPECT_THAT(Run(renew_contracts_, kToday + 2), IsOkAndHolds(1));
  EXPECT_THAT(Run(renew_contracts_, kToday + 2), IsOkAndHolds(0));
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', classes, used, modality, starts_on, "
                              "agreed_expires_on, expires_on) FROM class_packs"),
            "10 0 Artes \"marciais\" 2026-11-25 2027-01-23 2027-01-23");
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', type, actor) FROM outbox_pending WHERE "
                              "aggregate LIKE 'class%'"),
            "vinculo.contract.v1.ClassPackChanged system/renew_contracts");
}

TEST_F(RuleC34RenewContracts, LeaveThoseThatDoNotRenewByThemselves) {
  EXPECT_THAT(Run(renew_contracts_, kToday + 2), IsOkAndHolds(0));
  EXPECT_THAT(Run(expire_contracts_, kToday + 3), IsOkAndHolds(1));
}

// Day edges: what is today in Fernando de Noronha may be yesterday in Rio Branco.
TEST(RuleC30BusinessDay, IsTheCivilDayOfTheTenantsZone) {
  const absl::Time now =
      absl::FromCivil(absl::CivilSecond(2026, 11, 23, 2, 30), absl::UTCTimeZone());
  EXPECT_EQ(CivilDay(now, *LoadZone("America/Noronha")), kToday + 1);
  EXPECT_EQ(CivilDay(now, *LoadZone("America/Sao_Paulo")), kToday);
  EXPECT_EQ(CivilDay(now, *LoadZone("America/Rio_Branco")), kToday);
  EXPECT_EQ(CivilDay(now + absl::Minutes(150), *LoadZone("America/Rio_Branco")), kToday + 1);
}

}  // namespace
}  // namespace vinculo::contract
