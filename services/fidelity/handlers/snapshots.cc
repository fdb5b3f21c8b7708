#include "services/fidelity/handlers/snapshots.h"

#include "common/db/tx.h"
#include "services/fidelity/messages/convert.h"
#include "services/fidelity/storage/alert_row.h"
#include "services/fidelity/storage/sql.h"
#include "vinculo/fidelity/v1/alert_events.pb.h"

namespace vinculo::fidelity {
namespace {

Task<bool> SendRules(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const AlertRule rule = AlertRuleFromRow(rows[i]);
    pb::AlertRuleSnapshot snapshot;
    *snapshot.mutable_alert_rule() = ToProto(rule);
    const feed::Event event{.aggregate = snapshot.alert_rule().name(),
                            .version = rule.version,
                            .occurred_at = rule.created_at};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, snapshot));
  }
  co_return true;
}

Task<bool> SendAlerts(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const Alert alert = AlertFromRow(rows[i]);
    pb::AlertSnapshot snapshot;
    *snapshot.mutable_alert() = ToProto(alert);
    const feed::Event event{.aggregate = snapshot.alert().name(), .occurred_at = alert.fired_at};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, snapshot));
  }
  co_return true;
}

}  // namespace

Task<void> Snapshots::Send(db::Tx& tx, const Uuid& tenant, feed::SnapshotSink& sink) const {
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamAlertRules, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendRules(rows, sink);
      }));
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamAlerts, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendAlerts(rows, sink);
      }));
  co_return absl::OkStatus();
}

}  // namespace vinculo::fidelity
