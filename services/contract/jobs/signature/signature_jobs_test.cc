// C-21. What the daily cycle does with signatures.
#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/jobs/sql.h"
#include "common/privacy/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/held_lease.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/jobs/signature/erase_signed_documents.h"
#include "services/contract/jobs/signature/lapse_signature_requests.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

using testing::IsOkAndHolds;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

class RuleC21DailyCycle : public ::testing::Test {
 protected:
  RuleC21DailyCycle() {
    Insert(
        "INSERT INTO plans (tenant_id, plan_id, code, display_name, price_cents, billing_period, "
        "payment_condition, loyalty_months, term_months, billing_days, modalities, created_at) "
        "VALUES ($t, $t, 'P', 'Plano', 9990, 1, 2, 12, 12, '{}', '{}', now()); "
        "INSERT INTO document_templates (tenant_id, template_id, code, display_name, language, "
        "body_version, created_at, updated_at) VALUES ($t, $t, 'T', 'T', 'pt-BR', 1, now(), "
        "now()); INSERT INTO document_template_bodies VALUES ($t, $t, 1, 'x')");
  }

  // A request number n of a contract in this lifecycle ("6" is ended, on a day).
  void Plant(int n,
             const std::string& lifecycle,
             const std::string& state,
             const std::string& last,
             const std::string& ended = "NULL") {
    const std::string id = absl::StrCat("'", testing::SequentialIds::At(100 + n).ToString(), "'");
    Insert(absl::StrReplaceAll(
        "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
        "lifecycle, access, end_kind, end_reason, counts_as_churn, price_cents, billing_period, "
        "payment_condition, total_value_cents, loyalty_months, term_months, ends_on, consultant, "
        "unit, inclusion_reason, external_id, created_at, updated_at, initial_price_cents, "
        "initial_plan_id, initial_billing_period) VALUES ($t, $id, $id, $t, '', $life, 1, $kind, "
        "'', false, 9990, 1, 2, 0, 12, 12, $ended, '', '', '', '', now(), now(), 9990, $t, 1); "
        "INSERT INTO contract_documents VALUES ($t, $id, $id, $t, 1, 'T', $t, 9990, 1, 2, 12, 12, "
        "'texto', 'abc', 5, NULL, 'users/a', now()); "
        "INSERT INTO signature_requests VALUES ($t, $id, 1, $id, $id, $id, 1, $state, $last, "
        "false, 'abc', $closed, '', 'users/a', now(), now()); "
        "INSERT INTO signers (tenant_id, request_id, signer_number, display_name, tax_id, email, "
        "mobile_phone, role, state, refusal_reason) VALUES ($t, $id, 1, 'Ana', '1', 'a@b.c', '', "
        "'', $state, ''); "
        "INSERT INTO signature_evidence VALUES ($t, $id, 1, 1, 0, now(), 'users/a', '192.0.2.1', "
        "'Firefox', 'abc', 'c1')",
        {{"$id", id},
         {"$life", lifecycle},
         {"$kind", lifecycle == "6" ? "2" : "NULL"},
         {"$state", state},
         {"$closed", state >= "3" ? "now()" : "NULL"},
         {"$last", last},
         {"$ended", ended}}));
  }
  void Insert(const std::string& text) {
    database_.Execute(absl::StrReplaceAll(
        text, {{"$t", absl::StrCat("'", testing::TestTenant().ToString(), "'")}}));
  }

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

  testing::Database database_{"contract",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               privacy::sql::kMigrations,
                               sql::kMigrations,
                               imports::sql::kMigrations}};
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  LapseSignatureRequests lapse_{zone_};
  EraseSignedDocuments erase_;
};

TEST_F(RuleC21DailyCycle, LapsesRequestsTheDayAfterTheirLastDay) {
  Plant(1, "2", "1", "'2026-11-21'");
  Plant(2, "2", "2", "'2026-11-22'");
  Plant(3, "1", "2", "'2026-11-21'");  // does not wait
  EXPECT_THAT(Run(lapse_, kToday), IsOkAndHolds(2));
  EXPECT_THAT(Run(lapse_, kToday), IsOkAndHolds(0));
  EXPECT_EQ(database_.Execute("SELECT string_agg(state || ' ' || version, ',' ORDER BY request_id) "
                              "FROM signature_requests"),
            "5 2,2 1,5 2");
  EXPECT_EQ(database_.Execute(
                "SELECT string_agg(lifecycle::text, ',' ORDER BY contract_id) FROM contracts"),
            "1,2,1");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM signers WHERE state = 5"), "2");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM signature_evidence WHERE kind = 9 AND "
                              "entry_number = 2 AND chain_sha256 <> 'c1'"),
            "2");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM outbox_pending WHERE type LIKE "
                              "'%SignatureRequestChanged'"),
            "2");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM outbox_pending WHERE type LIKE "
                              "'%ContractChanged'"),
            "1");
}

//
TEST_F(RuleC21DailyCycle, ErasesSignedTextsOfAnonymisedClientsFiveYearsAfterTheEnd) {
  Plant(1, "6", "3", "'2021-01-01'", "'2021-11-21'");
  Plant(2, "6", "3", "'2021-01-01'", "'2021-11-22'");
  Plant(3, "6", "3", "'2021-01-01'", "'2021-11-21'");  // of a client who is there
  Insert(
      "INSERT INTO erasures (tenant_id, subject, requested_at, requested_by, reason, erased_rows) "
      "SELECT $t, 'clients/' || client_id, now(), 'a', 'b', 0 FROM contracts ORDER BY contract_id "
      "LIMIT 2");
  EXPECT_THAT(Run(erase_, kToday), IsOkAndHolds(1));
  EXPECT_EQ(database_.Execute(
                "SELECT string_agg(html, ',' ORDER BY document_id) FROM contract_documents"),
            ",texto,texto");
  EXPECT_EQ(database_.Execute("SELECT string_agg(display_name || tax_id || email, ',' ORDER BY "
                              "request_id) FROM signers"),
            ",Ana1a@b.c,Ana1a@b.c");
  EXPECT_EQ(database_.Execute("SELECT string_agg(source, ',' ORDER BY request_id) FROM "
                              "signature_evidence"),
            ",192.0.2.1,192.0.2.1");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM contract_documents WHERE sha256 = 'abc'"), "3");
  EXPECT_THAT(Run(erase_, kToday), IsOkAndHolds(0));
}

}  // namespace
}  // namespace vinculo::contract
