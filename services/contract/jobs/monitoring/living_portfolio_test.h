#pragma once
// C-28. A portfolio that lives, for the tests of block runs: bills, notices, payments, reversals,
// discounts, cuts, agreements, contestations, cancellations, releases, merges, each on its day.

#include <random>

#include "common/testing/held_lease.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/jobs/monitoring/block_worker.h"
#include "services/contract/jobs/monitoring/living_ledger_test.h"
#include "services/contract/jobs/monitoring/run_blocks.h"
#include "services/contract/jobs/monitoring/work_on_blocks.h"

namespace vinculo::contract {

inline constexpr Day kFirst{std::chrono::year(2026) / std::chrono::September / 1};
inline constexpr int kDays = 42;
inline constexpr int kRandomContracts = 24;
inline constexpr int kLivingContracts = 32;

// What happens to one bill, in days after kFirst; absent: it never does.
struct Life {
  int due = 0;
  std::optional<int> notice, part, paid, reversed, contested, answered, released, cancelled;
  std::optional<int> known;          // the payment; absent: on its day
  std::optional<int> discounted;     // by all that a part paid leaves
  std::optional<int> cut;            // by 30.00, which were paid
  std::optional<int> agreed, again;  // over its first instalment, too
  std::optional<int> first_paid;     // the first instalment of the last agreement
};

// Each of what is rare, once.
inline const std::vector<Life>& RareLives() {
  static const auto* const lives = new std::vector<Life>{
      {.due = 0, .notice = 1, .part = 5, .discounted = 25},
      {.due = 0, .notice = 1, .paid = 20, .cut = 28},
      {.due = 0, .notice = 1, .agreed = 18, .first_paid = 24},
      {.due = 0, .notice = 1, .agreed = 18, .again = 20, .first_paid = 26},
      {.due = 0, .notice = 1, .agreed = 18, .again = 21},
      {.due = 0, .notice = 1, .released = 19, .agreed = 18},
      // Promised until the 19th.
      {.due = 0, .notice = 1, .paid = 18, .released = 17, .known = 21},
      // Noticed once the second version of its unit's own policy is valid; of another unit later.
      {.due = 5, .notice = 23},
  };
  return *lives;
}

class LivingPortfolio : public LivingLedger {
 protected:
  LivingPortfolio() {
    std::mt19937 random(28);
    const auto maybe = [&random](int chance, int from, int days) -> std::optional<int> {
      if (static_cast<int>(random() % 100) >= chance) return std::nullopt;
      return from + static_cast<int>(random() % days);
    };
    for (int i = 0; i < kRandomContracts; ++i) {
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
    }
    lives_.insert(lives_.end(), RareLives().begin(), RareLives().end());
    for (int i = 0; i < kLivingContracts; ++i) {
      AddContract(i);
      AddBill(i, kFirst + lives_[i].due);
    }
    Happen();
  }

  // The last contract is of a unit that has a policy of its own, of two versions.
  void ChooseOwnPolicy() {
    Sql("UPDATE contracts SET unit = 'Filial' WHERE contract_id = '",
        ContractId(kLivingContracts - 1),
        "'");
    Sql("INSERT INTO policy_changes VALUES ('",
        Tenant(),
        "', gen_random_uuid(), 'Filial', 'debt_policy', NULL, 'OWN', '2026-01-01', 'x', '')");
    AddPolicy(1, kFirst - 100, 15, kFirst - 101);
    Happen();
  }

  // All that happens on that day, at noon.
  void LiveOn(Day day) {
    for (int i = 0; i < kLivingContracts; ++i) Live(i, day);
    if (day == kFirst + 22) AddPolicy(2, day + 1, 5, day);
    if (day == kFirst + 32) MoveToUnit(kLivingContracts - 1, "", day);
    if (day == kFirst + 36) Merge(day);
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
    if (is(life.notice)) Notify(i, day);
    if (is(life.part) && rest == 6000 && open) Pay(i, 1, 4000, day);
    if (is(life.known ? life.known : life.paid)) {
      Pay(i, BillIdOf(i), 2, rest, kFirst + *life.paid, day);
    }
    if (is(life.reversed)) Reverse(i, 2, rest, day);
    if (is(life.discounted)) Lessen(i, 6000, 6000, day);
    if (is(life.cut)) {
      Lessen(i, 3000, 0, day);
      GiveBack(i, 2, 7000, day);
    }
    if (is(life.agreed)) Renegotiate(i, BillIdOf(i), 0, 10'000, day);
    if (is(life.again)) Renegotiate(i, InstalmentId(i, 0), 1, 5000, day);
    if (is(life.first_paid)) {
      const std::string first = InstalmentId(i, life.again ? 2 : 0);
      Pay(i, first, 3, life.again ? 2500 : 5000, day, day);
    }
    if (is(life.contested)) Contest(i, day);
    if (is(life.answered)) {
      Then("UPDATE contestations SET state = 2, answered_on = '",
           day.ToString(),
           "' WHERE receivable_id = '",
           BillIdOf(i),
           "'");
    }
    if (is(life.released)) Release(i, day);
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
  void Notify(int i, Day day) {
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
  void Contest(int i, Day day) {
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
  void Release(int i, Day day) {
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
  void FallDue(Day day) {
    Sql("UPDATE receivables SET state = 3 WHERE state IN (2, 4) AND overdue_from_on <= '",
        day.ToString(),
        "'");
  }

  absl::StatusOr<int64_t> Run(Day business_date, Day today) {
    return RunBy(*connection_, business_date, today);
  }
  absl::StatusOr<int64_t> RunBy(pqxx::connection& connection, Day business_date, Day today) {
    testing::HeldLease lease;
    RunBlocks job(zone_);
    return job.Run({.connection = connection,
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
    EXPECT_THAT(WorkOnBlocks(*connection_, Moment(today), &Commit), testing::IsOk());
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

  // What the runs left: the blocks that held for a day at least, the accesses, the promises.
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
  // The notices that became due and that nobody proved.
  std::string DueNotices() {
    return Sql(
        "SELECT coalesce(string_agg(concat_ws(' ', receivable_id, kind, due_on, debt_cents), "
        "E'\\n' ORDER BY receivable_id, kind), '') FROM debt_notices WHERE delivered_on IS NULL");
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
  // As if no run had been made, nor told of.
  void Forget() {
    Sql("DELETE FROM outbox_pending");
    Sql("DELETE FROM block_run_changes");
    Sql("DELETE FROM block_runs");
    Sql("DELETE FROM access_blocks");
    Sql("DELETE FROM debt_notices WHERE delivered_on IS NULL");
    Sql("UPDATE contracts SET access = 1");
    Sql("UPDATE releases SET promise = 2, promise_settled_on = NULL");
  }

  testing::FakeClock clock_;
  std::vector<Life> lives_;
};

}  // namespace vinculo::contract
