#include "services/client_registry/handlers/activity/activity_snapshots.h"

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/messages/activity_messages.h"

namespace vinculo::client_registry {

Task<bool> ActivitySnapshots::Add(const db::RowBatch& rows) {
  for (int i = 0; i < rows.size(); ++i) {
    const db::Row row = rows[i];
    if (const Uuid client = row.GetUuid(0); client != client_) {
      CO_RETURN_IF_ERROR(co_await Finish());
      client_ = client;
      version_ = row.Int(1);
      snapshot_.set_client(FormatName(kClientCollection, client_));
    }
    if (row.IsNull(2)) continue;  // a lead again
    last_change_ = row.GetDay(2);
    auto& change = *snapshot_.add_changes();
    *change.mutable_date() = vinculo::ToProto(last_change_);
    change.set_to(static_cast<v1::Activity>(row.Int(3)));
    if (const std::optional<Day> last = row.FindDay(4)) {
      *change.mutable_last_payment_date() = vinculo::ToProto(*last);
    }
  }
  co_return true;
}

Task<void> ActivitySnapshots::Finish() {
  if (client_.nil()) co_return absl::OkStatus();
  const feed::Event event{.aggregate = ActivityAggregate(client_),
                          .version = version_,
                          .occurred_at = StartOfDay(last_change_, absl::UTCTimeZone())};
  CO_RETURN_IF_ERROR(co_await sink_.Add(event, snapshot_));
  snapshot_.Clear();
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
