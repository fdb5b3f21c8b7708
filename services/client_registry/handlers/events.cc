#include "services/client_registry/handlers/events.h"

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "services/client_registry/handlers/convert.h"
#include "vinculo/client_registry/v1/client_events.pb.h"

namespace vinculo::client_registry {
namespace {

constexpr int kClientsPerEvent = 500;
// Clients with long texts in every field come in smaller events: one client has at most some 20 KB.
constexpr size_t kEventBytes = feed::kPayloadBytesMax / 2;

feed::Event EventOf(const Client& client, const std::string& reason = "") {
  return {.aggregate = FormatName(kClientCollection, client.id),
          .version = client.version,
          .occurred_at = client.updated_at,
          .reason = reason};
}

}  // namespace

void PublishCreated(db::Tx& tx, const Client& client, const std::string& reason) {
  v1::ClientCreated created;
  *created.mutable_client() = ToProto(client);
  feed::Publish(tx, EventOf(client, reason), created);
}

void PublishUpdated(db::Tx& tx,
                    const Client& client,
                    const std::vector<std::string>& changed,
                    const std::string& reason) {
  v1::ClientUpdated updated;
  *updated.mutable_client() = ToProto(client);
  updated.mutable_changed()->mutable_paths()->Assign(changed.begin(), changed.end());
  feed::Publish(tx, EventOf(client, reason), updated);
}

void PublishArchived(db::Tx& tx, const Client& client) {
  v1::ClientArchived archived;
  *archived.mutable_client() = ToProto(client);
  feed::Publish(tx, EventOf(client), archived);
}

void PublishUnarchived(db::Tx& tx, const Client& client) {
  v1::ClientUnarchived unarchived;
  *unarchived.mutable_client() = ToProto(client);
  feed::Publish(tx, EventOf(client), unarchived);
}

void PublishDeleted(db::Tx& tx, const Client& client) {
  v1::ClientDeleted deleted;
  deleted.set_client(FormatName(kClientCollection, client.id));
  feed::Publish(tx,
                {.aggregate = deleted.client(),
                 .version = client.version + 1,
                 .occurred_at = tx.call().now()},
                deleted);
}

int64_t PublishImported(db::Tx& tx,
                        const Uuid& import_id,
                        int64_t events_before,
                        const std::vector<const Client*>& clients) {
  int64_t events = events_before;
  v1::ClientsImported imported;
  size_t bytes = 0;
  const auto publish = [&] {
    if (imported.clients().empty()) return;
    imported.set_import_id(import_id.ToString());
    feed::Publish(tx,
                  {.aggregate = FormatName("imports/", import_id),
                   .version = ++events,
                   .occurred_at = tx.call().now()},
                  imported);
    imported.Clear();
    bytes = 0;
  };
  for (const Client* client : clients) {
    v1::Client& added = *imported.add_clients();
    added = ToProto(*client);
    bytes += added.ByteSizeLong();
    if (imported.clients_size() == kClientsPerEvent || bytes >= kEventBytes) publish();
  }
  publish();
  return events;
}

int64_t PublishRemoved(db::Tx& tx,
                       const Uuid& import_id,
                       int64_t events_before,
                       const std::vector<Uuid>& clients) {
  int64_t events = events_before;
  for (size_t i = 0; i < clients.size();) {
    v1::ClientsRemoved removed;
    removed.set_import_id(import_id.ToString());
    while (i < clients.size() && removed.clients_size() < kClientsPerEvent) {
      removed.add_clients(FormatName(kClientCollection, clients[i++]));
    }
    feed::Publish(tx,
                  {.aggregate = FormatName("imports/", import_id),
                   .version = ++events,
                   .occurred_at = tx.call().now()},
                  removed);
  }
  return events;
}

}  // namespace vinculo::client_registry
