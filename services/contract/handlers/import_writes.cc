#include "services/contract/handlers/import_writes.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {
namespace {

// Those of the contracts that the database did not have yet.
std::vector<const Contract*> Inserted(const std::vector<Contract>& contracts,
                                      const std::vector<Uuid>& inserted_ids) {
  const absl::flat_hash_set<Uuid> ids(inserted_ids.begin(), inserted_ids.end());
  std::vector<const Contract*> inserted;
  for (const Contract& contract : contracts) {
    if (ids.contains(contract.id)) inserted.push_back(&contract);
  }
  return inserted;
}

// Counts the rows and takes in as many of their errors as the import still keeps.
void Count(const CheckedRows& rows,
           int64_t created,
           Import& import,
           std::vector<RowError>& new_errors) {
  import.rows += rows.rows;
  import.failed += rows.failed;
  import.created += created;
  import.existing += static_cast<int64_t>(rows.contracts.size()) - created;
  import.last_line = std::max(import.last_line, rows.last_line);
  for (const RowError& error : rows.errors) {
    if (import.errors_kept == kImportErrorsMax) return;
    new_errors.push_back(error);
    import.errors_kept += 1;
  }
}

}  // namespace

Task<Import> ClaimImport(rpc::Call& call, const Deps& deps, ImportLease lease, ImportMode mode) {
  co_return co_await deps.db.Write(call, [&deps, lease, mode](db::Tx& tx) -> Task<Import> {
    ImportRepository imports(tx);
    co_return co_await imports.Claim(lease, mode, deps.clock->Now());
  });
}

Task<Import> WriteRows(rpc::Call& call,
                       const Deps& deps,
                       ImportLease lease,
                       Import import,
                       absl::Span<const CheckedRows> chunks,
                       bool complete) {
  co_return co_await deps.db.Write(
      call, [&deps, &import, lease, chunks, complete](db::Tx& tx) -> Task<Import> {
        ImportRepository imports(tx);
        ContractRepository contracts(tx);
        CO_RETURN_IF_ERROR(co_await imports.Hold(lease, deps.clock->Now()));
        Import after = import;
        std::vector<RowError> new_errors;
        for (const CheckedRows& rows : chunks) {
          CO_ASSIGN_OR_RETURN(const std::vector<Uuid> ids,
                              co_await contracts.InsertNew(rows.contracts));
          const std::vector<const Contract*> inserted = Inserted(rows.contracts, ids);
          after.events = PublishImported(tx, after.id, after.events, inserted);
          Count(rows, static_cast<int64_t>(inserted.size()), after, new_errors);
        }
        after.complete = complete;
        imports.Save(after, new_errors, deps.clock->Now());
        co_return after;
      });
}

Task<void> WriteRefusal(
    rpc::Call& call, const Deps& deps, ImportLease lease, Import import, const CheckedRows& rows) {
  co_return co_await deps.db.Write(call, [&deps, &import, &rows, lease](db::Tx& tx) -> Task<void> {
    ImportRepository imports(tx);
    CO_RETURN_IF_ERROR(co_await imports.Hold(lease, deps.clock->Now()));
    Import refused{.id = import.id, .mode = import.mode, .rows = rows.rows, .failed = rows.failed};
    refused.errors_kept = static_cast<int>(rows.errors.size());
    imports.ForgetErrors(import.id);
    imports.Save(refused, rows.errors, deps.clock->Now());
    imports.Release(lease);
    co_return absl::OkStatus();
  });
}

Task<void> ReleaseImport(rpc::Call& call, const Deps& deps, ImportLease lease) {
  co_return co_await deps.db.Write(call, [lease](db::Tx& tx) -> Task<void> {
    ImportRepository(tx).Release(lease);
    co_return absl::OkStatus();
  });
}

Task<std::vector<RowError>> ImportErrors(rpc::Call& call, const Deps& deps, Uuid import_id) {
  co_return co_await deps.db.Read(call, [import_id](db::Tx& tx) -> Task<std::vector<RowError>> {
    ImportRepository imports(tx);
    co_return co_await imports.ListErrors(import_id);
  });
}

}  // namespace vinculo::contract
