#pragma once
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/types/span.h"
#include "common/imports/checked_rows.h"
#include "common/imports/import_ledger.h"

namespace vinculo::imports {

// Counts the rows and takes in as many of their findings as the import still keeps, in the order of
// lines.
void TakeIn(const RowCounts& counts,
            std::vector<RowFinding> findings,
            Import& import,
            std::vector<RowFinding>& new_findings);

// IMPORT_REFUSED with the first error: of all rows or none, some could not be written.
absl::Status RefusedAtWriting(const Import& import, const std::vector<RowFinding>& findings);

// Writes items, events and progress of these rows in one transaction, or, of a preview, what
// was found; gives the import as it stands after it. `complete`: they are the last. The importer
// has
//   Task<void> Write(tx, rows, import, findings)    writes the items and their events; counts
//                                                   created, existing, updated, failed and events
//   Task<void> Preview(tx, rows, import, findings)  counts what Write would do; adds duplicates and
//                                                   changes
// Both are given the rows' findings, to add to and to take from.
template <class Importer>
Task<Import> WriteRows(ImportLedger& ledger,
                       Importer& importer,
                       Import import,
                       absl::Span<const CheckedRows<typename Importer::Item>> chunks,
                       bool complete) {
  co_return co_await ledger.deps().db.Write(
      ledger.call(), [&ledger, &importer, &import, chunks, complete](db::Tx& tx) -> Task<Import> {
        ImportRepository imports(tx);
        CO_RETURN_IF_ERROR(co_await imports.Hold(ledger.lease(), ledger.deps().clock.Now()));
        Import after = import;
        std::vector<RowFinding> new_findings;
        for (const CheckedRows<typename Importer::Item>& rows : chunks) {
          std::vector<RowFinding> findings = rows.counts.findings;
          if (import.mode == ImportMode::kValidateOnly) {
            CO_RETURN_IF_ERROR(co_await importer.Preview(tx, rows, after, findings));
          } else {
            CO_RETURN_IF_ERROR(co_await importer.Write(tx, rows, after, findings));
          }
          TakeIn(rows.counts, std::move(findings), after, new_findings);
        }
        if (after.mode == ImportMode::kAllOrNothing && after.failed > 0) {
          co_return RefusedAtWriting(after, new_findings);
        }
        after.complete = complete;
        imports.Save(after, new_findings, ledger.deps().clock.Now());
        co_return after;
      });
}

}  // namespace vinculo::imports
