#include "services/client_registry/storage/engagement/presence_row.h"

namespace vinculo::client_registry {

Presence PresenceFromRow(const db::Row& row) {
  int column = 0;
  Presence presence;
  presence.id = row.GetUuid(column++);
  presence.version = row.Int(column++);
  presence.client_id = row.GetUuid(column++);
  presence.source = static_cast<PresenceSource>(row.Int(column++));
  presence.at = row.GetTime(column++);
  presence.on = row.GetDay(column++);
  presence.scheduled.class_id = row.String(column++);
  presence.scheduled.activity = row.String(column++);
  presence.scheduled.modality = row.String(column++);
  presence.scheduled.teacher = row.String(column++);
  presence.unit = row.String(column++);
  presence.aggregator = static_cast<Aggregator>(row.Int(column++));
  presence.access_id = row.FindUuid(column++);
  presence.created_at = row.GetTime(column++);
  presence.updated_at = row.GetTime(column++);
  presence.deleted_at = row.FindTime(column++);
  presence.delete_reason = row.String(column++);
  return presence;
}

}  // namespace vinculo::client_registry
