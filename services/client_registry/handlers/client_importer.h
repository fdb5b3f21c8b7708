#pragma once
#include <optional>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "common/base/clock.h"
#include "common/base/day.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "common/imports/import.h"
#include "common/imports/import_start.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/custom_fields/custom_field.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::client_registry {

// What an import of clients checks and writes (common/imports says when).
class ClientImporter {
 public:
  using Request = v1::ImportClientsRequest;
  using Item = Client;

  ClientImporter(rpc::Call& call, const Deps& deps);

  void Begin(const imports::ImportStart& start) { import_id_ = start.import_id; }
  // The tenant's custom fields, once, where a row has values for them.
  Task<void> LookUp(absl::Span<const Request::Row* const> rows);
  Client Check(const Request::Row& row, errors::FieldViolations& violations);
  const std::string& ExternalIdOf(const Client& client) const { return client.fields.external_id; }
  Task<int64_t> CountExisting(const std::vector<Client>& clients);
  Task<void> Write(db::Tx& tx, const std::vector<Client>& clients, imports::Import& import);

 private:
  rpc::Call& call_;
  const Deps& deps_;
  const Day today_;
  Uuid import_id_;
  std::optional<std::vector<CustomField>> custom_fields_;
};

}  // namespace vinculo::client_registry
