#include "services/fidelity/clients/client_feed.h"

#include <cstdint>
#include <pqxx/pqxx>
#include <utility>

#include "absl/container/btree_map.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/db/text_array.h"
#include "common/errors/errors.h"
#include "services/fidelity/storage/sql.h"
#include "vinculo/client_registry/v1/client_events.pb.h"

namespace vinculo::fidelity {
namespace {

namespace registry = ::vinculo::client_registry::v1;

struct ClientVersion {
  int64_t version = 0;
  registry::Client client;
};

// The newest version of each client among some events.
class Newest {
 public:
  absl::Status Add(int64_t version, registry::Client client) {
    ASSIGN_OR_RETURN(const Uuid id, ParseName("clients/", client.name()));
    ClientVersion& newest = clients_[id];
    if (version > newest.version) newest = {version, std::move(client)};
    return absl::OkStatus();
  }

  absl::Status AddEvent(const feed::v1::Event& event) {
    if (registry::ClientCreated created; event.payload().UnpackTo(&created)) {
      return Add(event.version(), std::move(*created.mutable_client()));
    }
    if (registry::ClientUpdated updated; event.payload().UnpackTo(&updated)) {
      return Add(event.version(), std::move(*updated.mutable_client()));
    }
    if (registry::ClientSnapshot snapshot; event.payload().UnpackTo(&snapshot)) {
      return Add(event.version(), std::move(*snapshot.mutable_client()));
    }
    if (registry::ClientsImported imported; event.payload().UnpackTo(&imported)) {
      for (registry::Client& client : *imported.mutable_clients()) {
        RETURN_IF_ERROR(Add(1, std::move(client)));
      }
    }
    return absl::OkStatus();
  }

  const absl::btree_map<Uuid, ClientVersion>& clients() const { return clients_; }

 private:
  absl::btree_map<Uuid, ClientVersion> clients_;  // in one order: two writers do not deadlock
};

}  // namespace

std::vector<std::string> ClientEventTypes() {
  return {registry::ClientCreated::descriptor()->full_name(),
          registry::ClientUpdated::descriptor()->full_name(),
          registry::ClientsImported::descriptor()->full_name(),
          registry::ClientSnapshot::descriptor()->full_name()};
}

absl::Status ClientFeed::Apply(pqxx::transaction_base& tx,
                               const Uuid& tenant,
                               absl::Span<const feed::v1::Event> events) {
  Newest newest;
  for (const feed::v1::Event& event : events) RETURN_IF_ERROR(newest.AddEvent(event));
  if (newest.clients().empty()) return absl::OkStatus();
  db::TextArray ids, versions, display_names;
  for (const auto& [id, known] : newest.clients()) {
    ids.Add(id);
    versions.Add(known.version);
    display_names.Add(known.client.display_name());
  }
  tx.exec_params(sql::kSaveClientRefs.text,
                 tenant.ToString(),
                 ids.ToString(),
                 versions.ToString(),
                 display_names.ToString());
  return absl::OkStatus();
}

}  // namespace vinculo::fidelity
