#include "services/client_registry/handlers/client_importer.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "common/filter/field_mask.h"
#include "common/imports/reasons.h"
#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/custom_fields/custom_values.h"
#include "services/client_registry/domain/policy/registration_policy.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/custom_fields/definitions.h"
#include "services/client_registry/handlers/events.h"
#include "services/client_registry/handlers/imports/field_text.h"
#include "services/client_registry/handlers/piece_writer.h"
#include "services/client_registry/handlers/policy/tax_id_guard.h"
#include "services/client_registry/storage/client_repository.h"
#include "services/client_registry/storage/imports/imported_clients.h"

namespace vinculo::client_registry {
namespace {

using imports::FindingKind;
using imports::RowFinding;

std::vector<std::string> ExternalIdsOf(const std::vector<Client>& clients) {
  std::vector<std::string> external_ids;
  for (const Client& client : clients) {
    if (!client.fields.external_id.empty()) external_ids.push_back(client.fields.external_id);
  }
  return external_ids;
}

// A client that was merged into another, or made anonymous, is not changed by rows any more.
bool Closed(const Client& client) { return client.merged_into || client.anonymized_at; }

Task<absl::flat_hash_map<std::string, Client>> GetByExternalId(
    db::Tx& tx, const std::vector<ExternalId>& found) {
  std::vector<Uuid> ids;
  for (const ExternalId& one : found) ids.push_back(one.client);
  absl::flat_hash_map<std::string, Client> clients;
  if (ids.empty()) co_return clients;
  ClientRepository repository(tx);
  CO_ASSIGN_OR_RETURN(std::vector<Client> all, co_await repository.GetAll(std::move(ids)));
  for (Client& client : all) {
    std::string external_id = client.fields.external_id;
    clients.emplace(std::move(external_id), std::move(client));
  }
  co_return clients;
}

void AddErrors(int64_t line, const absl::Status& refused, std::vector<RowFinding>& findings) {
  for (const auto& violation : errors::ViolationsOf(refused)) {
    findings.push_back({.line = line,
                        .field = std::string(absl::StripPrefix(violation.field, "client.")),
                        .reason = violation.reason,
                        .message = violation.description});
  }
}

// Rows are checked as leads: a record of another system is what it is.
RegistrationPolicy PolicyOf(const parameters::Policies& policies, const Client& client) {
  return PolicyFor(policies.Of(client.fields.unit), RegistrationContext::kLead);
}

void AddDuplicates(const imports::CheckedRows<Client>& rows,
                   const std::vector<InsertedClients::Refused>& refused,
                   std::vector<RowFinding>& findings) {
  if (refused.empty()) return;
  absl::flat_hash_map<Uuid, int64_t> lines;
  for (size_t i = 0; i < rows.items.size(); ++i) lines[rows.items[i].id] = rows.lines[i];
  for (const InsertedClients::Refused& one : refused) {
    findings.push_back({.line = lines[one.client],
                        .field = "tax_id",
                        .reason = kDuplicateTaxId,
                        .message = one.why});
  }
}

// What previews find in rows of clients that are there is about those; of others it is of nobody
// yet.
void NameResources(const absl::flat_hash_map<Uuid, Uuid>& existing,
                   std::vector<RowFinding>& findings) {
  for (RowFinding& finding : findings) {
    const auto found = existing.find(finding.resource);
    finding.resource = found == existing.end() ? Uuid() : found->second;
  }
}

// Flags of rows that wrote nothing tell of nobody's fields.
void KeepFlagsOf(const absl::flat_hash_map<Uuid, Uuid>& written,
                 std::vector<RowFinding>& findings) {
  std::erase_if(findings, [&written](RowFinding& finding) {
    if (finding.kind != FindingKind::kFlag) return false;
    const auto found = written.find(finding.resource);
    if (found == written.end()) return true;
    finding.resource = found->second;
    return false;
  });
}

}  // namespace

ClientImporter::ClientImporter(rpc::Call& call, const Deps& deps)
    : call_(call),
      deps_(deps),
      today_(CivilDay(call.now(), deps.time_zone)),
      // Until rows are looked up.
      policies_(std::make_shared<const parameters::Policies>(deps.policies->table(),
                                                             std::vector<parameters::Chosen>())) {}

absl::Status ClientImporter::Begin(const imports::ImportStart& start) {
  start_ = start;
  mask_.mutable_paths()->Assign(start.update_fields.begin(), start.update_fields.end());
  v1::Client scratch;
  errors::FieldViolations violations;
  violations.AddFrom("start.update_mask", filter::ApplyMask(mask_, v1::Client(), scratch).status());
  return violations.ToStatus();
}

Task<void> ClientImporter::LookUp(absl::Span<const Request::Row* const> rows) {
  CO_ASSIGN_OR_RETURN(policies_, co_await deps_.policies->Get(call_, deps_.db));
  const bool has_values = std::any_of(rows.begin(), rows.end(), [](const Request::Row* row) {
    return !row->client().custom_fields().empty();
  });
  if (has_values && !custom_fields_) {
    CO_ASSIGN_OR_RETURN(custom_fields_, co_await ReadCustomFields(call_, deps_));
  }
  if (start_.on_existing != imports::ExistingRows::kRefuse) co_return absl::OkStatus();
  std::vector<std::string> external_ids;
  for (const Request::Row* row : rows) external_ids.push_back(row->client().external_id());
  existing_.clear();
  co_return co_await deps_.db.ReadLong(call_, [this, &external_ids](db::Tx& tx) -> Task<void> {
    ImportedClients imported(tx);
    CO_ASSIGN_OR_RETURN(const std::vector<ExternalId> found, co_await imported.Find(external_ids));
    for (const ExternalId& one : found) existing_.insert(one.external_id);
    co_return absl::OkStatus();
  });
}

Client ClientImporter::Check(const Request::Row& row,
                             errors::FieldViolations& violations,
                             Findings& flags) {
  Client client{.id = deps_.ids->Next(),
                .created_at = call_.now(),
                .updated_at = call_.now(),
                .import_id = start_.import_id};
  client.fields = CheckedFields(FromProto(row.client(), "", violations),
                                Source::kImported,
                                today_,
                                "",
                                violations,
                                &client.import_flags);
  if (custom_fields_) {
    CheckCustomValues(client.fields.custom_fields, {}, *custom_fields_, "", violations);
  }
  CheckRequired(client.fields, PolicyOf(*policies_, client), "", violations);
  for (const std::string& mark : client.import_flags) {
    const std::pair<std::string, std::string> parts = absl::StrSplit(mark, absl::MaxSplits(':', 1));
    flags.push_back({.kind = FindingKind::kFlag,
                     .field = parts.first,
                     .reason = parts.second,
                     .message = "was read by a rule of imports, not as it is written",
                     .raw_value = FieldText(row.client(), parts.first),
                     .resource = client.id});
  }
  for (const imports::v1::RowFlag& flag : row.flags()) {
    client.import_flags.push_back(absl::StrCat(flag.field(), ":", flag.reason()));
    flags.push_back({.kind = FindingKind::kFlag,
                     .field = flag.field(),
                     .reason = flag.reason(),
                     .message = flag.message(),
                     .raw_value = flag.raw_value(),
                     .resource = client.id});
  }
  if (existing_.contains(client.fields.external_id)) {
    violations.Add("external_id",
                   imports::kRowExists,
                   "a client with this external_id exists, and existing rows are refused");
  }
  return client;
}

absl::StatusOr<Amendment> ClientImporter::Amended(const Client& client, const Client& row) const {
  v1::Client patched = ToProto(client);
  RETURN_IF_ERROR(filter::ApplyMask(mask_, ToProto(row), patched).status());
  errors::FieldViolations violations;
  ClientFields wanted = FromProto(patched, "client.", violations);
  return Amend(client, std::move(wanted), std::move(violations), today_, call_.now());
}

Task<void> ClientImporter::Preview(db::Tx& tx,
                                   const Rows& rows,
                                   imports::Import& import,
                                   Findings& findings) {
  ImportedClients imported(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<ExternalId> found,
                      co_await imported.Find(ExternalIdsOf(rows.items)));
  CO_ASSIGN_OR_RETURN(const ClientsByExternalId existing, co_await GetByExternalId(tx, found));
  absl::flat_hash_map<Uuid, Uuid> there;
  for (const Client& row : rows.items) {
    const auto client = existing.find(row.fields.external_id);
    if (client != existing.end()) there.emplace(row.id, client->second.id);
  }
  NameResources(there, findings);
  for (size_t i = 0; i < rows.items.size(); ++i) {
    const auto client = existing.find(rows.items[i].fields.external_id);
    if (client == existing.end()) {
      import.created += 1;
      continue;
    }
    import.existing += 1;
    if (mask_.paths().empty() || Closed(client->second)) continue;
    const absl::StatusOr<Amendment> amendment = Amended(client->second, rows.items[i]);
    if (!amendment.ok()) {
      if (!updates()) continue;
      import.existing -= 1;
      import.failed += 1;
      AddErrors(rows.lines[i], amendment.status(), findings);
      continue;
    }
    if (updates() && !amendment->changed.empty()) import.updated += 1;
    const v1::Client before = ToProto(client->second), after = ToProto(amendment->client);
    for (const std::string& field : amendment->changed) {
      findings.push_back({.line = rows.lines[i],
                          .kind = FindingKind::kChange,
                          .field = field,
                          .reason = "FIELD_DIFFERS",
                          .message = absl::StrCat("the registry has: ", FieldText(before, field)),
                          .raw_value = FieldText(after, field),
                          .resource = client->second.id});
    }
  }
  CO_ASSIGN_OR_RETURN(const int64_t duplicates, co_await duplicates_.Find(tx, rows, findings));
  import.duplicates += duplicates;
  co_return absl::OkStatus();
}

Task<void> ClientImporter::Write(db::Tx& tx,
                                 const Rows& rows,
                                 imports::Import& import,
                                 Findings& findings) {
  const int64_t after_line = import.last_line;
  // Rows of the next chunk are looked up meanwhile.
  const policies::PolicyCache::Shared policies = policies_;
  PieceWriter pieces(tx, *policies, import);
  absl::Status status = co_await pieces.Add(rows.items);
  const absl::Status finished = co_await pieces.Finish();
  status.Update(finished);
  CO_RETURN_IF_ERROR(status);
  AddDuplicates(rows, pieces.refused(), findings);
  ImportedClients(tx).AddMade(import.id, after_line, pieces.made());
  const absl::flat_hash_set<Uuid> made(pieces.made().begin(), pieces.made().end());
  co_return co_await Update(tx, rows, *policies, made, import, findings);
}

Task<void> ClientImporter::Update(db::Tx& tx,
                                  const Rows& rows,
                                  const parameters::Policies& policies,
                                  const absl::flat_hash_set<Uuid>& made,
                                  imports::Import& import,
                                  Findings& findings) {
  absl::flat_hash_map<Uuid, Uuid> written;
  for (const Uuid& id : made) written.emplace(id, id);
  if (updates() && made.size() < rows.items.size()) {
    ImportedClients imported(tx);
    CO_ASSIGN_OR_RETURN(const std::vector<ExternalId> found,
                        co_await imported.FindForUpdate(ExternalIdsOf(rows.items)));
    CO_ASSIGN_OR_RETURN(const ClientsByExternalId existing, co_await GetByExternalId(tx, found));
    for (size_t i = 0; i < rows.items.size(); ++i) {
      const auto client = existing.find(rows.items[i].fields.external_id);
      if (made.contains(rows.items[i].id) || client == existing.end()) continue;
      if (Closed(client->second)) continue;
      const absl::StatusOr<Amendment> amendment = Amended(client->second, rows.items[i]);
      if (!amendment.ok()) {
        import.existing -= 1;
        import.failed += 1;
        AddErrors(rows.lines[i], amendment.status(), findings);
        continue;
      }
      if (amendment->changed.empty()) continue;
      const TaxIdQuestion question{.tax_id = amendment->client.fields.tax_id,
                                   .client = client->second.id,
                                   .mode = PolicyOf(policies, amendment->client).duplicate_tax_id};
      TaxIdAnswer answer;
      if (question.tax_id != client->second.fields.tax_id) {
        absl::StatusOr<TaxIdAnswer> asked = co_await AskTaxId(tx, question);
        if (asked.status().code() == absl::StatusCode::kAlreadyExists) {
          import.existing -= 1;
          import.failed += 1;
          findings.push_back({.line = rows.lines[i],
                              .field = "tax_id",
                              .reason = kDuplicateTaxId,
                              .message = "another client has this CPF/CNPJ: keep one of them"});
          continue;
        }
        CO_RETURN_IF_ERROR(asked.status());
        answer = *std::move(asked);
      }
      SaveGuarded(tx, client->second, amendment->client, answer.hold);
      PublishUpdated(tx, amendment->client, amendment->changed);
      imported.AddChange(import.id,
                         {.client = client->second.id,
                          .version = amendment->client.version,
                          .before = ToProto(client->second).SerializeAsString()});
      import.updated += 1;
      written.emplace(rows.items[i].id, client->second.id);
    }
  }
  if (!findings.empty()) KeepFlagsOf(written, findings);
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
