#include "services/contract/jobs/termination/verify_fine_memos.h"

#include <pqxx/pqxx>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "gmock/gmock.h"
#include "services/contract/domain/termination/fine.h"
#include "services/contract/messages/convert_fine.h"
#include "services/contract/storage/sql.h"
#include "vinculo/contract/v1/termination.pb.h"

namespace vinculo::contract {
namespace {

using ::testing::HasSubstr;
using testing::IsOkAndHolds;

constexpr Day kLeft{std::chrono::year(2026) / std::chrono::June / 10};

class HeldLease final : public jobs::Lease {
 public:
  absl::Status Hold(pqxx::transaction_base&) override { return absl::OkStatus(); }
};

// C-23. A termination whose client left seven months of twelve before the end of a term with a
// benefit of R$ 600.00.
class RuleC23KeptMemo : public ::testing::Test {
 protected:
  RuleC23KeptMemo() {
    Execute(
        "INSERT INTO plans (tenant_id, plan_id, code, display_name, price_cents, billing_period, "
        "payment_condition, loyalty_months, term_months, billing_days, modalities, created_at) "
        "VALUES ($T, $T, 'P', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now())");
    Execute(
        "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
        "lifecycle, access, end_reason, counts_as_churn, price_cents, billing_period, "
        "payment_condition, total_value_cents, loyalty_months, term_months, starts_on, "
        "activated_on, consultant, unit, inclusion_reason, external_id, created_at, updated_at, "
        "initial_price_cents, initial_plan_id, initial_billing_period) VALUES "
        "($T, $T, $T, $T, '', 4, 1, '', false, 9990, 1, 2, 0, 12, 12, '2025-11-24', '2025-11-24', "
        "'', '', '', '', now(), now(), 9990, $T, 1)");
    Execute(
        "INSERT INTO receivables VALUES ($T, $T, 1, $T, $T, 2, 3, '', '2026-09-01', '2026-09-10', "
        "'2026-09-11', NULL, NULL, 35000, 1, 1, 0, 35000, 35000, 0, 0, 0, 0, NULL, NULL, '', NULL, "
        "NULL, '', now(), now())");
    const FineFacts facts{.terms = {.method = FineMethod::kBenefitProportional},
                          .benefits = {{.description = "Instalação", .value = Cents(600'00)}},
                          .loyalty = LoyaltyPeriod{.months = 12,
                                                   .starts_on = AddMonthsClamped(kLeft, -5),
                                                   .ends_on = AddMonthsClamped(kLeft, 7)},
                          .price = Cents(99'90),
                          .leaves_on = kLeft};
    *outcome_.mutable_fine() = ToProto(testing::TestTenant(), facts, QuoteOf(facts));
    Keep(350'00);
  }

  std::string Execute(std::string sql) {
    const std::string tenant = absl::StrCat("'", testing::TestTenant().ToString(), "'");
    for (size_t at; (at = sql.find("$T")) != std::string::npos;) sql.replace(at, 2, tenant);
    return database_.Execute(sql);
  }
  void Keep(int64_t fine_cents) {
    Execute("DELETE FROM terminations");
    Execute(absl::StrCat("INSERT INTO terminations VALUES ($T, $T, $T, 2, '2026-06-10', '\\x",
                         absl::BytesToHexString(outcome_.SerializeAsString()),
                         "', ",
                         fine_cents,
                         ", 0, 0, '', $T, NULL, 'x', now())"));
  }
  absl::StatusOr<int64_t> Run() {
    absl::StatusOr<std::unique_ptr<pqxx::connection>> connection =
        db::WorkerConnection(database_.worker_conninfo());
    HeldLease lease;
    VerifyFineMemos job(metrics_);
    return job.Run({.connection = **connection,
                    .tenant = testing::TestTenant(),
                    .business_date = kLeft,
                    .now = absl::UnixEpoch(),
                    .lease = lease});
  }

  testing::Database database_{
      "contract",
      {db::sql::kMigrations, feed::sql::kMigrations, jobs::sql::kMigrations, sql::kMigrations}};
  observability::Metrics metrics_;
  v1::TerminationOutcome outcome_;
};

TEST_F(RuleC23KeptMemo, GivesItsFineAgain) {
  EXPECT_THAT(Run(), IsOkAndHolds(0));
  EXPECT_THAT(metrics_.Text(), HasSubstr("vinculo_contract_fine_memos_verified_total 1"));
}

TEST_F(RuleC23KeptMemo, IsFoundOutByOneCentavo) {
  outcome_.mutable_fine()->mutable_amount()->set_nanos(10'000'000);
  Keep(350'01);
  EXPECT_THAT(Run(), IsOkAndHolds(1));
  EXPECT_THAT(metrics_.Text(), HasSubstr("vinculo_contract_fine_memos_different_total 1"));
}

TEST_F(RuleC23KeptMemo, IsWhatWasAskedFor) {
  Keep(349'99);
  EXPECT_THAT(Run(), IsOkAndHolds(1));
}

}  // namespace
}  // namespace vinculo::contract
