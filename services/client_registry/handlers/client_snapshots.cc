#include "services/client_registry/handlers/client_snapshots.h"

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
  co_return co_await tx.Stream(
      sql::kStreamDocuments, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendDocuments(rows, sink);
      });
}

}  // namespace vinculo::client_registry
