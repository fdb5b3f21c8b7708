#pragma once
#include <string>

#include "common/base/task.h"
#include "common/db/database.h"
#include "common/imports/import.h"
#include "common/rpc/call.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::imports {

// How far the import came. IMPORT_ID_MALFORMED; NOT_FOUND RESOURCE_NOT_FOUND.
Task<v1::ImportSummary> GetImport(rpc::Call& call,
                                  const db::Database& db,
                                  ImportKind kind,
                                  const std::string& import_id);

}  // namespace vinculo::imports
