#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "common/base/started.h"
#include "common/imports/import_ledger.h"
#include "common/imports/import_start.h"
#include "common/imports/row_checker.h"
#include "common/imports/summary.h"
#include "common/imports/write_rows.h"
#include "common/rpc/stream.h"

namespace vinculo::imports {

// Rows a transaction of an import writes at most.
inline constexpr int kChunkRows = 5000;

// Writes one chunk at a time, while the next one is being filled.
template <class Importer>
class ChunkWriter {
 public:
  using Rows = CheckedRows<typename Importer::Item>;

  ChunkWriter(ImportLedger& ledger, Importer& importer, Import import)
      : ledger_(ledger), importer_(importer), import_(std::move(import)) {}

  const Import& import() const { return import_; }

  // Waits until the chunk before is committed, then starts this one.
  Task<void> Write(Rows rows, bool complete) {
    CO_RETURN_IF_ERROR(co_await Finish());
    chunk_ = std::move(rows);
    writing_.emplace(
        WriteRows(ledger_, importer_, import_, absl::MakeConstSpan(&chunk_, 1), complete));
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
  ImportLedger& ledger_;
  Importer& importer_;
  Import import_;  // as committed
  Rows chunk_;
  std::optional<Started<Import>> writing_;
};

template <class Importer>
Task<void> ReadAndWrite(rpc::Call& call,
                        rpc::Reader<typename Importer::Request> in,
                        Importer& importer,
                        ChunkWriter<Importer>& writer) {
  RowChecker<Importer> checker(call, importer, writer.import().last_line);
  CheckedRows<typename Importer::Item> filling;
  typename Importer::Request message;
  for (;;) {
    const bool more = co_await in.Next(&message);
    if (!more) break;
    CO_ASSIGN_OR_RETURN(const auto* const rows, RowsOf(message));
    CO_RETURN_IF_ERROR(filling.Reserve(call.memory(), in.message_bytes()));
    // All that the chunk may take: growing by doubling would hold it twice for a moment.
    filling.items.reserve(kChunkRows + RowChecker<Importer>::kRowsPerMessageMax);
    CO_RETURN_IF_ERROR(co_await checker.Add(*rows, filling));
    if (filling.counts.rows >= kChunkRows) {
      CO_RETURN_IF_ERROR(co_await writer.Write(std::exchange(filling, {}), false));
    }
  }
  CO_RETURN_IF_ERROR(in.status());
  CO_RETURN_IF_ERROR(co_await writer.Write(std::move(filling), true));
  co_return absl::OkStatus();
}

// RESUMABLE_CHUNKS: writes chunk by chunk, each while the next one is read and checked.
// VALIDATE_ONLY: likewise, but writes no resource, only what it found.
template <class Importer>
Task<v1::ImportSummary> ImportInChunks(ImportLedger& ledger,
                                       rpc::Reader<typename Importer::Request> in,
                                       Importer& importer) {
  CO_ASSIGN_OR_RETURN(Import import, co_await ledger.Claim());
  if (!import.complete) {
    ChunkWriter<Importer> writer(ledger, importer, std::move(import));
    absl::Status status = co_await ReadAndWrite(ledger.call(), in, importer, writer);
    const absl::Status finished = co_await writer.Finish();
    status.Update(finished);
    if (!status.ok()) {
      // What is committed stays; the lease ends by itself where it cannot be given back.
      (void)co_await ledger.Release();
      co_return status;
    }
    import = writer.import();
  }
  CO_ASSIGN_OR_RETURN(const std::vector<RowFinding> errors, co_await ledger.Errors());
  co_return ToProto(import, errors);
}

}  // namespace vinculo::imports
