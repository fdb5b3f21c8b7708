#include "services/contract/handlers/imports/removed_snapshots.h"

#include <vector>

#include "absl/types/span.h"
#include "common/base/resource_name.h"
#include "common/db/tx.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/sql.h"
#include "vinculo/contract/v1/contract_events.pb.h"
#include "vinculo/contract/v1/receivable_events.pb.h"

namespace vinculo::contract {
namespace {

constexpr size_t kNamesPerEvent = 500;

void AddNames(absl::Span<const Uuid> ids, v1::ContractsRemoved& removed) {
  for (const Uuid& id : ids) removed.add_contracts(FormatName(kContracts, id));
}

void AddNames(absl::Span<const Uuid> ids, v1::ReceivablesRemoved& removed) {
  for (const Uuid& id : ids) removed.add_receivables(FormatName(kReceivables, id));
}

// A row holds an import, when it was taken back, and what one of its chunks had made.
template <class Removed>
Task<bool> SendRows(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const Uuid import = rows[i].GetUuid(0);
    const feed::Event event{.aggregate = FormatName("imports/", import),
                            .occurred_at = rows[i].GetTime(1)};
    const std::vector<Uuid> ids = rows[i].Uuids(2);
    for (size_t begin = 0; begin < ids.size(); begin += kNamesPerEvent) {
      Removed removed;
      removed.set_import_id(import.ToString());
      AddNames(absl::MakeSpan(ids).subspan(begin, kNamesPerEvent), removed);
      CO_RETURN_IF_ERROR(co_await sink.Add(event, removed));
    }
  }
  co_return true;
}

}  // namespace

Task<void> SendRemoved(db::Tx& tx, const Uuid& tenant, feed::SnapshotSink& sink) {
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamRemovedContracts, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendRows<v1::ContractsRemoved>(rows, sink);
      }));
  co_return co_await tx.Stream(
      sql::kStreamRemovedReceivables, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendRows<v1::ReceivablesRemoved>(rows, sink);
      });
}

}  // namespace vinculo::contract
