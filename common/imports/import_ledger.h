#pragma once
#include <vector>

#include "common/base/clock.h"
#include "common/base/task.h"
#include "common/db/database.h"
#include "common/imports/checked_rows.h"
#include "common/imports/import_repository.h"
#include "common/rpc/call.h"

namespace vinculo::imports {

// What an import is run with; all outlive the call.
struct ImportDeps {
  db::Database db;
  const Clock& clock;
  IdSource& ids;
};

// One stream's hold on its import: each step but the writing of rows is one transaction.
class ImportLedger {
 public:
  ImportLedger(rpc::Call& call, ImportDeps deps, Uuid import_id)
      : call_(call), deps_(deps), lease_{.import_id = import_id, .holder = deps.ids.Next()} {}

  rpc::Call& call() const { return call_; }
  const ImportDeps& deps() const { return deps_; }
  const ImportLease& lease() const { return lease_; }

  // Takes the import for this stream; see ImportRepository::Claim.
  Task<Import> Claim(ImportMode mode);
  // Gives it back, so that another stream may go on at once.
  Task<void> Release();
  // Writes down why nothing was imported: counts and errors of the rows, no resource.
  Task<void> Refuse(const Import& import, const RowCounts& counts);
  // As they are kept.
  Task<std::vector<RowError>> Errors();

 private:
  rpc::Call& call_;
  ImportDeps deps_;
  ImportLease lease_;
};

}  // namespace vinculo::imports
