#include "services/client_registry/storage/engagement/access_row.h"

namespace vinculo::client_registry {

Access AccessFromRow(const db::Row& row) {
  int column = 0;
  Access access;
  access.id = row.GetUuid(column++);
  access.at = row.GetTime(column++);
  access.client_id = row.FindUuid(column++);
  access.outcome = static_cast<AccessOutcome>(row.Int(column++));
  access.denial_reason = static_cast<DenialReason>(row.Int(column++));
  access.denial_detail = row.String(column++);
  access.device_kind = static_cast<DeviceKind>(row.Int(column++));
  access.device_id = row.String(column++);
  access.device_event_id = row.String(column++);
  access.direction = static_cast<AccessDirection>(row.Int(column++));
  access.on = row.GetDay(column++);
  access.received_at = row.GetTime(column++);
  access.unit = row.String(column++);
  access.aggregator = static_cast<Aggregator>(row.Int(column++));
  access.presence_id = row.FindUuid(column++);
  return access;
}

}  // namespace vinculo::client_registry
