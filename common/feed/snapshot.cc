#include <algorithm>

#include "common/errors/errors.h"
#include "common/feed/feed_handlers.h"
#include "common/feed/feed_reader.h"
#include "common/feed/feed_service.h"
#include "common/feed/sql.h"
#include "common/rpc/convert.h"

namespace vinculo::feed {
namespace {

// Gathers the resources of one tenant after the other into responses.
class BatchingSink final : public SnapshotSink {
 public:
  explicit BatchingSink(rpc::Writer<v1::WatchResponse> out) : out_(out) {}

  void SetTenant(const Uuid& tenant) { tenant_ = tenant; }

  Task<void> Add(const Event& event, const google::protobuf::Message& payload) override {
    v1::Event& row = *batch_.add_events();
    row.set_tenant(tenant_.ToString());
    row.set_bucket(BucketOf(tenant_));
    row.set_aggregate(event.aggregate);
    row.set_version(event.version);
    row.set_reason(event.reason);
    *row.mutable_occurred_at() = ToProto(event.occurred_at);
    row.mutable_payload()->PackFrom(payload);
    bytes_ += static_cast<int64_t>(row.payload().value().size());
    if (batch_.events_size() < kBatchEventsMax && bytes_ < kBatchBytesMax) {
      co_return absl::OkStatus();
    }
    CO_RETURN_IF_ERROR(co_await Flush());
    co_return absl::OkStatus();
  }

  Task<void> Flush() {
    if (batch_.events().empty()) co_return absl::OkStatus();
    CO_RETURN_IF_ERROR(co_await Send(out_, batch_));
    batch_.Clear();
    bytes_ = 0;
    co_return absl::OkStatus();
  }

 private:
  rpc::Writer<v1::WatchResponse> out_;
  Uuid tenant_;
  v1::WatchResponse batch_;
  int64_t bytes_ = 0;
};

// Everything in one snapshot of the database: tenants, heads, resources.
Task<v1::Cursor> SendResources(db::Tx& tx, const SnapshotSource& source, BatchingSink& sink) {
  if (tx.call().principal().May(kWatchAllTenants)) tx.Enqueue(sql::kSeeAllTenants);
  CO_ASSIGN_OR_RETURN(const db::Rows heads, co_await tx.Query(sql::kReadFeedHeads));
  v1::Cursor cursor;
  for (const db::Row head : heads) {
    if (head.Int(1) == 0) continue;
    (*cursor.mutable_positions())[static_cast<int32_t>(head.Int(0))] = head.Int(1);
  }
  CO_ASSIGN_OR_RETURN(const db::Rows tenants, co_await tx.Query(sql::kListKnownTenants));
  for (const db::Row row : tenants) {
    const Uuid tenant = row.GetUuid(0);
    sink.SetTenant(tenant);
    CO_ASSIGN_OR_RETURN(const db::Rows set,
                        co_await tx.Query(sql::kSetSnapshotTenant, tenant.ToString()));
    CO_RETURN_IF_ERROR(co_await source.Send(tx, tenant, sink));
  }
  CO_RETURN_IF_ERROR(co_await sink.Flush());
  co_return cursor;
}

}  // namespace

Task<void> Snapshot(rpc::Call& call,
                    const FeedDeps& deps,
                    const v1::SnapshotRequest& request,
                    rpc::Writer<v1::WatchResponse> out) {
  // Read before the snapshot begins, which so holds everything committed until then.
  const Heads::View before = deps.heads->Read();
  BatchingSink sink(out);
  v1::WatchResponse bookmark;
  CO_ASSIGN_OR_RETURN(*bookmark.mutable_cursor(),
                      co_await deps.database.ReadLong(call, [&](db::Tx& tx) -> Task<v1::Cursor> {
                        CO_ASSIGN_OR_RETURN(v1::Cursor cursor,
                                            co_await SendResources(tx, *deps.source, sink));
                        co_return cursor;
                      }));
  *bookmark.mutable_complete_until() = ToProto(std::max(before.complete_until, absl::UnixEpoch()));
  CO_RETURN_IF_ERROR(co_await Send(out, bookmark));
  co_return absl::OkStatus();
}

}  // namespace vinculo::feed
