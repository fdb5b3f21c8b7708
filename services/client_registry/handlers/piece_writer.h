#pragma once
#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "common/base/started.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/imports/import.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/policy/import_duplicates.h"

namespace vinculo::client_registry {

// Inserts the clients of an import piece by piece, and publishes and counts those that were
// new. While the database works on one piece, the next is made ready and the one before is
// published.
class PieceWriter {
 public:
  // `import` gets the counts of clients and events.
  PieceWriter(db::Tx& tx, const parameters::Policies& policies, imports::Import& import)
      : tx_(tx), policies_(policies), import_(import) {}

  Task<void> Add(absl::Span<const Client> clients);
  // Waits for the last piece. To be called before the end, whatever happened.
  Task<void> Finish();
  // Those that were new.
  const std::vector<Uuid>& made() const { return made_; }
  // Those whose document somebody has, and may not have twice.
  const std::vector<InsertedClients::Refused>& refused() const { return refused_; }

 private:
  db::Tx& tx_;
  const parameters::Policies& policies_;
  imports::Import& import_;
  std::optional<uint32_t> row_type_;
  absl::Span<const Client> piece_;
  std::optional<Started<InsertedClients>> inserting_;
  std::vector<Uuid> made_;
  std::vector<InsertedClients::Refused> refused_;
};

}  // namespace vinculo::client_registry
