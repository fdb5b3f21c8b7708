#include <optional>

#include "common/base/clock.h"
#include "services/client_registry/domain/engagement/checked_event.h"
#include "services/client_registry/domain/engagement/decide_access.h"
#include "services/client_registry/domain/engagement/record_visit.h"
#include "services/client_registry/domain/engagement/repeated_event.h"
#include "services/client_registry/handlers/engagement/convert.h"
#include "services/client_registry/handlers/engagement/events.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/access_repository.h"
#include "services/client_registry/storage/engagement/attendance_repository.h"
#include "services/client_registry/storage/engagement/presence_repository.h"

namespace vinculo::client_registry {
namespace {

Task<DayPresences> PresencesOf(db::Tx& tx, std::optional<KnownVisitor> known, Day on) {
  if (!known || !MayHaveComeOn(known->attendance, on)) co_return DayPresences();
  co_return co_await PresenceRepository(tx).OfDay({known->visitor.client_id, on});
}

// Queues what the access adds to its client.
void SaveVisit(db::Tx& tx,
               const Access& access,
               const std::optional<Presence>& presence,
               const Attendance& before) {
  Attendance after = before;
  after.Add(access);
  if (presence) {
    after.Add(*presence);
    PresenceRepository(tx).Insert({*presence});
    PublishRecorded(tx, *presence);
  }
  if (presence || after != before || before.version == 0) {
    after.version += 1;
    AttendanceRepository(tx).Save(after);
  }
}

}  // namespace

Task<pb::Access> RecordAccess(rpc::Call& call,
                              const Deps& deps,
                              const pb::RecordAccessRequest& req) {
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const EngagementPolicy policy = EngagementPolicyOf(policies->Of(req.event().unit()));
  errors::FieldViolations violations;
  DeviceEvent read = FromProto(req.event(), "event.", violations);
  const DeviceEvent event =
      CheckedEvent(std::move(read), call.now(), kDeviceDelayMax, policy, "event.", violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  const Uuid presence_id = deps.ids->Next();
  const AccessCircumstances circumstances{
      .tenant = call.tenant(), .zone = deps.time_zone, .received_at = call.now()};
  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Access> {
    AccessRepository accesses(tx);
    AttendanceRepository attendances(tx);
    CO_ASSIGN_OR_RETURN(const std::optional<KnownVisitor> known,
                        co_await attendances.FindVisitor(event.who));
    // A repeat is known by the guard of the insert, and then, under locks, here.
    if (tx.locking()) {
      CO_ASSIGN_OR_RETURN(const std::optional<Access> stored, co_await accesses.FindByEvent(event));
      if (stored) CO_RETURN_IF_ERROR(CheckRepeated(req.event().has_access_time(), event, *stored));
      if (stored) co_return ToProto(*stored);
    }
    CO_ASSIGN_OR_RETURN(DayPresences day,
                        co_await PresencesOf(tx, known, CivilDay(*event.at, deps.time_zone)));
    const std::optional<Visitor> visitor =
        known ? std::optional<Visitor>(known->visitor) : std::nullopt;
    CO_ASSIGN_OR_RETURN(Access access, DecideAccess(event, visitor, day, circumstances, policy));
    if (known) {
      const std::optional<Presence> presence = RecordVisit(access, presence_id, day, policy);
      SaveVisit(tx, access, presence, known->attendance);
    }
    accesses.Insert(access);
    PublishRecorded(tx, access);
    co_return ToProto(access);
  });
}

}  // namespace vinculo::client_registry
