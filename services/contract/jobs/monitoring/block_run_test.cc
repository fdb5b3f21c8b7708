// C-28: however block runs are made, the same blocks come of it.

#include <pqxx/pqxx>
#include <thread>

#include "services/contract/jobs/monitoring/living_portfolio_test.h"

namespace vinculo::contract {
namespace {

using testing::IsOk;
using testing::IsOkAndHolds;

using RuleC28BlockRun = LivingPortfolio;

TEST_F(RuleC28BlockRun, IsTheSameHoweverItIsMade) {
  ChooseOwnPolicy();
  LiveThrough();
  const std::string blocks = Blocks();
  const std::string accesses = Accesses();
  const std::string promises = Promises();
  const Day today = kFirst + kDays;
  EXPECT_NE(accesses.find('3'), std::string::npos) << "somebody is blocked";
  EXPECT_NE(accesses.find('1'), std::string::npos) << "somebody is not";
  for (int i = kRandomContracts; i < kLivingContracts; ++i) {
    EXPECT_NE(blocks.find(ContractId(i)), std::string::npos) << i << " was blocked";
  }

  // Replayed for each date: nothing differs from what was applied.
  for (int day = 0; day < kDays; day += 2) EXPECT_EQ(Preview(kFirst + day, today), "0 0") << day;

  // After an outage of all those days, as if it had run every day.
  Forget();
  for (int day = 0; day < kDays; ++day) ASSERT_THAT(Run(kFirst + day, today), IsOk());
  EXPECT_EQ(Blocks(), blocks);
  EXPECT_EQ(Accesses(), accesses);
  EXPECT_EQ(Promises(), promises);
  const std::string notices = DueNotices();
  EXPECT_NE(notices, "");

  // In small portions, killed again and again, and gone on by another.
  Forget();
  int commits = 0;
  const auto killed = [&commits](pqxx::transaction_base&) {
    return ++commits % 3 == 0 ? absl::AbortedError("killed") : absl::OkStatus();
  };
  for (int day = 0; day < kDays; ++day) {
    Sql("INSERT INTO block_runs (tenant_id, run_id, business_date, mode, by_hand, started_at, "
        "updated_at) VALUES ('",
        Tenant(),
        "', gen_random_uuid(), '",
        (kFirst + day).ToString(),
        "', 1, false, now(), now())");
    for (;;) {
      if (WorkOnBlocks(*connection_, Moment(today), killed).ok()) break;
    }
  }
  EXPECT_EQ(Blocks(), blocks);
  EXPECT_EQ(Accesses(), accesses);
  EXPECT_EQ(Promises(), promises);
  EXPECT_EQ(DueNotices(), notices);
}

TEST_F(RuleC28BlockRun, TwoReplicasAtOnceDoItOnce) {
  ChooseOwnPolicy();
  for (int day = 0; day < kDays; ++day) LiveOn(kFirst + day);
  const Day today = kFirst + kDays;
  FallDue(today);
  Sql("DELETE FROM access_rechecks");
  for (int day = 0; day < kDays; ++day) ASSERT_THAT(Run(kFirst + day, today), IsOk());
  const std::string blocks = Blocks();
  const std::string accesses = Accesses();
  const std::string promises = Promises();
  const std::string notices = DueNotices();
  const std::string told = Sql("SELECT count(*) FROM outbox_pending");
  Forget();
  const auto connection = *db::WorkerConnection(database_.worker_conninfo());
  for (int day = 0; day < kDays; ++day) {
    std::thread other([&] { EXPECT_THAT(RunBy(*connection, kFirst + day, today), IsOk()); });
    EXPECT_THAT(Run(kFirst + day, today), IsOk());
    other.join();
  }
  EXPECT_EQ(Blocks(), blocks);
  EXPECT_EQ(Accesses(), accesses);
  EXPECT_EQ(Promises(), promises);
  EXPECT_EQ(DueNotices(), notices);
  EXPECT_EQ(Sql("SELECT count(*) FROM outbox_pending"), told) << "each is told once";
  EXPECT_EQ(Sql("SELECT count(*) FROM (SELECT contract_id FROM access_blocks WHERE source = 2 AND "
                "ended_on IS NULL GROUP BY contract_id HAVING count(*) > 1) AS twice"),
            "0");
  EXPECT_EQ(Sql("SELECT count(*) FROM block_runs WHERE finished_at IS NULL"), "0");
  EXPECT_EQ(Preview(kFirst + 33, today), "0 0");
}

TEST_F(RuleC28BlockRun, TellsEachChangeAndEachDueNoticeOnce) {
  lives_.assign(kLivingContracts, Life{});
  FallDue(kFirst + 10);
  ASSERT_THAT(Run(kFirst + 10, kFirst + 10), IsOk());
  EXPECT_EQ(Sql("SELECT notices_due || ' ' || awaiting_notice FROM block_runs"),
            absl::StrCat(kLivingContracts, " ", kLivingContracts));
  EXPECT_EQ(Sql("SELECT count(*) FROM outbox_pending WHERE type LIKE '%DebtNoticeDue'"),
            absl::StrCat(kLivingContracts));
  ASSERT_THAT(Run(kFirst + 11, kFirst + 11), IsOk());
  EXPECT_EQ(Sql("SELECT count(*) FROM outbox_pending WHERE type LIKE '%DebtNoticeDue'"),
            absl::StrCat(kLivingContracts))
      << "again tells nothing";

  lives_[0].notice = 12;
  Live(0, kFirst + 12);
  Happen();
  ASSERT_THAT(Run(kFirst + 26, kFirst + 26), IsOkAndHolds(0)) << "14 days";
  ASSERT_THAT(Run(kFirst + 27, kFirst + 27), IsOkAndHolds(1)) << "15 days";
  EXPECT_EQ(Sql("SELECT concat_ws(' ', version, actor, (occurred_at AT TIME ZONE "
                "'America/Sao_Paulo')::date) FROM outbox_pending WHERE aggregate LIKE "
                "'contracts/%'"),
            absl::StrCat("2 system/run_blocks ", (kFirst + 27).ToString()));
  EXPECT_EQ(Sql("SELECT concat_ws(' ', before, after, policy, policy_version, since_on) FROM "
                "block_run_changes"),
            absl::StrCat("1 3 1 2 ", (kFirst + 27).ToString()));
  EXPECT_EQ(Sql("SELECT access FROM contracts WHERE contract_id = '", ContractId(0), "'"), "3");
}

// RGC art. 78: restored at most a day after the payment, without any fee.
TEST_F(RuleC28BlockRun, APaymentRestoresAtOnceAndCostsNothing) {
  lives_.assign(kLivingContracts, Life{});
  lives_[0] = {.notice = 12};
  Live(0, kFirst + 12);
  Happen();
  FallDue(kFirst + 30);
  ASSERT_THAT(Run(kFirst + 30, kFirst + 30), IsOkAndHolds(1));
  Sql("DELETE FROM access_rechecks");
  Pay(0, 2, 10000, kFirst + 30);
  AskAgain(0, kFirst + 30);
  Happen();
  JudgeAgain(kFirst + 30);
  EXPECT_EQ(Sql("SELECT access FROM contracts WHERE contract_id = '", ContractId(0), "'"), "1");
  EXPECT_EQ(Sql("SELECT concat_ws(' ', ended_on, lift_reason) FROM access_blocks"),
            absl::StrCat((kFirst + 30).ToString(), " NO_DEBT"));
  EXPECT_EQ(Sql("SELECT count(*) FROM receivables"), absl::StrCat(kLivingContracts)) << "no fee";
  EXPECT_EQ(Sql("SELECT count(*) FROM access_rechecks"), "0");
}

// Two who write one release find out about each other: neither loses what the other wrote.
TEST_F(RuleC28BlockRun, WritesNoReleaseThatChangedMeanwhile) {
  lives_.assign(kLivingContracts, Life{});
  lives_[0] = {.released = 12};
  Live(0, kFirst + 12);
  Happen();
  const auto save = [this](const std::string& version) {
    pqxx::work tx(*connection_);
    db::SetTenant(tx, Tenant());
    const std::string row =
        Sql("SELECT ARRAY[ROW(release_id, ",
            version,
            ", contract_id, kind, origin, since_on, until_on, ended_on, debt_cents, promise, "
            "promise_settled_on, interval_lifted, actor, reason, created_at, "
            "updated_at)::release_row]::text FROM releases");
    tx.exec_params(sql::kUpdateReleases.text, Tenant(), row);
    tx.commit();
  };
  save("version + 1");
  EXPECT_EQ(Sql("SELECT version FROM releases"), "2");
  EXPECT_THROW(save("version"), pqxx::serialization_failure);
  EXPECT_EQ(Sql("SELECT version FROM releases"), "2");
}

TEST_F(RuleC28BlockRun, ADayBeforeOneThatWasAppliedChangesNothing) {
  lives_.assign(kLivingContracts, Life{});
  lives_[0] = {.notice = 12};
  Live(0, kFirst + 12);
  Happen();
  FallDue(kFirst + 40);
  ASSERT_THAT(Run(kFirst + 40, kFirst + 40), IsOkAndHolds(1));
  EXPECT_THAT(Run(kFirst + 20, kFirst + 40), IsOkAndHolds(0));
  EXPECT_EQ(Sql("SELECT count(*) FROM access_blocks WHERE ended_on IS NULL"), "1");
}

// Lei 14.015/2020, with the tenant's own holidays: those that were known when the day began,
// however late the day is judged.
TEST_F(RuleC28BlockRun, SparesTheTenantsOwnHolidays) {
  lives_.assign(kLivingContracts, Life{});
  lives_[0] = {.notice = 7};  // 8 September: blocked 15 days later, on Wednesday the 23rd
  Live(0, kFirst + 7);
  Happen();
  Sql("INSERT INTO debt_policies VALUES ('",
      Tenant(),
      "', gen_random_uuid(), 1, 'x', '2026-01-01', 1, 0, 0, 15, 0, false, true, true, 0, now())");
  Sql("INSERT INTO policy_changes VALUES ('",
      Tenant(),
      "', gen_random_uuid(), '', 'debt_policy', NULL, 'OWN', '2026-01-01', 'x', '')");
  Sql("INSERT INTO holidays VALUES ('",
      Tenant(),
      "', gen_random_uuid(), '2026-09-24', 'Padroeira', '2026-09-01')");
  FallDue(kFirst + 22);
  EXPECT_THAT(Run(kFirst + 22, kFirst + 22), IsOkAndHolds(0)) << "the day before a holiday";
  // Friday and the weekend are spared as well.
  EXPECT_THAT(Run(kFirst + 26, kFirst + 26), IsOkAndHolds(0)) << "Sunday";
  EXPECT_THAT(Run(kFirst + 27, kFirst + 27), IsOkAndHolds(1)) << "Monday";
  Sql("UPDATE holidays SET deleted_at = '", Noon(kFirst + 28), "'");
  EXPECT_EQ(Preview(kFirst + 22, kFirst + 30), "0 0") << "it was known on that day";
}

// A bill of a unit that is a school.
TEST_F(RuleC28BlockRun, FollowsThePolicyOfTheUnit) {
  lives_.assign(kLivingContracts, Life{});
  Sql("UPDATE contracts SET unit = 'Escola' WHERE contract_id = '", ContractId(1), "'");
  for (const auto& [unit, code] : {std::pair("", "GYM"), std::pair("Escola", "SCHOOL")}) {
    Sql("INSERT INTO policy_changes VALUES ('",
        Tenant(),
        "', gen_random_uuid(), '",
        unit,
        "', 'debt_policy', NULL, '",
        code,
        "', '2026-01-01', 'x', '')");
  }
  FallDue(kFirst + 40);
  ASSERT_THAT(Run(kFirst + 40, kFirst + 40), IsOkAndHolds(kLivingContracts - 1));
  EXPECT_EQ(Sql("SELECT access FROM contracts WHERE contract_id = '", ContractId(1), "'"), "1");
}

}  // namespace
}  // namespace vinculo::contract
