#pragma once
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/types/span.h"
#include "common/base/clock.h"
#include "common/base/day.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "common/imports/checked_rows.h"
#include "common/imports/import.h"
#include "common/policies/policy_cache.h"
#include "common/rpc/call.h"
#include "google/protobuf/field_mask.pb.h"
#include "services/client_registry/deps.h"
#include "services/client_registry/domain/amend.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/custom_fields/custom_field.h"
#include "services/client_registry/handlers/imports/duplicate_contacts.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::client_registry {

// What an import of clients checks and writes (common/imports says when).
class ClientImporter {
 public:
  static constexpr imports::ImportKind kKind{"clients"};
  using Request = v1::ImportClientsRequest;
  using Item = Client;
  using Rows = imports::CheckedRows<Client>;
  using Findings = std::vector<imports::RowFinding>;

  ClientImporter(rpc::Call& call, const Deps& deps);

  // A violation of "start.update_mask" for a path that clients do not have.
  absl::Status Begin(const imports::ImportStart& start);
  // The tenant's policies, and its custom fields, once, where a row has values for them; where
  // existing rows are refused, which of these exist.
  Task<void> LookUp(absl::Span<const Request::Row* const> rows);
  Client Check(const Request::Row& row, errors::FieldViolations& violations, Findings& flags);
  const std::string& ExternalIdOf(const Client& client) const { return client.fields.external_id; }
  Task<void> Preview(db::Tx& tx, const Rows& rows, imports::Import& import, Findings& findings);
  Task<void> Write(db::Tx& tx, const Rows& rows, imports::Import& import, Findings& findings);

 private:
  using ClientsByExternalId = absl::flat_hash_map<std::string, Client>;

  bool updates() const { return start_.on_existing == imports::ExistingRows::kUpdate; }
  // The client as the row changes it, in the fields of the mask.
  absl::StatusOr<Amendment> Amended(const Client& client, const Client& row) const;
  Task<void> Update(db::Tx& tx,
                    const Rows& rows,
                    const parameters::Policies& policies,
                    const absl::flat_hash_set<Uuid>& made,
                    imports::Import& import,
                    Findings& findings);

  rpc::Call& call_;
  const Deps& deps_;
  const Day today_;
  std::optional<std::vector<CustomField>> custom_fields_;
  imports::ImportStart start_;
  policies::PolicyCache::Shared policies_;
  google::protobuf::FieldMask mask_;
  absl::flat_hash_set<std::string> existing_;  // of the message looked up last
  DuplicateContacts duplicates_;
};

}  // namespace vinculo::client_registry
