#include "services/client_registry/handlers/records/interaction_importer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/strip.h"
#include "common/base/resource_name.h"
#include "common/imports/reasons.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/domain/records/local_time.h"
#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/handlers/records/convert_interaction.h"
#include "services/client_registry/handlers/records/imported_interaction_events.h"
#include "services/client_registry/storage/records/imported_interactions.h"

namespace vinculo::client_registry {
namespace {

using imports::FindingKind;
using imports::RowFinding;

// As FindClients gives it back.
const std::string& KeyOf(const v1::ImportInteractionsRequest::Row& row) {
  return row.client_external_id().empty() ? row.interaction().client() : row.client_external_id();
}

// The time of the row in the tenant's zone, where it does not tell an instant.
void ReadLocalTime(const v1::ImportInteractionsRequest::Row& row,
                   absl::TimeZone zone,
                   InteractionFields& fields,
                   errors::FieldViolations& violations) {
  if (row.interaction().has_contact_time()) return;
  if (row.contact_time_local().empty()) {
    violations.Add("contact_time", kFieldRequired, "is required: when the contact was");
    return;
  }
  const std::optional<absl::Time> time = ParseLocalTime(row.contact_time_local(), zone);
  if (time) {
    fields.contacted_at = *time;
  } else {
    violations.Add(
        "contact_time_local", kTimeMalformed, "must be YYYY-MM-DD HH:MM or DD/MM/YYYY HH:MM");
  }
}

void AddFlags(const v1::ImportInteractionsRequest::Row& row,
              const Uuid& client,
              std::vector<RowFinding>& flags) {
  for (const imports::v1::RowFlag& flag : row.flags()) {
    flags.push_back({.kind = FindingKind::kFlag,
                     .field = flag.field(),
                     .reason = flag.reason(),
                     .message = flag.message(),
                     .raw_value = flag.raw_value(),
                     .resource = client});
  }
}

std::vector<Uuid> ClientsOf(const std::vector<Interaction>& interactions) {
  std::vector<Uuid> clients;
  for (const Interaction& interaction : interactions) clients.push_back(interaction.fields.client);
  std::sort(clients.begin(), clients.end());
  clients.erase(std::unique(clients.begin(), clients.end()), clients.end());
  return clients;
}

}  // namespace

absl::Status InteractionImporter::Begin(const imports::ImportStart& start) const {
  if (start.on_existing == imports::ExistingRows::kLeave) return absl::OkStatus();
  return errors::InvalidField(
      "start.on_existing", imports::kValueNotTaken, "existing contacts are left as they are");
}

Task<void> InteractionImporter::LookUp(absl::Span<const Request::Row* const> rows) {
  std::vector<Uuid> ids;
  std::vector<std::string> external_ids;
  for (const Request::Row* row : rows) {
    if (!row->client_external_id().empty()) {
      external_ids.push_back(row->client_external_id());
    } else if (const auto id = ParseName(kClientCollection, row->interaction().client()); id.ok()) {
      ids.push_back(*id);
    }
  }
  co_return co_await deps_.db.ReadLong(call_, [&](db::Tx& tx) -> Task<void> {
    ImportedInteractions imported(tx);
    CO_ASSIGN_OR_RETURN(clients_, co_await imported.FindClients(ids, external_ids));
    co_return absl::OkStatus();
  });
}

Interaction InteractionImporter::Check(const Request::Row& row,
                                       errors::FieldViolations& violations,
                                       Findings& flags) const {
  const auto client = clients_.find(KeyOf(row));
  v1::Interaction told = row.interaction();
  if (client == clients_.end()) {
    told.clear_client();
    violations.Add("client",
                   kClientUnknown,
                   "is no client of the registry: import clients first, or mend the row");
  } else {
    told.set_client(FormatName(kClientCollection, client->second));
  }
  errors::FieldViolations found;
  InteractionFields fields = FromProto(told, call_, found);
  fields.staff = row.interaction().staff();
  ReadLocalTime(row, deps_.time_zone, fields, violations);
  fields = CheckedInteraction(std::move(fields), call_.now(), found);
  for (const auto& violation : found.list()) {
    const absl::string_view field = absl::StripPrefix(violation.field, "interaction.");
    if (field != "client") violations.Add(field, violation.reason, violation.description);
  }
  AddFlags(row, fields.client, flags);
  return {.id = deps_.ids->Next(),
          .fields = std::move(fields),
          .created_at = call_.now(),
          .updated_at = call_.now()};
}

Task<void> InteractionImporter::Preview(db::Tx& tx,
                                        const Rows& rows,
                                        imports::Import& import,
                                        Findings&) {
  std::vector<std::string> external_ids;
  for (const Interaction& one : rows.items) external_ids.push_back(one.fields.external_id);
  ImportedInteractions imported(tx);
  CO_ASSIGN_OR_RETURN(const int64_t existing, co_await imported.CountExisting(external_ids));
  import.existing += existing;
  import.created += static_cast<int64_t>(rows.items.size()) - existing;
  co_return absl::OkStatus();
}

Task<void> InteractionImporter::Write(db::Tx& tx,
                                      const Rows& rows,
                                      imports::Import& import,
                                      Findings& findings) {
  ImportedInteractions imported(tx);
  CO_ASSIGN_OR_RETURN(const absl::flat_hash_set<Uuid> held,
                      co_await imported.Hold(ClientsOf(rows.items)));
  std::vector<const Interaction*> wanted, inserted;
  for (size_t i = 0; i < rows.items.size(); ++i) {
    if (held.contains(rows.items[i].fields.client)) {
      wanted.push_back(&rows.items[i]);
      continue;
    }
    import.failed += 1;
    findings.push_back({.line = rows.lines[i],
                        .field = "client",
                        .reason = kClientUnknown,
                        .message = "was merged or anonymised meanwhile: send the row again"});
  }
  CO_ASSIGN_OR_RETURN(const absl::flat_hash_set<Uuid> ids,
                      co_await imported.InsertMissing(import.id, wanted));
  absl::flat_hash_set<int64_t> written;
  for (size_t i = 0; i < rows.items.size(); ++i) {
    if (!ids.contains(rows.items[i].id)) continue;
    inserted.push_back(&rows.items[i]);
    written.insert(rows.lines[i]);
  }
  // Flags of rows that wrote nothing tell of nothing.
  std::erase_if(findings, [&written](const RowFinding& finding) {
    return finding.kind == FindingKind::kFlag && !written.contains(finding.line);
  });
  import.events = PublishImported(tx, import.id, import.events, inserted);
  import.created += static_cast<int64_t>(inserted.size());
  import.existing += static_cast<int64_t>(wanted.size() - inserted.size());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
