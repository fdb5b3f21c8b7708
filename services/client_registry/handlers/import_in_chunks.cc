#include <optional>
#include <utility>
#include <vector>

#include "common/base/started.h"
#include "services/client_registry/handlers/checked_rows.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/import_message.h"
#include "services/client_registry/handlers/import_modes.h"
#include "services/client_registry/handlers/import_writes.h"

namespace vinculo::client_registry {
namespace {

// Writes one chunk at a time, while the next one is being filled.
class ChunkWriter {
 public:
  ChunkWriter(rpc::Call& call, const Deps& deps, ImportLease lease, Import import)
      : call_(call), deps_(deps), lease_(lease), import_(std::move(import)) {}

  const Import& import() const { return import_; }

  // Waits until the chunk before is committed, then starts this one.
  Task<void> Write(CheckedRows rows, bool complete) {
    CO_RETURN_IF_ERROR(co_await Finish());
    chunk_ = std::move(rows);
    writing_.emplace(
        WriteRows(call_, deps_, lease_, import_, absl::MakeConstSpan(&chunk_, 1), complete));
    co_return absl::OkStatus();
  }

  // Waits until everything is committed. To be called before the end, whatever happened.
  Task<void> Finish() {
    if (!writing_) co_return absl::OkStatus();
    absl::StatusOr<Import> written = co_await writing_->Join();
    writing_.reset();
    if (written.ok()) import_ = *std::move(written);
    co_return written.status();
  }

 private:
  rpc::Call& call_;
  const Deps& deps_;
  const ImportLease lease_;
  Import import_;  // as committed
  CheckedRows chunk_;
  std::optional<Started<Import>> writing_;
};

Task<void> ReadAndWrite(rpc::Call& call, const Deps& deps, ImportReader in, ChunkWriter& writer) {
  RowChecker checker(call, deps, writer.import().id, writer.import().last_line);
  CheckedRows filling;
  v1::ImportClientsRequest message;
  for (;;) {
    const bool more = co_await in.Next(&message);
    if (!more) break;
    CO_ASSIGN_OR_RETURN(const v1::ImportClientsRequest::Rows* const rows, RowsOf(message));
    CO_RETURN_IF_ERROR(checker.Add(*rows, filling));
    if (filling.rows >= kChunkRows) {
      CO_RETURN_IF_ERROR(co_await writer.Write(std::exchange(filling, {}), false));
    }
  }
  CO_RETURN_IF_ERROR(in.status());
  CO_RETURN_IF_ERROR(co_await writer.Write(std::move(filling), true));
  co_return absl::OkStatus();
}

}  // namespace

Task<imports::v1::ImportSummary> ImportInChunks(rpc::Call& call,
                                                const Deps& deps,
                                                ImportReader in,
                                                Uuid import_id) {
  const ImportLease lease{.import_id = import_id, .holder = deps.ids->Next()};
  CO_ASSIGN_OR_RETURN(Import import,
                      co_await ClaimImport(call, deps, lease, ImportMode::kResumableChunks));
  if (!import.complete) {
    ChunkWriter writer(call, deps, lease, std::move(import));
    absl::Status status = co_await ReadAndWrite(call, deps, in, writer);
    const absl::Status finished = co_await writer.Finish();
    status.Update(finished);
    if (!status.ok()) {
      // What is committed stays; the lease ends by itself where it cannot be given back.
      (void)co_await ReleaseImport(call, deps, lease);
      co_return status;
    }
    import = writer.import();
  }
  CO_ASSIGN_OR_RETURN(const std::vector<RowError> errors,
                      co_await ImportErrors(call, deps, import_id));
  co_return ToProto(import, errors);
}

}  // namespace vinculo::client_registry
