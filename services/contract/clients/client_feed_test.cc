#include "services/contract/clients/client_feed.h"

#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
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
#include "services/contract/storage/sql.h"
#include "vinculo/client_registry/v1/client_events.pb.h"
#include "vinculo/client_registry/v1/merge_events.pb.h"
#include "vinculo/client_registry/v1/privacy_events.pb.h"

namespace vinculo::contract {
namespace {

namespace registry = ::vinculo::client_registry::v1;
using testing::IsOk;

registry::Client ClientNamed(int number, const std::string& display_name) {
  registry::Client client;
  client.set_name(absl::StrCat("clients/", testing::SequentialIds::At(number).ToString()));
  client.set_display_name(display_name);
  client.set_external_id(absl::StrCat("C-", number));
  return client;
}

template <class Message>
feed::v1::Event EventOf(int64_t version, const registry::Client& client) {
  Message message;
  *message.mutable_client() = client;
  feed::v1::Event event;
  event.set_version(version);
  event.mutable_payload()->PackFrom(message);
  return event;
}

class ClientFeedTest : public ::testing::Test {
 protected:
  absl::Status Apply(const std::vector<feed::v1::Event>& events) {
    pqxx::work tx(*connection_);
    db::SetTenant(tx, testing::TestTenant().ToString());
    const absl::Status status = feed_.Apply(tx, testing::TestTenant(), events);
    tx.commit();
    return status;
  }
  std::string Names() {
    return database_.Execute(
        "SELECT string_agg(display_name || ' ' || version || ' ' || external_id, ', ' ORDER BY "
        "client_id) FROM client_refs");
  }

  testing::Database database_{"contract",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               privacy::sql::kMigrations,
                               sql::kMigrations,
                               imports::sql::kMigrations}};
  std::unique_ptr<pqxx::connection> connection_ =
      *db::WorkerConnection(database_.worker_conninfo());
  testing::FakeClock clock_;
  TenantClock tenant_clock_{clock_};
  observability::Metrics metrics_;
  ClientFeed feed_{tenant_clock_, metrics_};
};

TEST_F(ClientFeedTest, KeepsTheNewestOfEachClient) {
  EXPECT_THAT(Apply({EventOf<registry::ClientCreated>(1, ClientNamed(1, "Ana")),
                     EventOf<registry::ClientCreated>(1, ClientNamed(2, "Bia")),
                     EventOf<registry::ClientUpdated>(2, ClientNamed(1, "Ana Lima"))}),
              IsOk());
  EXPECT_EQ(Names(), "Ana Lima 2 C-1, Bia 1 C-2");
}

TEST_F(ClientFeedTest, AppliesNothingOlderThanItHas) {
  EXPECT_THAT(Apply({EventOf<registry::ClientSnapshot>(3, ClientNamed(1, "Ana"))}), IsOk());
  EXPECT_THAT(Apply({EventOf<registry::ClientUpdated>(2, ClientNamed(1, "old"))}), IsOk());
  EXPECT_THAT(Apply({EventOf<registry::ClientUpdated>(3, ClientNamed(1, "same"))}), IsOk());
  EXPECT_EQ(Names(), "Ana 3 C-1");
}

// C-23. A company is bound as it agrees; what was not kept before is learnt when the feed is read
// anew.
TEST_F(ClientFeedTest, KnowsCompanies) {
  registry::Client company = ClientNamed(1, "Ana");
  EXPECT_THAT(Apply({EventOf<registry::ClientSnapshot>(3, company)}), IsOk());
  EXPECT_EQ(database_.Execute("SELECT kind FROM client_refs"), "0");
  company.set_kind(registry::COMPANY);
  EXPECT_THAT(Apply({EventOf<registry::ClientSnapshot>(3, company)}), IsOk());
  EXPECT_EQ(database_.Execute("SELECT kind FROM client_refs"), "2");
}

TEST_F(ClientFeedTest, TakesImportsInWhole) {
  registry::ClientsImported imported;
  *imported.add_clients() = ClientNamed(1, "Ana \"Aninha\"");
  *imported.add_clients() = ClientNamed(2, "Bia\\{}");
  feed::v1::Event event;
  event.set_version(7);
  event.mutable_payload()->PackFrom(imported);
  EXPECT_THAT(Apply({event}), IsOk());
  EXPECT_EQ(Names(), "Ana \"Aninha\" 1 C-1, Bia\\{} 1 C-2");
}

//
TEST_F(ClientFeedTest, ForgetsWhatContractsSayOfAnAnonymisedClient) {
  const std::string tenant = testing::TestTenant().ToString();
  const auto id = [](int number) { return testing::SequentialIds::At(number).ToString(); };
  database_.Execute("INSERT INTO plans VALUES ('" + tenant + "', '" + id(7) +
                    "', 1, 'P', 'P', 1, 1, 1, 0, 0, '{}', '{}', now())");
  for (const int number : {1, 2}) {
    database_.Execute(
        absl::StrCat("INSERT INTO contracts (tenant_id, contract_id, client_id, "
                     "plan_id, description, lifecycle, access, end_reason, "
                     "counts_as_churn, price_cents, billing_period, "
                     "payment_condition, total_value_cents, loyalty_months, "
                     "term_months, consultant, unit, inclusion_reason, external_id, "
                     "created_at, updated_at, initial_price_cents, initial_plan_id, "
                     "initial_billing_period) VALUES ('",
                     tenant,
                     "', '",
                     id(10 + number),
                     "', '",
                     id(number),
                     "', '",
                     id(7),
                     "', 'of somebody', 1, 1, '', false, 1, 1, 1, 1, 0, 0, '', '', "
                     "'', '', now(), now(), 1, '",
                     id(7),
                     "', 1)"));
  }
  database_.Execute(
      "INSERT INTO contract_changes SELECT tenant_id, gen_random_uuid(), 1, contract_id, 1, 6, "
      "'2026-11-22', NULL, 20, NULL, 1, 0, '', 'of somebody', 'staff', now(), NULL, now(), 'too' "
      "FROM contracts");
  // One of the tenant's list, and words of their own.
  database_.Execute(
      "UPDATE contracts SET end_reason = 'of somebody', inclusion_reason = 'Indicação', "
      "inclusion_reason_id = gen_random_uuid()");
  registry::Client nobody = ClientNamed(1, "Cliente anonimizado");
  nobody.mutable_anonymize_time()->set_seconds(5);
  const std::vector<feed::v1::Event> events{
      EventOf<registry::ClientCreated>(1, ClientNamed(1, "Ana")),
      EventOf<registry::ClientAnonymized>(2, nobody)};
  EXPECT_THAT(Apply(events), IsOk());
  EXPECT_THAT(Apply(events), IsOk());
  EXPECT_EQ(Names(), "Cliente anonimizado 2 C-1");
  EXPECT_EQ(database_.Execute("SELECT string_agg(description, ',' ORDER BY contract_id) FROM "
                              "contracts"),
            ",of somebody");
  EXPECT_EQ(database_.Execute("SELECT string_agg(end_reason, ',' ORDER BY contract_id) FROM "
                              "contracts"),
            ",of somebody");
  EXPECT_EQ(database_.Execute("SELECT string_agg(inclusion_reason, ',') FROM contracts"),
            "Indicação,Indicação");
  EXPECT_EQ(database_.Execute("SELECT string_agg(concat(reason, undo_reason), ',' ORDER BY "
                              "contract_id) FROM contract_changes"),
            ",of somebodytoo");
  EXPECT_EQ(
      database_.Execute("SELECT string_agg(subject || ' ' || erased_rows, ',') FROM erasures"),
      nobody.name() + " 3");
}

//
TEST_F(ClientFeedTest, KeepsArchivedClientsAndForgetsDeletedOnes) {
  registry::ClientDeleted deleted;
  deleted.set_client(ClientNamed(2, "").name());
  feed::v1::Event deletion;
  deletion.set_version(3);
  deletion.mutable_payload()->PackFrom(deleted);
  const std::vector<feed::v1::Event> events{
      EventOf<registry::ClientCreated>(1, ClientNamed(1, "Ana")),
      EventOf<registry::ClientArchived>(2, ClientNamed(1, "Ana")),
      EventOf<registry::ClientCreated>(1, ClientNamed(2, "Bia")),
      EventOf<registry::ClientUnarchived>(2, ClientNamed(2, "Bia")),
      deletion};
  EXPECT_THAT(Apply(events), IsOk());
  EXPECT_EQ(Names(), "Ana 2 C-1");
  EXPECT_THAT(Apply({events[2]}), IsOk());
  EXPECT_EQ(Names(), "Ana 2 C-1, Bia 1 C-2");
  EXPECT_THAT(Apply({deletion}), IsOk());
  EXPECT_EQ(Names(), "Ana 2 C-1");
}

//
TEST_F(ClientFeedTest, ForgetsTheClientsOfAnImportThatWasTakenBack) {
  registry::ClientsImported imported;
  *imported.add_clients() = ClientNamed(1, "Ana");
  *imported.add_clients() = ClientNamed(2, "Bia");
  registry::ClientsRemoved removed;
  removed.add_clients(ClientNamed(2, "").name());
  std::vector<feed::v1::Event> events(2);
  events[0].mutable_payload()->PackFrom(imported);
  events[1].mutable_payload()->PackFrom(removed);
  ASSERT_THAT(Apply(events), IsOk());
  EXPECT_EQ(Names(), "Ana 1 C-1");
  removed.add_clients(ClientNamed(1, "").name());
  events[1].mutable_payload()->PackFrom(removed);
  ASSERT_THAT(Apply({events[1]}), IsOk());
  EXPECT_EQ(Names(), "");
}

TEST_F(ClientFeedTest, SkipsPayloadsItDoesNotKnow) {
  feed::v1::Event event;
  event.mutable_payload()->PackFrom(registry::Client());
  EXPECT_THAT(Apply({event}), IsOk());
  EXPECT_EQ(Names(), "");
}

class RuleR29ClientFeed : public ClientFeedTest {
 protected:
  static std::string Id(int number) { return testing::SequentialIds::At(number).ToString(); }

  void SetUp() override {
    const std::string tenant = testing::TestTenant().ToString();
    database_.Execute("INSERT INTO plans VALUES ('" + tenant + "', '" + Id(90) +
                      "', 1, 'P', 'P', 0, 1, 1, 0, 0, '{}', '{}', now())");
    // Contracts 51 to 53 of clients 1 to 3.
    for (int i = 1; i <= 3; ++i) {
      database_.Execute(
          "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
          "lifecycle, access, end_reason, counts_as_churn, price_cents, billing_period, "
          "payment_condition, total_value_cents, loyalty_months, term_months, consultant, unit, "
          "inclusion_reason, external_id, created_at, updated_at, initial_price_cents, "
          "initial_plan_id, initial_billing_period) VALUES ('" +
          tenant + "', '" + Id(50 + i) + "', '" + Id(i) + "', '" + Id(90) +
          "', '', 1, 1, '', true, 0, 1, 1, 0, 0, 0, '', '', '', '', now(), now(), 0, '" + Id(90) +
          "', 1)");
    }
    ASSERT_THAT(Apply({Told(1, 1), Told(2, 1), Told(3, 1)}), IsOk());
  }

  static feed::v1::Event Told(int client, int64_t version, int merged_into = 0) {
    registry::Client one = ClientNamed(client, "");
    if (merged_into > 0) one.set_merged_into("clients/" + Id(merged_into));
    return EventOf<registry::ClientSnapshot>(version, one);
  }
  // The clients of the three contracts: "1 1 3".
  std::string Clients() {
    return database_.Execute(
        "SELECT string_agg(right(client_id::text, 1), ' ' ORDER BY contract_id) FROM contracts");
  }
};

TEST_F(RuleR29ClientFeed, GivesContractsToTheSurvivorAndBack) {
  registry::ClientsMerged merged;
  *merged.mutable_absorbed() = ClientNamed(2, "");
  merged.mutable_absorbed()->set_merged_into("clients/" + Id(1));
  feed::v1::Event event;
  event.set_version(2);
  event.mutable_payload()->PackFrom(merged);
  ASSERT_THAT(Apply({event}), IsOk());
  EXPECT_EQ(Clients(), "1 1 3");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM outbox_pending WHERE aggregate = 'contracts/" +
                              Id(52) + "' AND version = 2"),
            "1");

  registry::ClientMergeUndone undone;
  *undone.mutable_absorbed() = ClientNamed(2, "");
  event.set_version(3);
  event.mutable_payload()->PackFrom(undone);
  ASSERT_THAT(Apply({event}), IsOk());
  EXPECT_EQ(Clients(), "1 2 3");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM merged_contracts"), "0");
}

TEST_F(RuleR29ClientFeed, FollowsAChainWhateverTheOrder) {
  ASSERT_THAT(Apply({Told(2, 2, 3)}), IsOk());
  ASSERT_THAT(Apply({Told(1, 2, 2)}), IsOk());
  EXPECT_EQ(Clients(), "3 3 3");
  ASSERT_THAT(Apply({Told(2, 3)}), IsOk());
  EXPECT_EQ(Clients(), "2 2 3");
  ASSERT_THAT(Apply({Told(1, 3)}), IsOk());
  EXPECT_EQ(Clients(), "1 2 3");
}

// C-40
TEST_F(RuleR29ClientFeed, GivesWhatAClientOwesAndPaidToTheSurvivorAndBack) {
  const std::string tenant = testing::TestTenant().ToString();
  database_.Execute(
      "INSERT INTO receivables SELECT '" + tenant + "', '" + Id(61) + "', 1, '" + Id(2) +
      "', NULL, 2, 2, '', d, d, d, NULL, NULL, 100, 1, 1, 0, 100, 100, 0, 0, 0, 0, "
      "NULL, NULL, '', NULL, NULL, '', now(), now() FROM (SELECT current_date AS d) x");
  database_.Execute("INSERT INTO payments VALUES ('" + tenant + "', '" + Id(62) + "', 1, '" +
                    Id(2) + "', '2026-11-01', 100, 100, 4, '', '', NULL, '', now(), now())");
  const std::string owners =
      "SELECT right(r.client_id::text, 1) || right(p.client_id::text, 1) || ' ' || r.version FROM "
      "receivables r, payments p";
  ASSERT_THAT(Apply({Told(2, 2, 1)}), IsOk());
  EXPECT_EQ(database_.Execute(owners), "11 2");
  ASSERT_THAT(Apply({Told(1, 2, 3)}), IsOk());
  EXPECT_EQ(database_.Execute(owners), "33 3");
  ASSERT_THAT(Apply({Told(2, 3)}), IsOk());
  EXPECT_EQ(database_.Execute(owners), "22 4");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM outbox_pending WHERE aggregate = "
                              "'receivables/" +
                              Id(61) + "'"),
            "3");
  EXPECT_EQ(database_.Execute("SELECT string_agg(version::text, ' ' ORDER BY version) FROM "
                              "outbox_pending WHERE type LIKE '%.PaymentReassigned' AND aggregate "
                              "= 'payments/" +
                              Id(62) + "'"),
            "2 3 4");
}

TEST_F(RuleR29ClientFeed, AppliesAMergeAndItsUndoInOneBatchAsNothing) {
  ASSERT_THAT(Apply({Told(1, 2, 2), Told(1, 3)}), IsOk());
  EXPECT_EQ(Clients(), "1 2 3");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM outbox_pending"), "0");
}

TEST_F(RuleR29ClientFeed, LeavesAContractThatWasTheSurvivorsOwn) {
  ASSERT_THAT(Apply({Told(1, 2, 2)}), IsOk());
  ASSERT_THAT(Apply({Told(1, 3)}), IsOk());
  EXPECT_EQ(Clients(), "1 2 3");
}

}  // namespace
}  // namespace vinculo::contract
