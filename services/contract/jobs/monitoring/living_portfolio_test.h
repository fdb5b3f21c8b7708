#pragma once
// C-28. A portfolio that lives, for the tests of block runs: bills, notices, payments, reversals,
// contestations, cancellations, releases, each on its day.

#include <pqxx/pqxx>
#include <random>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/policies/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/held_lease.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/jobs/monitoring/block_worker.h"
#include "services/contract/jobs/monitoring/run_blocks.h"
#include "services/contract/jobs/monitoring/work_on_blocks.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

inline constexpr Day kFirst{std::chrono::year(2026) / std::chrono::September / 1};
inline constexpr int kDays = 42;
inline constexpr int kLivingContracts = 24;

// What happens to one bill, in days after kFirst; absent: it never does.
struct Life {
  int due = 0;
  std::optional<int> notice, part, paid, reversed, contested, answered, released, cancelled;
};

class LivingPortfolio : public ::testing::Test {
 protected:
  LivingPortfolio() {
    Sql("INSERT INTO known_tenants VALUES ('", Tenant(), "') ON CONFLICT DO NOTHING");
    Sql("INSERT INTO plans (tenant_id, plan_id, code, display_name, price_cents, billing_period, "
        "payment_condition, loyalty_months, term_months, billing_days, modalities, created_at) "
        "VALUES ('",
        Tenant(),
        "', '",
        Tenant(),
        "', 'P', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now())");
    std::mt19937 random(28);
    const auto maybe = [&random](int chance, int from, int days) -> std::optional<int> {
      if (static_cast<int>(random() % 100) >= chance) return std::nullopt;
      return from + static_cast<int>(random() % days);
    };
    for (int i = 0; i < kLivingContracts; ++i) {
      AddContract(i);
      Life life{.due = static_cast<int>(random() % 10)};
      life.notice = maybe(85, life.due + 1, 3);
      life.part = maybe(30, life.due + 1, 20);
      life.paid = maybe(70, life.due + 12, 15);
      if (life.paid) life.reversed = maybe(40, *life.paid + 1, 6);
      life.contested = maybe(30, life.due + 4, 20);
      if (life.contested) life.answered = maybe(70, *life.contested + 1, 8);
      life.released = maybe(30, life.due + 17, 8);
      if (!life.paid) life.cancelled = maybe(30, life.due + 20, 8);
      lives_.push_back(life);
      AddBill(i, life.due);
    }
    Happen();
  }

  static std::string Tenant() { return testing::TestTenant().ToString(); }
  static std::string ContractId(int i) { return testing::SequentialIds::At(1000 + i).ToString(); }
  static std::string BillIdOf(int i) { return testing::SequentialIds::At(5000 + i).ToString(); }
  static std::string PaymentId(int i, int part) {
    return testing::SequentialIds::At(9000 + 10 * i + part).ToString();
  }
  // At noon of the day.
  std::string Noon(Day day) const {
    return absl::FormatTime(
        "%E4Y-%m-%dT%H:%M:%SZ", StartOfDay(day, zone_) + absl::Hours(12), absl::UTCTimeZone());
  }
  template <class... Parts>
  std::string Sql(const Parts&... parts) {
    return database_.Execute(absl::StrCat(parts...));
  }
  // Noted; happens with all else of the day.
  template <class... Parts>
  void Then(const Parts&... parts) {
    absl::StrAppend(&noted_, parts..., "; ");
  }
  void Happen() {
    Sql(noted_);
    noted_.clear();
  }

  void AddContract(int i) {
    Then(
        "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
        "lifecycle, access, end_reason, counts_as_churn, price_cents, billing_period, "
        "payment_condition, total_value_cents, loyalty_months, term_months, starts_on, "
        "activated_on, consultant, unit, inclusion_reason, external_id, created_at, updated_at, "
        "initial_price_cents, initial_plan_id, initial_billing_period) VALUES ('",
        Tenant(),
        "', '",
        ContractId(i),
        "', gen_random_uuid(), '",
        Tenant(),
        "', '', 4, 1, '', false, 9990, 1, 2, 0, 0, 0, '2025-11-24', '2025-11-24', '', '', '', '', "
        "'2025-11-24', '2025-11-24', 9990, '",
        Tenant(),
        "', 1)");
  }
  void AddBill(int i, int due) {
    const Day due_on = kFirst + due;
    Then(
        "INSERT INTO receivables (tenant_id, receivable_id, client_id, contract_id, kind, state, "
        "description, issues_on, due_on, overdue_from_on, price_cents, charged_days, period_days, "
        "discount_cents, amount_cents, open_cents, fine_charged_cents, interest_charged_cents, "
        "fine_paid_cents, interest_paid_cents, cancel_reason, external_id, created_at, "
        "updated_at) SELECT '",
        Tenant(),
        "', '",
        BillIdOf(i),
        "', client_id, contract_id, 2, 2, '', '",
        (due_on - 10).ToString(),
        "', '",
        due_on.ToString(),
        "', '",
        (due_on + 1).ToString(),
        "', 10000, 1, 1, 0, 10000, 10000, 0, 0, 0, 0, '', '', '",
        Noon(due_on - 10),
        "', '",
        Noon(due_on - 10),
        "' FROM contracts WHERE contract_id = '",
        ContractId(i),
        "'");
  }
  void Pay(int i, int part, int cents, Day day) {
    Then(
        "INSERT INTO payments (tenant_id, payment_id, client_id, paid_on, amount_cents, "
        "left_cents, method, reference, external_id, reversal_reason, created_at, updated_at) "
        "SELECT '",
        Tenant(),
        "', '",
        PaymentId(i, part),
        "', client_id, '",
        day.ToString(),
        "', ",
        cents,
        ", 0, 4, '', '', '', '",
        Noon(day),
        "', '",
        Noon(day),
        "' FROM contracts WHERE contract_id = '",
        ContractId(i),
        "'");
    Then("INSERT INTO payment_allocations VALUES ('",
         Tenant(),
         "', '",
         PaymentId(i, part),
         "', '",
         BillIdOf(i),
         "', 1, ",
         cents,
         ", 0, 0, false, '",
         day.ToString(),
         "')");
    Then("UPDATE receivables SET open_cents = open_cents - ",
         cents,
         ", state = CASE WHEN open_cents = ",
         cents,
         " THEN 5 ELSE state END, settled_on = CASE WHEN open_cents = ",
         cents,
         " THEN '",
         day.ToString(),
         "'::date END, updated_at = '",
         Noon(day),
         "' WHERE receivable_id = '",
         BillIdOf(i),
         "'");
  }
  void Reverse(int i, int part, int cents, Day day) {
    Then("UPDATE payments SET reversed_on = '",
         day.ToString(),
         "' WHERE payment_id = '",
         PaymentId(i, part),
         "'");
    Then("UPDATE receivables SET open_cents = open_cents + ",
         cents,
         ", state = 3, settled_on = NULL, updated_at = '",
         Noon(day),
         "' WHERE receivable_id = '",
         BillIdOf(i),
         "'");
  }
  void AskAgain(int i, Day day) {
    Then("INSERT INTO access_rechecks (tenant_id, contract_id, asked_at) VALUES ('",
         Tenant(),
         "', '",
         ContractId(i),
         "', '",
         Noon(day),
         "')");
  }

  // All that happens on that day, at noon.
  void LiveOn(Day day) {
    for (int i = 0; i < kLivingContracts; ++i) Live(i, day);
    Happen();
  }
  // What happens to the bill on that day; noted.
  void Live(int i, Day day) {
    const Life& life = lives_[i];
    const auto is = [&day](const std::optional<int>& when) {
      return when && kFirst + *when == day;
    };
    const int rest = life.part && (!life.paid || *life.part < *life.paid) ? 6000 : 10000;
    const bool open = !life.cancelled || kFirst + *life.cancelled > day;
    if (is(life.notice)) {
      Then("INSERT INTO debt_notices VALUES ('",
           Tenant(),
           "', gen_random_uuid(), 2, '",
           ContractId(i),
           "', '",
           BillIdOf(i),
           "', 1, '",
           day.ToString(),
           "', 10000, '",
           day.ToString(),
           "', 1, 'x', '",
           Noon(day),
           "', 'x', now(), now()) ON CONFLICT "
           "(tenant_id, receivable_id, kind) DO UPDATE SET delivered_on = excluded.delivered_on, "
           "proven_at = excluded.proven_at");
    }
    if (is(life.part) && rest == 6000 && open) Pay(i, 1, 4000, day);
    if (is(life.paid)) Pay(i, 2, rest, day);
    if (is(life.reversed)) Reverse(i, 2, rest, day);
    if (is(life.contested)) {
      Then("INSERT INTO contestations VALUES ('",
           Tenant(),
           "', gen_random_uuid(), 1, '",
           ContractId(i),
           "', '",
           BillIdOf(i),
           "', 1, '",
           day.ToString(),
           "', '",
           (day + 30).ToString(),
           "', NULL, 'x', '', '', now(), now())");
    }
    if (is(life.answered)) {
      Then("UPDATE contestations SET state = 2, answered_on = '",
           day.ToString(),
           "' WHERE receivable_id = '",
           BillIdOf(i),
           "'");
    }
    if (is(life.released)) {
      Then("INSERT INTO releases VALUES ('",
           Tenant(),
           "', gen_random_uuid(), 1, '",
           ContractId(i),
           "', 1, 1, '",
           day.ToString(),
           "', '",
           (day + 2).ToString(),
           "', NULL, 10000, 2, NULL, false, 'x', '', now(), now())");
    }
    if (is(life.cancelled)) {
      Then("UPDATE receivables SET state = 6, open_cents = 0, cancelled_at = '",
           Noon(day),
           "', updated_at = '",
           Noon(day),
           "' WHERE receivable_id = '",
           BillIdOf(i),
           "'");
    }
    AskAgain(i, day);
  }
  void FallDue(Day day) {
    Sql("UPDATE receivables SET state = 3 WHERE state IN (2, 4) AND overdue_from_on <= '",
        day.ToString(),
        "'");
  }

  absl::StatusOr<int64_t> Run(Day business_date, Day today) {
    absl::StatusOr<std::unique_ptr<pqxx::connection>> connection =
        db::WorkerConnection(database_.worker_conninfo());
    testing::HeldLease lease;
    RunBlocks job(zone_);
    return job.Run({.connection = **connection,
                    .tenant = testing::TestTenant(),
                    .business_date = business_date,
                    .now = StartOfDay(today, zone_) + absl::Hours(3),
                    .lease = lease});
  }
  void JudgeAgain(Day day) {
    clock_.Set(StartOfDay(day, zone_) + absl::Hours(12));
    observability::Metrics metrics;
    const TenantClock clock(clock_);
    BlockWorker worker({.conninfo = database_.worker_conninfo(), .zone = zone_}, clock, metrics);
    EXPECT_THAT(worker.Work(), testing::IsOk());
  }
  // A preview that was asked for, brought to its end: "tightened relaxed".
  std::string Preview(Day day, Day today) {
    Sql("INSERT INTO block_runs (tenant_id, run_id, business_date, mode, by_hand, started_at, "
        "updated_at) VALUES ('",
        Tenant(),
        "', gen_random_uuid(), '",
        day.ToString(),
        "', 2, true, now(), now())");
    absl::StatusOr<std::unique_ptr<pqxx::connection>> connection =
        db::WorkerConnection(database_.worker_conninfo());
    EXPECT_THAT(WorkOnBlocks(**connection, Moment(today), &Commit), testing::IsOk());
    return Sql(
        "SELECT concat_ws(' ', tightened, relaxed) FROM block_runs WHERE mode = 2 ORDER BY "
        "started_at DESC, run_id LIMIT 1");
  }
  static absl::Status Commit(pqxx::transaction_base&) { return absl::OkStatus(); }
  BlockMoment Moment(Day today) const {
    return {.tenant = testing::TestTenant(),
            .now = StartOfDay(today, zone_) + absl::Hours(3),
            .zone = zone_,
            .actor = "test",
            .contracts_per_portion = 7};
  }

  // The blocks that held for a day at least.
  std::string Blocks() {
    return Sql(
        "SELECT coalesce(string_agg(concat_ws(' ', contract_id, level, since_on, ended_on), "
        "E'\\n' ORDER BY contract_id, since_on), '') FROM access_blocks WHERE source = 2 "
        "AND ended_on IS DISTINCT FROM since_on");
  }
  std::string Accesses() {
    return Sql("SELECT string_agg(access::text, '' ORDER BY contract_id) FROM contracts");
  }
  std::string Promises() {
    return Sql(
        "SELECT coalesce(string_agg(concat_ws(' ', contract_id, promise, "
        "promise_settled_on), E'\\n' ORDER BY contract_id), '') FROM releases");
  }

  // Everything on its day: the run in the night, what happens at noon, and at once what follows.
  void LiveThrough() {
    for (int day = 0; day < kDays; ++day) {
      FallDue(kFirst + day);
      ASSERT_THAT(Run(kFirst + day, kFirst + day), testing::IsOk());
      LiveOn(kFirst + day);
      JudgeAgain(kFirst + day);
    }
  }
  void Forget() {
    Sql("DELETE FROM block_run_changes");
    Sql("DELETE FROM block_runs");
    Sql("DELETE FROM access_blocks");
    Sql("UPDATE contracts SET access = 1");
    Sql("UPDATE releases SET promise = 2, promise_settled_on = NULL");
  }

  testing::Database database_{"contract",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations}};
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  testing::FakeClock clock_;
  std::vector<Life> lives_;
  std::string noted_;
};

}  // namespace vinculo::contract
