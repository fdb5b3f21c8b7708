#pragma once
// An import that is taken back, whole or not at all.

#include <cstdint>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/imports/import.h"
#include "common/imports/revert_blocks.h"

namespace vinculo::imports {

// It must be known which rows an import made, all of them: none that began before they were
// written down. FAILED_PRECONDITION IMPORT_NOT_REVERTIBLE.
absl::Status CheckRecorded(const Import& import, int64_t recorded);

// What an import made, or changed, of a service's resources: in the unit of work that takes it
// back.
class MadeByImport {
 public:
  virtual ~MadeByImport() = default;

  // What else has touched it since.
  virtual Task<RevertBlocks> FindBlocks(const Import& import) = 0;
  // Removes it, or gives it its fields back, with events that count on in the import.
  virtual Task<void> TakeBack(Import& import) = 0;
};

struct Reverted {
  Import import;
  RevertBlocks blocks;  // none: it is taken back
};

// A repeat changes nothing. What the rows said of people is erased with what they became.
// FAILED_PRECONDITION IMPORT_NOT_REVERTIBLE: a preview; ABORTED IMPORT_IN_PROGRESS; NOT_FOUND
// RESOURCE_NOT_FOUND: the kind has no such import. `now`: the machine's, which leases go by.
Task<Reverted> Revert(
    db::Tx& tx, ImportKind kind, Uuid import_id, absl::Time now, MadeByImport& made);

}  // namespace vinculo::imports
