#pragma once
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/imports/import.h"

namespace vinculo::client_registry {

// Takes out the clients that an import made and gives those that it changed their fields
// back, with their events, which count on in the import. ABORTED IMPORT_REVERT_BLOCKED when another
// call touched one of them meanwhile.
Task<void> TakeBack(db::Tx& tx, imports::Import& import);

}  // namespace vinculo::client_registry
