#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/checked_rows.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/import_message.h"
#include "services/client_registry/handlers/import_modes.h"
#include "services/client_registry/handlers/import_writes.h"

namespace vinculo::client_registry {
namespace {

absl::Status Refused(absl::string_view why, const CheckedRows& bad) {
  return errors::FailedPrecondition(
      kImportRefused,
      absl::StrCat("nothing was imported: ", why),
      {{"rows", absl::StrCat(bad.rows)}, {"failed", absl::StrCat(bad.failed)}});
}

// The rows of a stream in chunks, and what is wrong with them all together.
struct Whole {
  std::vector<CheckedRows> chunks;
  CheckedRows bad;  // counts and errors, no clients
};

void TakeIn(CheckedRows rows, Whole& whole) {
  whole.bad.rows += rows.rows;
  whole.bad.failed += rows.failed;
  for (RowError& error : rows.errors) {
    if (whole.bad.errors.size() < kImportErrorsMax) whole.bad.errors.push_back(std::move(error));
  }
  // After the first bad row the good ones are only counted.
  if (whole.bad.failed == 0) whole.chunks.push_back(std::move(rows));
}

Task<Whole> ReadWhole(rpc::Call& call, const Deps& deps, ImportReader in, Uuid import_id) {
  RowChecker checker(call, deps, import_id, 0);
  Whole whole;
  size_t bytes = 0;
  v1::ImportClientsRequest message;
  for (;;) {
    const bool more = co_await in.Next(&message);
    if (!more) break;
    CO_ASSIGN_OR_RETURN(const v1::ImportClientsRequest::Rows* const rows, RowsOf(message));
    bytes += message.ByteSizeLong();
    CheckedRows checked;
    CO_RETURN_IF_ERROR(checker.Add(*rows, checked));
    TakeIn(std::move(checked), whole);
    if (whole.bad.rows > kWholeRowsMax || bytes > kWholeBytesMax) {
      co_return Refused(absl::StrCat("an import that is all or nothing takes at most ",
                                     kWholeRowsMax,
                                     " rows and ",
                                     kWholeBytesMax >> 20,
                                     " MiB; use RESUMABLE_CHUNKS"),
                        whole.bad);
    }
  }
  CO_RETURN_IF_ERROR(in.status());
  co_return whole;
}

}  // namespace

Task<imports::v1::ImportSummary> ImportWhole(rpc::Call& call,
                                             const Deps& deps,
                                             ImportReader in,
                                             Uuid import_id) {
  const ImportLease lease{.import_id = import_id, .holder = deps.ids->Next()};
  CO_ASSIGN_OR_RETURN(const Import import,
                      co_await ClaimImport(call, deps, lease, ImportMode::kAllOrNothing));
  if (import.complete) co_return ToProto(import, {});

  absl::StatusOr<Whole> whole = co_await ReadWhole(call, deps, in, import_id);
  if (!whole.ok()) {
    // The stream's own error is the answer, whatever becomes of the lease: it ends by itself.
    (void)co_await ReleaseImport(call, deps, lease);
    co_return whole.status();
  }
  if (whole->bad.failed > 0) {
    CO_RETURN_IF_ERROR(co_await WriteRefusal(call, deps, lease, import, whole->bad));
    co_return Refused(
        absl::StrCat(
            whole->bad.failed,
            " of ",
            whole->bad.rows,
            " rows are bad: GetClientImport lists why; mend them and send the import again"),
        whole->bad);
  }
  const Import begun{.id = import_id, .mode = ImportMode::kAllOrNothing};
  CO_ASSIGN_OR_RETURN(const Import done,
                      co_await WriteRows(call, deps, lease, begun, whole->chunks, true));
  co_return ToProto(done, {});
}

}  // namespace vinculo::client_registry
