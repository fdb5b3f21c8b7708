#include "services/fidelity/clients/client_feed.h"

#include <cstdint>
#include <pqxx/pqxx>
#include <utility>

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/db/text_array.h"
#include "common/feed/newest.h"
#include "services/fidelity/storage/sql.h"
#include "vinculo/client_registry/v1/client_events.pb.h"

namespace vinculo::fidelity {
namespace {

namespace registry = ::vinculo::client_registry::v1;

absl::Status Add(int64_t version, registry::Client client, feed::Newest<registry::Client>& newest) {
  ASSIGN_OR_RETURN(const Uuid id, ParseName("clients/", client.name()));
  newest.Add(id, version, std::move(client));
  return absl::OkStatus();
}

absl::Status Add(const feed::v1::Event& event, feed::Newest<registry::Client>& newest) {
  if (registry::ClientCreated created; event.payload().UnpackTo(&created)) {
    return Add(event.version(), std::move(*created.mutable_client()), newest);
  }
  if (registry::ClientUpdated updated; event.payload().UnpackTo(&updated)) {
    return Add(event.version(), std::move(*updated.mutable_client()), newest);
  }
  if (registry::ClientSnapshot snapshot; event.payload().UnpackTo(&snapshot)) {
    return Add(event.version(), std::move(*snapshot.mutable_client()), newest);
  }
  if (registry::ClientsImported imported; event.payload().UnpackTo(&imported)) {
    for (registry::Client& client : *imported.mutable_clients()) {
      RETURN_IF_ERROR(Add(1, std::move(client), newest));
    }
  }
  return absl::OkStatus();
}

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
  feed::Newest<registry::Client> newest;
  for (const feed::v1::Event& event : events) RETURN_IF_ERROR(Add(event, newest));
  if (newest.empty()) return absl::OkStatus();
  db::TextArray ids, versions, display_names;
  for (const auto& [id, known] : newest) {
    ids.Add(id);
    versions.Add(known.version);
    display_names.Add(known.state.display_name());
  }
  tx.exec_params(sql::kSaveClientRefs.text,
                 tenant.ToString(),
                 ids.ToString(),
                 versions.ToString(),
                 display_names.ToString());
  return absl::OkStatus();
}

}  // namespace vinculo::fidelity
