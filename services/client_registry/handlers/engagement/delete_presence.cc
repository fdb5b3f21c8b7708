#include <optional>
#include <string>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/client_registry/domain/engagement/checked_presence.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/handlers/engagement/convert.h"
#include "services/client_registry/handlers/engagement/events.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/handlers/records/recorded_client.h"
#include "services/client_registry/storage/engagement/attendance_repository.h"
#include "services/client_registry/storage/engagement/presence_repository.h"
#include "services/client_registry/storage/records/hold_clients.h"

namespace vinculo::client_registry {

Task<pb::Presence> DeletePresence(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::DeletePresenceRequest& req) {
  errors::FieldViolations violations;
  const absl::StatusOr<Uuid> id = ParseName(kPresenceCollection, req.name());
  violations.AddFrom("name", id.status());
  std::string reason = req.reason();
  CheckNote("reason", kDeleteReasonLengthMax, reason, violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Presence> {
    PresenceRepository presences(tx);
    AttendanceRepository attendances(tx);
    CO_ASSIGN_OR_RETURN(Presence presence, co_await presences.GetForUpdate(*id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), presence.version));
    if (presence.deleted_at) co_return ToProto(presence);
    CO_RETURN_IF_ERROR((co_await GetRecordedClient(tx, presence.client_id)).status());

    CO_ASSIGN_OR_RETURN(Attendance attendance,
                        co_await attendances.GetForUpdate(presence.client_id));
    CO_ASSIGN_OR_RETURN(attendance.last_presence_on, co_await presences.LastDayWithout(presence));
    attendance.version += 1;
    attendances.Save(attendance);

    presence.version += 1;
    presence.deleted_at = presence.updated_at = call.now();
    presence.delete_reason = reason;
    HoldClients(tx, {presence.client_id});
    presences.Save(presence);
    PublishDeleted(tx, presence);
    co_return ToProto(presence);
  });
}

}  // namespace vinculo::client_registry
