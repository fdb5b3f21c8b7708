#include "services/fidelity/clients/client_feed.h"

#include <cstdint>
#include <optional>
#include <pqxx/pqxx>
#include <utility>

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/db/text_array.h"
#include "common/feed/newest.h"
#include "common/privacy/erasure.h"
#include "common/rpc/convert.h"
#include "services/fidelity/storage/privacy/personal_places.h"
#include "services/fidelity/storage/sql.h"
#include "vinculo/client_registry/v1/client_events.pb.h"
#include "vinculo/client_registry/v1/privacy_events.pb.h"

namespace vinculo::fidelity {
namespace {

namespace registry = ::vinculo::client_registry::v1;

constexpr char kFollower[] = "system/client_registry feed";

// The newest of each client; none: it was deleted. An archived client is like any other here.
using Newest = feed::Newest<std::optional<registry::Client>>;

absl::Status Add(int64_t version, registry::Client client, Newest& newest) {
  ASSIGN_OR_RETURN(const Uuid id, ParseName("clients/", client.name()));
  newest.Add(id, version, std::move(client));
  return absl::OkStatus();
}

absl::Status Add(const feed::v1::Event& event, Newest& newest) {
  if (registry::ClientCreated created; event.payload().UnpackTo(&created)) {
    return Add(event.version(), std::move(*created.mutable_client()), newest);
  }
  if (registry::ClientUpdated updated; event.payload().UnpackTo(&updated)) {
    return Add(event.version(), std::move(*updated.mutable_client()), newest);
  }
  if (registry::ClientArchived archived; event.payload().UnpackTo(&archived)) {
    return Add(event.version(), std::move(*archived.mutable_client()), newest);
  }
  if (registry::ClientUnarchived back; event.payload().UnpackTo(&back)) {
    return Add(event.version(), std::move(*back.mutable_client()), newest);
  }
  if (registry::ClientAnonymized nobody; event.payload().UnpackTo(&nobody)) {
    return Add(event.version(), std::move(*nobody.mutable_client()), newest);
  }
  if (registry::ClientDeleted deleted; event.payload().UnpackTo(&deleted)) {
    ASSIGN_OR_RETURN(const Uuid id, ParseName("clients/", deleted.client()));
    newest.Add(id, event.version(), std::nullopt);
    return absl::OkStatus();
  }
  if (registry::ClientsRemoved removed; event.payload().UnpackTo(&removed)) {
    // A reverted import made them and took them back: they had one version.
    for (const std::string& name : removed.clients()) {
      ASSIGN_OR_RETURN(const Uuid id, ParseName("clients/", name));
      newest.Add(id, 2, std::nullopt);
    }
    return absl::OkStatus();
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

// Alerts stay, and tell of nobody.
absl::Status Forget(pqxx::transaction_base& tx,
                    const Uuid& tenant,
                    const Uuid& id,
                    const registry::Client& client) {
  ASSIGN_OR_RETURN(const absl::Time at,
                   vinculo::FromProto("anonymize_time", client.anonymize_time()));
  privacy::Erase(tx,
                 tenant,
                 {.collection = "clients/", .subject = id, .at = at, .actor = kFollower},
                 PersonalPlaces());
  return absl::OkStatus();
}

}  // namespace

std::vector<std::string> ClientEventTypes() {
  return {registry::ClientCreated::descriptor()->full_name(),
          registry::ClientUpdated::descriptor()->full_name(),
          registry::ClientArchived::descriptor()->full_name(),
          registry::ClientUnarchived::descriptor()->full_name(),
          registry::ClientDeleted::descriptor()->full_name(),
          registry::ClientsRemoved::descriptor()->full_name(),
          registry::ClientsImported::descriptor()->full_name(),
          registry::ClientAnonymized::descriptor()->full_name(),
          registry::ClientSnapshot::descriptor()->full_name()};
}

absl::Status ClientFeed::Apply(pqxx::transaction_base& tx,
                               const Uuid& tenant,
                               absl::Span<const feed::v1::Event> events) {
  Newest newest;
  for (const feed::v1::Event& event : events) RETURN_IF_ERROR(Add(event, newest));
  if (newest.empty()) return absl::OkStatus();
  db::TextArray ids, versions, display_names;
  db::TextArray deleted;
  for (const auto& [id, known] : newest) {
    if (!known.state) {
      deleted.Add(id);
      continue;
    }
    ids.Add(id);
    versions.Add(known.version);
    display_names.Add(known.state->display_name());
  }
  tx.exec_params(sql::kSaveClientRefs.text,
                 tenant.ToString(),
                 ids.ToString(),
                 versions.ToString(),
                 display_names.ToString());
  tx.exec_params(sql::kDeleteClientRefs.text, tenant.ToString(), deleted.ToString());
  for (const auto& [id, known] : newest) {
    if (!known.state || !known.state->has_anonymize_time()) continue;
    RETURN_IF_ERROR(Forget(tx, tenant, id, *known.state));
  }
  return absl::OkStatus();
}

}  // namespace vinculo::fidelity
