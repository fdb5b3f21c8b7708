#include "common/imports/import_ledger.h"

namespace vinculo::imports {
namespace {

// Their findings repeat what rows say of people.
constexpr absl::Duration kPreviewsKept = absl::Hours(24 * 30);

}  // namespace

Task<Import> ImportLedger::Claim() {
  co_return co_await deps_.db.Write(call_, [this](db::Tx& tx) -> Task<Import> {
    const absl::Time now = deps_.clock.Now();
    ImportRepository imports(tx);
    CO_ASSIGN_OR_RETURN(Import import, co_await imports.Claim(start_, lease_.holder, now));
    if (import.mode != ImportMode::kValidateOnly) co_return import;
    imports.ForgetPreviewsBefore(now - kPreviewsKept);
    imports.ForgetFindings(import.id);
    import = Anew(import);
    imports.Save(import, {}, now);
    co_return import;
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
    Import refused = Anew(import);
    refused.rows = counts.rows;
    refused.failed = counts.failed;
    refused.findings_kept = static_cast<int>(counts.findings.size());
    imports.ForgetFindings(import.id);
    imports.Save(refused, counts.findings, deps_.clock.Now());
    imports.Release(lease_);
    co_return absl::OkStatus();
  });
}

Task<std::vector<RowFinding>> ImportLedger::Errors() {
  co_return co_await deps_.db.Read(call_, [this](db::Tx& tx) -> Task<std::vector<RowFinding>> {
    ImportRepository imports(tx);
    co_return co_await imports.ListErrors(lease_.import_id);
  });
}

}  // namespace vinculo::imports
