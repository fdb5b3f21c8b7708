#pragma once
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/imports/import.h"

namespace vinculo::imports {

// One stream's right to an import until an instant; each chunk renews it.
struct ImportLease {
  Uuid import_id;
  Uuid holder;
};

struct ImportPage {
  std::vector<Import> imports;
  std::string next_page_token;  // empty on the last page
};

struct FindingPage {
  std::vector<RowFinding> findings;
  std::string next_page_token;
};

// What lists of imports and of their findings filter and order by.
const filter::Schema& ImportListSchema();
const filter::Schema& FindingListSchema();

// The imports of the unit of work's tenant.
class ImportRepository {
 public:
  explicit ImportRepository(db::Tx& tx) : tx_(tx) {}

  // How long an import stays with a stream that is silent, or dead.
  static constexpr absl::Duration kLease = absl::Seconds(5);

  // Begins the import, or goes on with it, for this holder. ABORTED IMPORT_IN_PROGRESS while
  // another stream holds it; FAILED_PRECONDITION IMPORT_KIND_DIFFERS when it is of another
  // resource, IMPORT_MODE_DIFFERS when it was begun otherwise (mode, existing rows, update mask),
  // IMPORT_REVERTED when it was taken back.
  Task<Import> Claim(const ImportStart& start, const Uuid& holder, absl::Time now);
  // Locks the import for this transaction. ABORTED IMPORT_IN_PROGRESS when another stream has taken
  // it over.
  Task<void> Hold(ImportLease lease, absl::Time now);
  // Queued.
  void Release(ImportLease lease);

  // Queued: how far the import is, and what was found since it was saved last.
  void Save(const Import& import, const std::vector<RowFinding>& new_findings, absl::Time now);
  // Queued: an import that begins again from its first line.
  void ForgetFindings(Uuid import_id);
  // Queued: what its rows said of people, when what they became is gone.
  void EraseRawValues(Uuid import_id);
  // Queued: previews that nobody will look at any more.
  void ForgetPreviewsBefore(absl::Time instant);

  Task<std::optional<Import>> Find(ImportKind kind, Uuid import_id);
  // Locked, and no stream holds it: ABORTED IMPORT_IN_PROGRESS. NOT_FOUND when the kind has none.
  Task<Import> GetForUpdate(ImportKind kind, Uuid import_id, absl::Time now);
  Task<ImportPage> List(ImportKind kind, const filter::ListQuery& query);
  // The first kErrorsInSummary.
  Task<std::vector<RowFinding>> ListErrors(Uuid import_id);
  Task<FindingPage> ListFindings(Uuid import_id, const filter::ListQuery& query);

 private:
  // Of any kind.
  Task<std::optional<Import>> Find(Uuid import_id);

  db::Tx& tx_;
};

}  // namespace vinculo::imports
