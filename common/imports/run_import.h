#pragma once
// One stream of an import, from its first message to the answer, in the mode it names.
//
//   Task<imports::v1::ImportSummary> ImportClients(rpc::Call& call, const Deps& deps, Reader in) {
//     ClientImporter importer(call, deps);
//     co_return co_await imports::RunImport(call, {deps.db, *deps.clock, *deps.ids}, in, importer);
//   }
//
// An importer has, besides what row_checker.h and write_rows.h say,
//   static constexpr ImportKind kKind      which resource its rows are
//   absl::Status Begin(const ImportStart&)  called once, first

#include "common/imports/import_in_chunks.h"
#include "common/imports/import_whole.h"

namespace vinculo::imports {

template <class Importer>
Task<v1::ImportSummary> RunImport(rpc::Call& call,
                                  ImportDeps deps,
                                  rpc::Reader<typename Importer::Request> in,
                                  Importer& importer) {
  typename Importer::Request first;
  const bool came = co_await in.Next(&first);
  if (!came) CO_RETURN_IF_ERROR(in.status());
  CO_ASSIGN_OR_RETURN(const ImportStart start, StartOf(Importer::kKind, first));
  CO_RETURN_IF_ERROR(importer.Begin(start));
  ImportLedger ledger(call, deps, start);
  if (start.mode == ImportMode::kAllOrNothing) {
    co_return co_await ImportWhole(ledger, in, importer);
  }
  co_return co_await ImportInChunks(ledger, in, importer);
}

}  // namespace vinculo::imports
