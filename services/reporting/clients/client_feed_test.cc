#include "services/reporting/clients/client_feed.h"

#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/reporting/storage/sql.h"
#include "vinculo/client_registry/v1/client_events.pb.h"

namespace vinculo::reporting {
namespace {

namespace registry = ::vinculo::client_registry::v1;
using testing::IsOk;

registry::Client ClientNamed(int number, const std::string& display_name) {
  registry::Client client;
  client.set_name(absl::StrCat("clients/", testing::SequentialIds::At(number).ToString()));
  client.set_display_name(display_name);
  client.mutable_registration_date()->set_year(2026);
  client.mutable_registration_date()->set_month(11);
  client.mutable_registration_date()->set_day(22);
  return client;
}

template <class Message>
feed::v1::Event EventOf(const Message& message) {
  feed::v1::Event event;
  event.set_version(1);
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
        "SELECT string_agg(display_name, ' ' ORDER BY client_id) FROM clients");
  }

  testing::Database database_{"reporting",
                              {db::sql::kMigrations, feed::sql::kMigrations, sql::kMigrations}};
  std::unique_ptr<pqxx::connection> connection_ =
      *db::WorkerConnection(database_.worker_conninfo());
  ClientFeed feed_;
};

//
TEST_F(ClientFeedTest, ForgetsTheClientsOfAnImportThatWasTakenBack) {
  registry::ClientsImported imported;
  *imported.add_clients() = ClientNamed(1, "Ana");
  *imported.add_clients() = ClientNamed(2, "Bia");
  ASSERT_THAT(Apply({EventOf(imported)}), IsOk());
  EXPECT_EQ(Names(), "Ana Bia");
  registry::ClientsRemoved removed;
  removed.add_clients(ClientNamed(2, "").name());
  ASSERT_THAT(Apply({EventOf(removed)}), IsOk());
  EXPECT_EQ(Names(), "Ana");
}

//
TEST_F(ClientFeedTest, ForgetsADeletedClient) {
  registry::ClientsImported imported;
  *imported.add_clients() = ClientNamed(1, "Ana");
  registry::ClientDeleted deleted;
  deleted.set_client(ClientNamed(1, "").name());
  ASSERT_THAT(Apply({EventOf(imported), EventOf(deleted)}), IsOk());
  EXPECT_EQ(Names(), "");
}

}  // namespace
}  // namespace vinculo::reporting
