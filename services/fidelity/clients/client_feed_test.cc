#include "services/fidelity/clients/client_feed.h"

#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/privacy/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/fidelity/storage/sql.h"
#include "vinculo/client_registry/v1/client_events.pb.h"
#include "vinculo/client_registry/v1/privacy_events.pb.h"

namespace vinculo::fidelity {
namespace {

namespace registry = ::vinculo::client_registry::v1;
using testing::IsOk;

registry::Client ClientNamed(int number, const std::string& display_name) {
  registry::Client client;
  client.set_name(absl::StrCat("clients/", testing::SequentialIds::At(number).ToString()));
  client.set_display_name(display_name);
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
        "SELECT string_agg(display_name || ' ' || version, ', ' ORDER BY "
        "client_id) FROM client_refs");
  }

  testing::Database database_{"fidelity",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               privacy::sql::kMigrations,
                               sql::kMigrations}};
  std::unique_ptr<pqxx::connection> connection_ =
      *db::WorkerConnection(database_.worker_conninfo());
  ClientFeed feed_;
};

TEST_F(ClientFeedTest, KeepsTheNewestOfEachClient) {
  EXPECT_THAT(Apply({EventOf<registry::ClientCreated>(1, ClientNamed(1, "Ana")),
                     EventOf<registry::ClientCreated>(1, ClientNamed(2, "Bia")),
                     EventOf<registry::ClientUpdated>(2, ClientNamed(1, "Ana Lima"))}),
              IsOk());
  EXPECT_EQ(Names(), "Ana Lima 2, Bia 1");
}

TEST_F(ClientFeedTest, AppliesNothingOlderThanItHas) {
  EXPECT_THAT(Apply({EventOf<registry::ClientSnapshot>(3, ClientNamed(1, "Ana"))}), IsOk());
  EXPECT_THAT(Apply({EventOf<registry::ClientUpdated>(2, ClientNamed(1, "old"))}), IsOk());
  EXPECT_THAT(Apply({EventOf<registry::ClientUpdated>(3, ClientNamed(1, "same"))}), IsOk());
  EXPECT_EQ(Names(), "Ana 3");
}

TEST_F(ClientFeedTest, TakesImportsInWhole) {
  registry::ClientsImported imported;
  *imported.add_clients() = ClientNamed(1, "Ana \"Aninha\"");
  *imported.add_clients() = ClientNamed(2, "Bia\\{}");
  feed::v1::Event event;
  event.set_version(7);
  event.mutable_payload()->PackFrom(imported);
  EXPECT_THAT(Apply({event}), IsOk());
  EXPECT_EQ(Names(), "Ana \"Aninha\" 1, Bia\\{} 1");
}

//
TEST_F(ClientFeedTest, ForgetsTheNamesInAlertsOfAnAnonymisedClient) {
  const std::string tenant = testing::TestTenant().ToString();
  const auto id = [](int number) { return testing::SequentialIds::At(number).ToString(); };
  database_.Execute("INSERT INTO alert_rules VALUES ('" + tenant + "', '" + id(7) +
                    "', 1, 'R', 1, 1, false, now())");
  for (const int number : {1, 2}) {
    database_.Execute(absl::StrCat("INSERT INTO alerts VALUES ('",
                                   tenant,
                                   "', '",
                                   id(10 + number),
                                   "', '",
                                   id(7),
                                   "', '",
                                   id(20 + number),
                                   "', '",
                                   id(number),
                                   "', 'Somebody', '2026-01-02', '2026-01-01', now())"));
  }
  registry::Client nobody = ClientNamed(1, "Cliente anonimizado");
  nobody.mutable_anonymize_time()->set_seconds(5);
  EXPECT_THAT(Apply({EventOf<registry::ClientAnonymized>(2, nobody)}), IsOk());
  EXPECT_EQ(Names(), "Cliente anonimizado 2");
  EXPECT_EQ(database_.Execute("SELECT string_agg(client_display_name, ',' ORDER BY alert_id) FROM "
                              "alerts"),
            ",Somebody");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM erasures"), "1");
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
  EXPECT_EQ(Names(), "Ana 2");
  EXPECT_THAT(Apply({events[2]}), IsOk());
  EXPECT_EQ(Names(), "Ana 2, Bia 1");
  EXPECT_THAT(Apply({deletion}), IsOk());
  EXPECT_EQ(Names(), "Ana 2");
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
  EXPECT_EQ(Names(), "Ana 1");
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

}  // namespace
}  // namespace vinculo::fidelity
