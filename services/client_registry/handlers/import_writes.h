#pragma once
// The transactions of an import.

#include <vector>

#include "absl/types/span.h"
#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "services/client_registry/domain/import.h"
#include "services/client_registry/handlers/checked_rows.h"
#include "services/client_registry/storage/import_repository.h"

namespace vinculo::client_registry {

// Takes the import for this stream; see ImportRepository::Claim.
Task<Import> ClaimImport(rpc::Call& call, const Deps& deps, ImportLease lease, ImportMode mode);

// Writes clients, events and progress of these rows in one transaction, and gives the import as it
// stands after it. `complete`: they are the last.
Task<Import> WriteRows(rpc::Call& call,
                       const Deps& deps,
                       ImportLease lease,
                       Import import,
                       absl::Span<const CheckedRows> chunks,
                       bool complete);

// Writes down why nothing was imported: counts and errors of the rows, no client.
Task<void> WriteRefusal(
    rpc::Call& call, const Deps& deps, ImportLease lease, Import import, const CheckedRows& rows);

// Lets another stream go on at once, where this is still possible.
Task<void> ReleaseImport(rpc::Call& call, const Deps& deps, ImportLease lease);

// The import with the errors that are kept of it.
Task<std::vector<RowError>> ImportErrors(rpc::Call& call, const Deps& deps, Uuid import_id);

}  // namespace vinculo::client_registry
