#include <optional>

#include "common/base/resource_name.h"
#include "services/client_registry/domain/engagement/attend_class.h"
#include "services/client_registry/domain/engagement/checked_presence.h"
#include "services/client_registry/domain/engagement/visit.h"
#include "services/client_registry/handlers/engagement/convert.h"
#include "services/client_registry/handlers/engagement/events.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/attendance_repository.h"
#include "services/client_registry/storage/engagement/presence_repository.h"

namespace vinculo::client_registry {
namespace {

// Queues what the class has changed.
void Save(db::Tx& tx, const ClassAttendance& attended, Attendance attendance) {
  PresenceRepository presences(tx);
  switch (attended.change) {
    case ClassAttendance::Change::kNone:
      return;
    case ClassAttendance::Change::kTakenOver:
      presences.Save(attended.presence);
      PublishUpdated(tx, attended.presence);
      return;
    case ClassAttendance::Change::kNew:
      attendance.Add(attended.presence);
      attendance.version += 1;
      AttendanceRepository(tx).Save(attendance);
      presences.Insert({attended.presence});
      PublishRecorded(tx, attended.presence);
      return;
  }
}

}  // namespace

Task<pb::Presence> CreatePresence(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::CreatePresenceRequest& req) {
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  errors::FieldViolations violations;
  Presence read = FromProto(req.presence(), call.now(), "presence.", violations);
  Presence wanted =
      CheckedPresence(std::move(read), call.now(), deps.time_zone, "presence.", violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  wanted.id = deps.ids->Next();
  const EngagementPolicy policy = EngagementPolicyOf(policies->Of(wanted.unit));

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Presence> {
    PresenceRepository presences(tx);
    AttendanceRepository attendances(tx);
    CO_ASSIGN_OR_RETURN(const std::optional<KnownVisitor> known,
                        co_await attendances.FindVisitor({.id = wanted.client_id}));
    if (!known) co_return errors::ResourceNotFound("client", req.presence().client());

    const Uuid client_id = known->visitor.client_id;
    DayPresences day;
    if (MayHaveComeOn(known->attendance, wanted.on)) {
      CO_ASSIGN_OR_RETURN(day, co_await presences.OfDay({client_id, wanted.on}));
    }
    const ClassAttendance attended = AttendClass(wanted, known->visitor, day, policy);
    Save(tx, attended, known->attendance);
    co_return ToProto(attended.presence);
  });
}

}  // namespace vinculo::client_registry
