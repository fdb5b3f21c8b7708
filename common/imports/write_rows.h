#pragma once
#include <algorithm>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/types/span.h"
#include "common/imports/checked_rows.h"
#include "common/imports/import_ledger.h"

namespace vinculo::imports {

// Counts the rows and takes in as many of their errors as the import still keeps.
void CountRows(const RowCounts& counts, Import& import, std::vector<RowError>& new_errors);

// Writes items, events and progress of these rows in one transaction, and gives the import as
// it stands after it. `complete`: they are the last. The importer has
//   Task<void> Write(tx, items, import)  writes the items and their events, counts created,
//   existing
//                                        and events in the import
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
        std::vector<RowError> new_errors;
        for (const CheckedRows<typename Importer::Item>& rows : chunks) {
          CO_RETURN_IF_ERROR(co_await importer.Write(tx, rows.items, after));
          CountRows(rows.counts, after, new_errors);
        }
        after.complete = complete;
        imports.Save(after, new_errors, ledger.deps().clock.Now());
        co_return after;
      });
}

}  // namespace vinculo::imports
