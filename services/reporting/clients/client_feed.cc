#include "services/reporting/clients/client_feed.h"

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/privacy/erasure.h"
#include "services/reporting/clients/activity_rows.h"
#include "services/reporting/clients/client_rows.h"
#include "services/reporting/storage/client_activities.h"
#include "services/reporting/storage/portfolio_projection.h"
#include "services/reporting/storage/privacy/personal_places.h"
#include "vinculo/client_registry/v1/activity_events.pb.h"
#include "vinculo/client_registry/v1/client_events.pb.h"
#include "vinculo/client_registry/v1/privacy_events.pb.h"

namespace vinculo::reporting {

namespace registry = client_registry::v1;

namespace {

// Every client of an import is at version 1.
constexpr int64_t kImportedVersion = 1;

absl::Status Append(const registry::Client& client, int64_t version, std::vector<ClientRow>& rows) {
  ASSIGN_OR_RETURN(ClientRow row, FromProto(client, version));
  rows.push_back(std::move(row));
  return absl::OkStatus();
}

// Events of messages that this service does not know yet are passed over.
absl::Status Read(const feed::v1::Event& event, std::vector<ClientRow>& rows) {
  registry::ClientCreated created;
  if (event.payload().UnpackTo(&created)) return Append(created.client(), event.version(), rows);
  registry::ClientUpdated updated;
  if (event.payload().UnpackTo(&updated)) return Append(updated.client(), event.version(), rows);
  registry::ClientArchived archived;
  if (event.payload().UnpackTo(&archived)) return Append(archived.client(), event.version(), rows);
  registry::ClientUnarchived back;
  if (event.payload().UnpackTo(&back)) return Append(back.client(), event.version(), rows);
  registry::ClientAnonymized nobody;
  if (event.payload().UnpackTo(&nobody)) return Append(nobody.client(), event.version(), rows);
  registry::ClientSnapshot snapshot;
  if (event.payload().UnpackTo(&snapshot)) return Append(snapshot.client(), event.version(), rows);
  registry::ClientsImported imported;
  if (event.payload().UnpackTo(&imported)) {
    for (const registry::Client& client : imported.clients()) {
      RETURN_IF_ERROR(Append(client, kImportedVersion, rows));
    }
  }
  return absl::OkStatus();
}

// What contracts say of an anonymised client goes; its own row is emptied as any change empties it.
void Forget(pqxx::transaction_base& tx, const Uuid& tenant, const ClientRow& row) {
  privacy::Erase(tx,
                 tenant,
                 {.collection = "clients/",
                  .subject = row.client,
                  .at = *row.anonymized_at,
                  .actor = "system/client_registry feed"},
                 PersonalPlaces());
}

absl::Status ReadDeleted(const feed::v1::Event& event, std::vector<Uuid>& deleted) {
  if (registry::ClientDeleted one; event.payload().UnpackTo(&one)) {
    ASSIGN_OR_RETURN(deleted.emplace_back(), ParseName("clients/", one.client()));
  }
  if (registry::ClientsRemoved many; event.payload().UnpackTo(&many)) {
    for (const std::string& name : many.clients()) {
      ASSIGN_OR_RETURN(deleted.emplace_back(), ParseName("clients/", name));
    }
  }
  return absl::OkStatus();
}

}  // namespace

std::vector<std::string> ClientFeed::Types() {
  return {registry::ClientCreated::descriptor()->full_name(),
          registry::ClientUpdated::descriptor()->full_name(),
          registry::ClientArchived::descriptor()->full_name(),
          registry::ClientUnarchived::descriptor()->full_name(),
          registry::ClientDeleted::descriptor()->full_name(),
          registry::ClientsRemoved::descriptor()->full_name(),
          registry::ClientsImported::descriptor()->full_name(),
          registry::ClientAnonymized::descriptor()->full_name(),
          registry::ClientSnapshot::descriptor()->full_name(),
          registry::ClientActivityChanged::descriptor()->full_name(),
          registry::ClientActivitySnapshot::descriptor()->full_name()};
}

absl::Status ClientFeed::Apply(pqxx::transaction_base& tx,
                               const Uuid& tenant,
                               absl::Span<const feed::v1::Event> events) {
  std::vector<ClientRow> rows;
  std::vector<ActivityRow> activities;
  std::vector<Uuid> deleted;
  for (const feed::v1::Event& event : events) {
    RETURN_IF_ERROR(Read(event, rows));
    RETURN_IF_ERROR(AppendActivities(event, activities));
    RETURN_IF_ERROR(ReadDeleted(event, deleted));
  }
  PortfolioProjection portfolio(tx, tenant);
  portfolio.ApplyClients(rows);
  for (const ClientRow& row : rows) {
    if (row.anonymized_at) Forget(tx, tenant, row);
  }
  WriteActivities(tx, tenant, activities);
  portfolio.DeleteClients(deleted);
  return absl::OkStatus();
}

}  // namespace vinculo::reporting
