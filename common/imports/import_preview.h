#pragma once
#include <utility>
#include <vector>

#include "common/imports/import_ledger.h"
#include "common/imports/import_start.h"
#include "common/imports/row_checker.h"
#include "common/imports/summary.h"
#include "common/rpc/stream.h"

namespace vinculo::imports {

// VALIDATE_ONLY: checks every row and writes nothing. The importer has
//   Task<int64_t> CountExisting(items)  whose external ids exist
template <class Importer>
Task<v1::ImportSummary> PreviewImport(ImportLedger& ledger,
                                      rpc::Reader<typename Importer::Request> in,
                                      Importer& importer) {
  RowChecker<Importer> checker(importer, 0);
  Import import{.id = ledger.lease().import_id, .mode = ImportMode::kValidateOnly};
  std::vector<RowError> errors;
  typename Importer::Request message;
  for (;;) {
    const bool more = co_await in.Next(&message);
    if (!more) break;
    CO_ASSIGN_OR_RETURN(const auto* const rows, RowsOf(message));
    CheckedRows<typename Importer::Item> checked;
    CO_RETURN_IF_ERROR(co_await checker.Add(*rows, checked));
    CO_ASSIGN_OR_RETURN(const int64_t existing, co_await importer.CountExisting(checked.items));
    import.rows += checked.counts.rows;
    import.failed += checked.counts.failed;
    import.existing += existing;
    import.created += static_cast<int64_t>(checked.items.size()) - existing;
    for (RowError& error : checked.counts.errors) {
      if (errors.size() < kImportErrorsMax) errors.push_back(std::move(error));
    }
  }
  CO_RETURN_IF_ERROR(in.status());
  import.complete = true;
  co_return ToProto(import, errors);
}

}  // namespace vinculo::imports
