#include "services/contract/jobs/pricing/begin_price_segments.h"

#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/policies/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

using testing::IsOkAndHolds;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

// Holds always, or loses its lease at the n-th transaction.
class FakeLease final : public jobs::Lease {
 public:
  explicit FakeLease(int holds) : holds_left_(holds) {}
  absl::Status Hold(pqxx::transaction_base&) override {
    if (holds_left_-- > 0) return absl::OkStatus();
    return errors::Aborted("JOB_LEASE_LOST", "another runner has taken over");
  }

 private:
  int holds_left_;
};

class BeginPriceSegmentsTest : public ::testing::Test {
 protected:
  BeginPriceSegmentsTest() {
    database_.Execute(absl::StrCat("INSERT INTO plans VALUES ('",
                                   Tenant(),
                                   "', '",
                                   Tenant(),
                                   "', 1, 'P', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now())"));
  }

  static std::string Tenant() { return testing::TestTenant().ToString(); }

  // So many contracts at 99.90 that cost 80.00 from tomorrow on until the third day after.
  void PlantContracts(int count, int lifecycle = 4) {
    database_.Execute(absl::StrCat(
        "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
        "lifecycle, "
        "access, end_kind, end_reason, counts_as_churn, price_cents, billing_period, "
        "payment_condition, total_value_cents, billing_day, loyalty_months, term_months, "
        "starts_on, "
        "activated_on, ends_on, consultant, unit, inclusion_reason, external_id, created_at, "
        "updated_at, initial_price_cents, initial_plan_id, initial_billing_period) SELECT '",
        Tenant(),
        "', gen_random_uuid(), gen_random_uuid(), '",
        Tenant(),
        "', '', ",
        lifecycle,
        ", 1, CASE WHEN ",
        lifecycle,
        " = 6 THEN 2 END, '', false, 9990, 1, 2, 0, 5, 0, 0, '2026-01-01', '2026-01-01', CASE "
        "WHEN ",
        lifecycle,
        " = 6 THEN date '2026-11-01' END, '', '', '', '', now(), now(), 9990, '",
        Tenant(),
        "', 1 FROM generate_series(1, ",
        count,
        ")"));
    database_.Execute(
        "INSERT INTO price_segments SELECT tenant_id, contract_id, 1, '2026-11-23', '2026-11-26', "
        "8000, 1, plan_id, 1, 1, 3, 'changes/x', NULL, 'ana', now() FROM contracts");
    database_.Execute(
        "INSERT INTO contract_turns SELECT tenant_id, day, contract_id FROM contracts, "
        "unnest(ARRAY[date '2026-11-23', '2026-11-26']) AS day");
  }

  absl::StatusOr<int64_t> Run(Day day, int holds = 1'000'000) {
    absl::StatusOr<std::unique_ptr<pqxx::connection>> connection =
        db::WorkerConnection(database_.worker_conninfo());
    FakeLease lease(holds);
    return job_.Run({.connection = **connection,
                     .tenant = testing::TestTenant(),
                     .business_date = day,
                     .now = StartOfDay(day, zone_) + absl::Hours(3),
                     .lease = lease});
  }
  std::string Count(const std::string& condition) {
    return database_.Execute("SELECT count(*) FROM contracts WHERE " + condition);
  }
  std::string Events(const std::string& type) {
    return database_.Execute(absl::StrCat(
        "SELECT count(*) FROM outbox_pending WHERE type = 'vinculo.contract.v1.", type, "'"));
  }

  testing::Database database_{"contract",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations}};
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  BeginPriceSegments job_{zone_};
};

using RuleC42BeginPriceSegments = BeginPriceSegmentsTest;
using RuleC44BeginPriceSegments = BeginPriceSegmentsTest;

TEST_F(RuleC42BeginPriceSegments, MovesThePriceOnItsDays) {
  PlantContracts(1);
  EXPECT_THAT(Run(kToday), IsOkAndHolds(0));
  EXPECT_THAT(Run(kToday + 1), IsOkAndHolds(1));
  EXPECT_EQ(Count("price_cents = 8000 AND version = 2"), "1");
  EXPECT_THAT(Run(kToday + 1), IsOkAndHolds(0)) << "running a day again changes nothing";
  EXPECT_THAT(Run(kToday + 3), IsOkAndHolds(0));
  EXPECT_THAT(Run(kToday + 4), IsOkAndHolds(1));
  EXPECT_EQ(Count("price_cents = 9990 AND version = 3"), "1");
  EXPECT_EQ(Events("ContractChanged"), "2");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM contract_turns"), "0");
}

TEST_F(RuleC42BeginPriceSegments, ComesToTheDayAfterAnOutage) {
  PlantContracts(1);
  EXPECT_THAT(Run(kToday + 2), IsOkAndHolds(1)) << "a day late";
  EXPECT_EQ(Count("price_cents = 8000"), "1");
  EXPECT_THAT(Run(kToday + 40), IsOkAndHolds(1));
  EXPECT_EQ(Count("price_cents = 9990"), "1");
}

TEST_F(RuleC42BeginPriceSegments, LeavesEndedContractsAlone) {
  PlantContracts(1, 6);
  EXPECT_THAT(Run(kToday + 1), IsOkAndHolds(0));
  EXPECT_EQ(Count("price_cents = 9990 AND version = 1"), "1");
}

TEST_F(RuleC42BeginPriceSegments, GivesTheSameWhenItIsKilledInTheMiddle) {
  PlantContracts(1200);
  EXPECT_THAT(Run(kToday + 1, 1), testing::IsError(absl::StatusCode::kAborted, "JOB_LEASE_LOST"));
  EXPECT_EQ(Count("price_cents = 8000"), "500") << "the first portion was whole";
  EXPECT_THAT(Run(kToday + 1), IsOkAndHolds(700));
  EXPECT_EQ(Count("price_cents = 8000 AND version = 2"), "1200");
  EXPECT_EQ(Events("ContractChanged"), "1200");
}

TEST_F(RuleC44BeginPriceSegments, BeginsPlannedChangesOfOtherTerms) {
  PlantContracts(1);
  database_.Execute(
      "INSERT INTO contract_changes SELECT tenant_id, contract_id, 1, contract_id, 1, 6, "
      "'2026-11-23', NULL, 20, 4, 1, 0, '', 'motivo', 'ana', now(), NULL, NULL, '' FROM contracts");
  EXPECT_THAT(Run(kToday + 1), IsOkAndHolds(1));
  EXPECT_EQ(Count("billing_day = 20 AND charge_type = 4 AND price_cents = 8000"), "1");
  EXPECT_EQ(
      database_.Execute("SELECT count(*) FROM contract_changes WHERE begun_at IS NOT NULL AND "
                        "version = 2"),
      "1");
  EXPECT_EQ(Events("ChangeBegun"), "1");
}

// C-24. Charged ahead until 4 December by the former due day; 19.90 are promised on the 5th.
TEST_F(RuleC44BeginPriceSegments, MoveWhatWasPromisedWithTheDueDay) {
  PlantContracts(1);
  database_.Execute(
      "UPDATE contracts SET financial_base_on = '2026-01-05', payment_condition = 1; "
      "UPDATE price_segments SET from_on = '2026-12-05', until_on = '2027-01-05', cause = 9; "
      "INSERT INTO contract_charges SELECT tenant_id, contract_id, 1, '2026-12-04', NULL FROM "
      "contracts; "
      "INSERT INTO contract_changes SELECT tenant_id, contract_id, 1, contract_id, 1, 6, "
      "'2026-11-23', NULL, 20, 4, 1, 0, '', 'motivo', 'ana', now(), NULL, NULL, '' FROM contracts");
  EXPECT_THAT(Run(kToday + 1), IsOkAndHolds(1));
  EXPECT_EQ(Count("billing_day = 20 AND price_cents = 9990"), "1");
  EXPECT_EQ(database_.Execute(
                "SELECT string_agg(concat_ws(' ', ordinal, from_on, until_on, price_cents), ', ' "
                "ORDER BY ordinal) FROM price_segments"),
            "1 2026-12-05 2027-01-05 8000, 2 2026-12-05 2027-01-05 9990, 3 2026-12-20 2027-01-05 "
            "8000, 4 2027-01-05 2027-01-20 8000");
  EXPECT_EQ(database_.Execute("SELECT count(DISTINCT contract_id) FROM contract_changes c JOIN "
                              "price_segments s USING (contract_id) WHERE s.ordinal > 1 AND "
                              "s.cause_ref = 'changes/' || c.change_id AND s.actor = 'ana'"),
            "1");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM contract_turns WHERE turn_on = '2026-12-20'"),
            "1");
}

// Whoever ended it left what was planned: on its day it is cancelled.
TEST_F(RuleC44BeginPriceSegments, CancelsChangesOfAnEndedContract) {
  PlantContracts(1, 6);
  database_.Execute(
      "INSERT INTO contract_changes SELECT tenant_id, contract_id, 1, contract_id, 1, 6, "
      "'2026-11-23', NULL, 20, 4, 1, 0, '', 'motivo', 'ana', now(), NULL, NULL, '' FROM contracts");
  EXPECT_THAT(Run(kToday + 1), IsOkAndHolds(0));
  EXPECT_EQ(database_.Execute("SELECT cancel_cause FROM contract_changes"), "1");
  EXPECT_EQ(Events("ChangeCancelled"), "1");
  EXPECT_EQ(Events("ChangeBegun"), "0");
}

}  // namespace
}  // namespace vinculo::contract
