// R-38, C-20, C-21. What an anonymised client leaves of its documents and signatures.
#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/jobs/sql.h"
#include "common/privacy/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/clients/client_feed.h"
#include "services/contract/storage/sql.h"
#include "vinculo/client_registry/v1/privacy_events.pb.h"

namespace vinculo::contract {
namespace {

namespace registry = ::vinculo::client_registry::v1;

class RuleR38Documents : public ::testing::Test {
 protected:
  static std::string Id(int number) { return testing::SequentialIds::At(number).ToString(); }

  void Insert(const std::string& text, int number) {
    database_.Execute(
        absl::StrReplaceAll(text,
                            {{"$t", absl::StrCat("'", testing::TestTenant().ToString(), "'")},
                             {"$client", absl::StrCat("'", Id(1), "'")},
                             {"$id", absl::StrCat("'", Id(number), "'")}}));
  }
  // A contract of the client with a document and its request in this state.
  void Plant(int number, int state) {
    Insert(
        absl::StrReplaceAll(
            "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
            "lifecycle, access, end_reason, counts_as_churn, price_cents, billing_period, "
            "payment_condition, total_value_cents, loyalty_months, term_months, consultant, unit, "
            "inclusion_reason, external_id, created_at, updated_at, initial_price_cents, "
            "initial_plan_id, initial_billing_period) VALUES ($t, $id, $client, $t, '', 1, 1, '', "
            "false, 9990, 1, 2, 0, 12, 12, '', '', '', '', now(), now(), 9990, $t, 1); "
            "INSERT INTO contract_documents VALUES ($t, $id, $id, $t, 1, 'T', $t, 9990, 1, 2, 12, "
            "12, 'texto', 'abc', 5, NULL, 'users/a', now()); "
            "INSERT INTO signature_requests VALUES ($t, $id, 1, $id, $id, $client, 1, $state, "
            "'2026-12-01', false, 'abc', now(), 'da Ana', 'users/a', now(), now()); "
            "INSERT INTO signers (tenant_id, request_id, signer_number, display_name, tax_id, "
            "email, mobile_phone, role, state, refusal_reason) VALUES ($t, $id, 1, 'Ana', '1', "
            "'a@b.c', '', '', $state, ''); "
            "INSERT INTO signature_evidence VALUES ($t, $id, 1, 1, 1, now(), 'users/a', "
            "'192.0.2.1', 'Firefox', 'abc', 'c1')",
            {{"$state", absl::StrCat(state)}}),
        number);
  }

  testing::Database database_{"contract",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               privacy::sql::kMigrations,
                               sql::kMigrations,
                               imports::sql::kMigrations}};
  testing::FakeClock clock_;
  TenantClock tenant_clock_{clock_};
  observability::Metrics metrics_;
  ClientFeed feed_{tenant_clock_, metrics_};
};

TEST_F(RuleR38Documents, LoseWhatNobodySignedAndKeepWhatWasSigned) {
  Insert(
      "INSERT INTO plans (tenant_id, plan_id, code, display_name, price_cents, billing_period, "
      "payment_condition, loyalty_months, term_months, billing_days, modalities, created_at) "
      "VALUES ($t, $t, 'P', 'Plano', 9990, 1, 2, 12, 12, '{}', '{}', now()); "
      "INSERT INTO document_templates (tenant_id, template_id, code, display_name, language, "
      "body_version, created_at, updated_at) VALUES ($t, $t, 'T', 'T', 'pt-BR', 1, now(), now()); "
      "INSERT INTO document_template_bodies VALUES ($t, $t, 1, 'x')",
      1);
  Plant(11, 3);
  Plant(12, 4);

  registry::ClientAnonymized nobody;
  nobody.mutable_client()->set_name(absl::StrCat("clients/", Id(1)));
  nobody.mutable_client()->mutable_anonymize_time()->set_seconds(5);
  feed::v1::Event event;
  event.set_version(2);
  event.mutable_payload()->PackFrom(nobody);
  const std::unique_ptr<pqxx::connection> connection =
      *db::WorkerConnection(database_.worker_conninfo());
  pqxx::work tx(*connection);
  db::SetTenant(tx, testing::TestTenant().ToString());
  ASSERT_THAT(feed_.Apply(tx, testing::TestTenant(), {event}), testing::IsOk());
  tx.commit();

  EXPECT_EQ(database_.Execute("SELECT string_agg(html || ' ' || sha256, ',' ORDER BY document_id) "
                              "FROM contract_documents"),
            "texto abc, abc");
  EXPECT_EQ(database_.Execute("SELECT string_agg(display_name || tax_id || email, ',' ORDER BY "
                              "request_id) FROM signers"),
            "Ana1a@b.c,");
  EXPECT_EQ(database_.Execute("SELECT string_agg(source || user_agent, ',' ORDER BY request_id) "
                              "FROM signature_evidence"),
            "192.0.2.1Firefox,");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM signature_requests WHERE cancel_reason <> ''"),
            "0");
}

}  // namespace
}  // namespace vinculo::contract
