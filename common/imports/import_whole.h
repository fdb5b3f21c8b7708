#pragma once
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "common/imports/import_ledger.h"
#include "common/imports/import_start.h"
#include "common/imports/row_checker.h"
#include "common/imports/summary.h"
#include "common/imports/write_rows.h"
#include "common/rpc/stream.h"

namespace vinculo::imports {

inline constexpr int64_t kWholeRowsMax = 100'000;
inline constexpr size_t kWholeBytesMax = 64 << 20;

// IMPORT_REFUSED with the rows' counts.
absl::Status WholeRefused(absl::string_view why, const RowCounts& counts);
absl::Status WholeTooLarge(const RowCounts& counts);
absl::Status WholeHasBadRows(const RowCounts& counts);

// The rows of a stream in chunks, and what is said of them all together.
template <class Item>
struct WholeRows {
  std::vector<CheckedRows<Item>> chunks;
  RowCounts counts;

  void TakeIn(CheckedRows<Item> rows) {
    counts.rows += rows.counts.rows;
    counts.failed += rows.counts.failed;
    for (const RowFinding& finding : rows.counts.findings) {
      if (finding.kind == FindingKind::kError && counts.findings.size() < kFindingsMax) {
        counts.findings.push_back(finding);
      }
    }
    // After the first bad row the good ones are only counted.
    if (counts.failed == 0) chunks.push_back(std::move(rows));
  }
};

template <class Importer>
Task<WholeRows<typename Importer::Item>> ReadWhole(rpc::Call& call,
                                                   rpc::Reader<typename Importer::Request> in,
                                                   Importer& importer) {
  RowChecker<Importer> checker(call, importer, 0);
  WholeRows<typename Importer::Item> whole;
  size_t bytes = 0;
  typename Importer::Request message;
  for (;;) {
    const bool more = co_await in.Next(&message);
    if (!more) break;
    CO_ASSIGN_OR_RETURN(const auto* const rows, RowsOf(message));
    bytes += message.ByteSizeLong();
    CheckedRows<typename Importer::Item> checked;
    CO_RETURN_IF_ERROR(checked.Reserve(call.memory(), in.message_bytes()));
    CO_RETURN_IF_ERROR(co_await checker.Add(*rows, checked));
    whole.TakeIn(std::move(checked));
    if (whole.counts.rows > kWholeRowsMax || bytes > kWholeBytesMax) {
      co_return WholeTooLarge(whole.counts);
    }
  }
  CO_RETURN_IF_ERROR(in.status());
  co_return whole;
}

// ALL_OR_NOTHING: keeps the rows until the stream has ended and every one was good, then
// writes them in one transaction.
template <class Importer>
Task<v1::ImportSummary> ImportWhole(ImportLedger& ledger,
                                    rpc::Reader<typename Importer::Request> in,
                                    Importer& importer) {
  CO_ASSIGN_OR_RETURN(const Import import, co_await ledger.Claim());
  if (import.complete) co_return ToProto(import, {});

  absl::StatusOr<WholeRows<typename Importer::Item>> whole =
      co_await ReadWhole(ledger.call(), in, importer);
  if (!whole.ok()) {
    // The stream's own error is the answer, whatever becomes of the lease: it ends by itself.
    (void)co_await ledger.Release();
    co_return whole.status();
  }
  if (whole->counts.failed > 0) {
    CO_RETURN_IF_ERROR(co_await ledger.Refuse(import, whole->counts));
    co_return WholeHasBadRows(whole->counts);
  }
  const Import begun = Anew(import);
  CO_ASSIGN_OR_RETURN(
      const Import done,
      co_await WriteRows(ledger, importer, begun, absl::MakeConstSpan(whole->chunks), true));
  co_return ToProto(done, {});
}

}  // namespace vinculo::imports
