#include "services/contract/clients/client_feed.h"

#include <cstdint>
#include <optional>
#include <pqxx/pqxx>
#include <utility>

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/feed/newest.h"
#include "common/privacy/erasure.h"
#include "common/rpc/convert.h"
#include "services/contract/clients/forget_end_reasons.h"
#include "services/contract/clients/reassign_contracts.h"
#include "services/contract/clients/reassign_receivables.h"
#include "services/contract/storage/privacy/personal_places.h"
#include "services/contract/storage/sql.h"
#include "vinculo/client_registry/v1/client_events.pb.h"
#include "vinculo/client_registry/v1/merge_events.pb.h"
#include "vinculo/client_registry/v1/privacy_events.pb.h"

namespace vinculo::contract {
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
  if (registry::ClientsMerged merged; event.payload().UnpackTo(&merged)) {
    return Add(event.version(), std::move(*merged.mutable_absorbed()), newest);
  }
  if (registry::ClientMergeUndone undone; event.payload().UnpackTo(&undone)) {
    return Add(event.version(), std::move(*undone.mutable_absorbed()), newest);
  }
  if (registry::ClientsImported imported; event.payload().UnpackTo(&imported)) {
    for (registry::Client& client : *imported.mutable_clients()) {
      RETURN_IF_ERROR(Add(1, std::move(client), newest));
    }
  }
  return absl::OkStatus();
}

// Where a merged client leads.
absl::StatusOr<std::optional<Uuid>> SurvivorOf(const registry::Client& client) {
  if (client.merged_into().empty()) return std::nullopt;
  ASSIGN_OR_RETURN(const Uuid survivor, ParseName("clients/", client.merged_into(), "merged_into"));
  return survivor;
}

// Signed texts are kept for the exercise of rights (domain/signature/kept_texts.h).
void ForgetUnsigned(pqxx::transaction_base& tx,
                    const std::string& tenant,
                    const std::string& client,
                    absl::Time at) {
  tx.exec_params(sql::kEraseUnsignedDocuments.text, tenant, client, db::SqlTime(at));
  tx.exec_params(sql::kEraseSigners.text, tenant, client);
  tx.exec_params(sql::kEraseEvidenceSources.text, tenant, client);
}

}  // namespace

ClientFeed::ClientFeed(const TenantClock& clock, observability::Metrics& metrics)
    : clock_(clock),
      unreadable_outcomes_(metrics.AddCounter(
          "vinculo_contract_unreadable_outcomes_total",
          "Outcomes of early ends that could not be read when their client was anonymised: they "
          "were cleared.")) {}

std::vector<std::string> ClientEventTypes() {
  return {registry::ClientCreated::descriptor()->full_name(),
          registry::ClientUpdated::descriptor()->full_name(),
          registry::ClientArchived::descriptor()->full_name(),
          registry::ClientUnarchived::descriptor()->full_name(),
          registry::ClientDeleted::descriptor()->full_name(),
          registry::ClientsRemoved::descriptor()->full_name(),
          registry::ClientsMerged::descriptor()->full_name(),
          registry::ClientMergeUndone::descriptor()->full_name(),
          registry::ClientsImported::descriptor()->full_name(),
          registry::ClientAnonymized::descriptor()->full_name(),
          registry::ClientSnapshot::descriptor()->full_name()};
}

absl::Status ClientFeed::Forget(pqxx::transaction_base& tx,
                                const Uuid& tenant,
                                const Uuid& id,
                                const registry::Client& client) {
  ASSIGN_OR_RETURN(const absl::Time at,
                   vinculo::FromProto("anonymize_time", client.anonymize_time()));
  tx.exec_params(sql::kEraseContractFindings.text, tenant.ToString(), id.ToString());
  ForgetUnsigned(tx, tenant.ToString(), id.ToString(), at);
  unreadable_outcomes_.Add(ForgetEndReasons(tx, tenant, id));
  privacy::Erase(tx,
                 tenant,
                 {.collection = "clients/", .subject = id, .at = at, .actor = kFollower},
                 PersonalPlaces());
  return absl::OkStatus();
}

absl::Status ClientFeed::Apply(pqxx::transaction_base& tx,
                               const Uuid& tenant,
                               absl::Span<const feed::v1::Event> events) {
  Newest newest;
  for (const feed::v1::Event& event : events) RETURN_IF_ERROR(Add(event, newest));
  if (newest.empty()) return absl::OkStatus();
  db::TextArray ids, versions, external_ids, display_names, merged_into, kinds;
  db::TextArray deleted;
  for (const auto& [id, known] : newest) {
    if (!known.state) {
      deleted.Add(id);
      continue;
    }
    ids.Add(id);
    versions.Add(known.version);
    external_ids.Add(known.state->external_id());
    display_names.Add(known.state->display_name());
    ASSIGN_OR_RETURN(const std::optional<Uuid> survivor, SurvivorOf(*known.state));
    merged_into.Add(survivor);
    kinds.Add(static_cast<int64_t>(known.state->kind()));
  }
  const pqxx::result elsewhere = tx.exec_params(sql::kSaveClientRefs.text,
                                                tenant.ToString(),
                                                ids.ToString(),
                                                versions.ToString(),
                                                external_ids.ToString(),
                                                display_names.ToString(),
                                                merged_into.ToString(),
                                                kinds.ToString());
  tx.exec_params(sql::kDeleteClientRefs.text, tenant.ToString(), deleted.ToString());
  for (const auto& [id, known] : newest) {
    if (!known.state || !known.state->has_anonymize_time()) continue;
    RETURN_IF_ERROR(Forget(tx, tenant, id, *known.state));
  }
  if (elsewhere.empty()) return absl::OkStatus();
  std::vector<Uuid> clients;
  for (const pqxx::row& row : elsewhere) clients.push_back(db::TextRow(row).GetUuid(0));
  ReassignContracts(tx, tenant, clients, clock_.NowOf(tenant));
  ReassignReceivables(tx, tenant, clients, clock_.NowOf(tenant));
  return absl::OkStatus();
}

}  // namespace vinculo::contract
