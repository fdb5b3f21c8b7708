#include "services/client_registry/domain/engagement/record_visit.h"

namespace vinculo::client_registry {

std::optional<Presence> RecordVisit(Access& access,
                                    const Uuid& presence_id,
                                    DayPresences& day,
                                    const EngagementPolicy& policy) {
  if (!BeginsPresence(access, day, policy)) return std::nullopt;
  access.presence_id = presence_id;
  Presence presence{.id = presence_id,
                    .client_id = *access.client_id,
                    .source = PresenceSource::kAccess,
                    .at = access.at,
                    .on = access.on,
                    .unit = access.unit,
                    .aggregator = access.aggregator,
                    .access_id = access.id,
                    .created_at = access.received_at,
                    .updated_at = access.received_at};
  day.push_back(presence);
  return presence;
}

}  // namespace vinculo::client_registry
