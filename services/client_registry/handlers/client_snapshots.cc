#include "services/client_registry/handlers/client_snapshots.h"

#include <vector>

#include "absl/types/span.h"
#include "common/base/resource_name.h"
#include "common/db/tx.h"
#include "services/client_registry/handlers/activity/activity_snapshots.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/documents/document_messages.h"
#include "services/client_registry/storage/client_row.h"
#include "services/client_registry/storage/documents/document_repository.h"
#include "services/client_registry/storage/sql.h"
#include "vinculo/client_registry/v1/client_events.pb.h"

namespace vinculo::client_registry {
namespace {

constexpr size_t kNamesPerEvent = 500;

Task<bool> SendRows(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const Client client = FromRow(rows[i]);
    v1::ClientSnapshot snapshot;
    *snapshot.mutable_client() = ToProto(client);
    const feed::Event event{.aggregate = snapshot.client().name(),
                            .version = client.version,
                            .occurred_at = client.updated_at};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, snapshot));
  }
  co_return true;
}

Task<bool> SendDocuments(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const Document document = DocumentFromRow(rows[i]);
    v1::DocumentSnapshot snapshot;
    *snapshot.mutable_document() = ToProto(document);
    const feed::Event event{
        .aggregate = snapshot.document().name(), .version = 1, .occurred_at = document.created_at};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, snapshot));
  }
  co_return true;
}

// A reader who missed ClientDeleted or ClientsRemoved may hold them still, and nothing else of a
// snapshot tells what is gone.
Task<bool> SendDeleted(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    v1::ClientDeleted deleted;
    deleted.set_client(rows[i].String(0));
    const feed::Event event{.aggregate = deleted.client(), .occurred_at = rows[i].GetTime(1)};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, deleted));
  }
  co_return true;
}

// A row holds an import, when it was taken back, and what one of its chunks had made.
Task<bool> SendRemoved(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const Uuid import = rows[i].GetUuid(0);
    const feed::Event event{.aggregate = FormatName("imports/", import),
                            .occurred_at = rows[i].GetTime(1)};
    const std::vector<Uuid> ids = rows[i].Uuids(2);
    for (size_t begin = 0; begin < ids.size(); begin += kNamesPerEvent) {
      v1::ClientsRemoved removed;
      removed.set_import_id(import.ToString());
      for (const Uuid& id : absl::MakeSpan(ids).subspan(begin, kNamesPerEvent)) {
        removed.add_clients(FormatName(kClientCollection, id));
      }
      CO_RETURN_IF_ERROR(co_await sink.Add(event, removed));
    }
  }
  co_return true;
}

}  // namespace

Task<void> ClientSnapshots::Send(db::Tx& tx, const Uuid& tenant, feed::SnapshotSink& sink) const {
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamClients, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendRows(rows, sink);
      }));
  ActivitySnapshots activities(sink);
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamActivityChanges, db::Params::Of(tenant), [&activities](const db::RowBatch& rows) {
        return activities.Add(rows);
      }));
  CO_RETURN_IF_ERROR(co_await activities.Finish());
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamDocuments, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendDocuments(rows, sink);
      }));
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamDeletedClients, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendDeleted(rows, sink);
      }));
  co_return co_await tx.Stream(
      sql::kStreamRemovedClients, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendRemoved(rows, sink);
      });
}

}  // namespace vinculo::client_registry
