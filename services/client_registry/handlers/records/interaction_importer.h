#pragma once
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "common/imports/checked_rows.h"
#include "common/imports/import.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "services/client_registry/domain/records/interaction.h"
#include "vinculo/client_registry/v1/interaction_import_service.pb.h"

namespace vinculo::client_registry {

// What an import of contacts checks and writes (common/imports says when).
class InteractionImporter {
 public:
  static constexpr imports::ImportKind kKind{"interactions"};
  using Request = v1::ImportInteractionsRequest;
  using Item = Interaction;
  using Rows = imports::CheckedRows<Interaction>;
  using Findings = std::vector<imports::RowFinding>;

  InteractionImporter(rpc::Call& call, const Deps& deps) : call_(call), deps_(deps) {}

  // A violation of "start.on_existing" for anything but LEAVE.
  absl::Status Begin(const imports::ImportStart& start) const;
  // The clients that the rows name.
  Task<void> LookUp(absl::Span<const Request::Row* const> rows);
  // A row of nobody is bad: CLIENT_UNKNOWN.
  Interaction Check(const Request::Row& row,
                    errors::FieldViolations& violations,
                    Findings& flags) const;
  const std::string& ExternalIdOf(const Interaction& interaction) const {
    return interaction.fields.external_id;
  }
  Task<void> Preview(db::Tx& tx, const Rows& rows, imports::Import& import, Findings& findings);
  // A row whose client was merged or anonymised since it was checked is bad.
  Task<void> Write(db::Tx& tx, const Rows& rows, imports::Import& import, Findings& findings);

 private:
  rpc::Call& call_;
  const Deps& deps_;
  absl::flat_hash_map<std::string, Uuid> clients_;  // that the message looked up last names
};

}  // namespace vinculo::client_registry
