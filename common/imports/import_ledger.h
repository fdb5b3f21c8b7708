#pragma once
#include <utility>
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
  ImportLedger(rpc::Call& call, ImportDeps deps, ImportStart start)
      : call_(call),
        deps_(deps),
        start_(std::move(start)),
        lease_{.import_id = start_.import_id, .holder = deps.ids.Next()} {}

  rpc::Call& call() const { return call_; }
  const ImportDeps& deps() const { return deps_; }
  const ImportLease& lease() const { return lease_; }

  // Takes the import for this stream; see ImportRepository::Claim. A preview begins anew.
  Task<Import> Claim();
  // Gives it back, so that another stream may go on at once.
  Task<void> Release();
  // Writes down why nothing was imported: counts and errors of the rows, no resource.
  Task<void> Refuse(const Import& import, const RowCounts& counts);
  // The first ones that are kept.
  Task<std::vector<RowFinding>> Errors();

 private:
  rpc::Call& call_;
  ImportDeps deps_;
  ImportStart start_;
  ImportLease lease_;
};

}  // namespace vinculo::imports
