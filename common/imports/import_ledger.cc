#include "common/imports/import_ledger.h"

namespace vinculo::imports {

Task<Import> ImportLedger::Claim(ImportMode mode) {
  co_return co_await deps_.db.Write(call_, [this, mode](db::Tx& tx) -> Task<Import> {
    ImportRepository imports(tx);
    co_return co_await imports.Claim(lease_, mode, deps_.clock.Now());
  });
}

Task<void> ImportLedger::Release() {
  co_return co_await deps_.db.Write(call_, [this](db::Tx& tx) -> Task<void> {
    ImportRepository(tx).Release(lease_);
    co_return absl::OkStatus();
  });
}

Task<void> ImportLedger::Refuse(const Import& import, const RowCounts& counts) {
  co_return co_await deps_.db.Write(call_, [this, &import, &counts](db::Tx& tx) -> Task<void> {
    ImportRepository imports(tx);
    CO_RETURN_IF_ERROR(co_await imports.Hold(lease_, deps_.clock.Now()));
    Import refused{
        .id = import.id, .mode = import.mode, .rows = counts.rows, .failed = counts.failed};
    refused.errors_kept = static_cast<int>(counts.errors.size());
    imports.ForgetErrors(import.id);
    imports.Save(refused, counts.errors, deps_.clock.Now());
    imports.Release(lease_);
    co_return absl::OkStatus();
  });
}

Task<std::vector<RowError>> ImportLedger::Errors() {
  co_return co_await deps_.db.Read(call_, [this](db::Tx& tx) -> Task<std::vector<RowError>> {
    ImportRepository imports(tx);
    co_return co_await imports.ListErrors(lease_.import_id);
  });
}

}  // namespace vinculo::imports
