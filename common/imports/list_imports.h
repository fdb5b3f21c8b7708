#pragma once
#include "common/base/task.h"
#include "common/db/database.h"
#include "common/filter/list_query.h"
#include "common/imports/import_repository.h"
#include "common/rpc/call.h"

namespace vinculo::imports {

// The imports of the tenant, the latest first where no order is given.
Task<ImportPage> ListImports(rpc::Call& call,
                             const db::Database& db,
                             ImportKind kind,
                             const filter::PageTokens& tokens,
                             filter::ListFields fields);

// What an import found in its rows, in the order of lines; parent: the import's id.
// IMPORT_ID_MALFORMED; NOT_FOUND RESOURCE_NOT_FOUND.
Task<FindingPage> ListFindings(rpc::Call& call,
                               const db::Database& db,
                               ImportKind kind,
                               const filter::PageTokens& tokens,
                               absl::string_view import_id,
                               filter::ListFields fields);

}  // namespace vinculo::imports
