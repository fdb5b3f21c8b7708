#pragma once
#include <optional>
#include <vector>

#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/imports/import.h"

namespace vinculo::imports {

// One stream's right to an import until an instant; each chunk renews it.
struct ImportLease {
  Uuid import_id;
  Uuid holder;
};

// The imports of the unit of work's tenant.
class ImportRepository {
 public:
  explicit ImportRepository(db::Tx& tx) : tx_(tx) {}

  // How long an import stays with a stream that is silent, or dead.
  static constexpr absl::Duration kLease = absl::Seconds(5);

  // Begins the import, or goes on with it, for this holder. ABORTED IMPORT_IN_PROGRESS while
  // another stream holds it; FAILED_PRECONDITION IMPORT_MODE_DIFFERS when it was begun in another
  // mode.
  Task<Import> Claim(ImportLease lease, ImportMode mode, absl::Time now);
  // Locks the import for this transaction. ABORTED IMPORT_IN_PROGRESS when another stream has taken
  // it over.
  Task<void> Hold(ImportLease lease, absl::Time now);
  // Queued.
  void Release(ImportLease lease);

  // Queued: how far the import is, and the errors that came since it was saved last.
  void Save(const Import& import, const std::vector<RowError>& new_errors, absl::Time now);
  // Queued: an import that begins again from its first line.
  void ForgetErrors(Uuid import_id);

  Task<std::optional<Import>> Find(Uuid import_id);
  Task<std::vector<RowError>> ListErrors(Uuid import_id);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::imports
