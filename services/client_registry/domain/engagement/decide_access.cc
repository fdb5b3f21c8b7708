#include "services/client_registry/domain/engagement/decide_access.h"

#include "common/base/clock.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/engagement/access_id.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

// Why an access that is ours to decide is denied; kNone: it is granted.
DenialReason WhyDenied(const Access& access,
                       const std::optional<Visitor>& visitor,
                       const DayPresences& day,
                       const EngagementPolicy& policy) {
  if (!visitor) return DenialReason::kUnknownClient;
  if (visitor->archived) return DenialReason::kArchivedClient;
  if (access.aggregator != Aggregator::kNone && access.direction != AccessDirection::kExit &&
      BeyondAggregatorLimit(access.at, access.on, day, policy)) {
    return DenialReason::kAggregatorDailyLimit;
  }
  return DenialReason::kNone;
}

}  // namespace

absl::StatusOr<Access> DecideAccess(const DeviceEvent& event,
                                    const std::optional<Visitor>& visitor,
                                    const DayPresences& day,
                                    const AccessCircumstances& circumstances,
                                    const EngagementPolicy& policy) {
  if (event.outcome == AccessOutcome::kGranted && !visitor) {
    return errors::NotFound(
        kClientUnknown,
        "the device granted an access to a client that is not registered: register the client and "
        "send the event again",
        {{"device_id", event.device_id}, {"device_event_id", event.device_event_id}});
  }
  Access access{.id = AccessId(circumstances.tenant, event),
                .outcome = event.outcome,
                .denial_reason = event.denial_reason,
                .denial_detail = event.denial_detail,
                .device_kind = event.device_kind,
                .device_id = event.device_id,
                .device_event_id = event.device_event_id,
                .direction = event.direction,
                .at = *event.at,
                .on = CivilDay(*event.at, circumstances.zone),
                .received_at = circumstances.received_at,
                .unit = event.unit,
                .aggregator = event.aggregator};
  if (visitor) {
    access.client_id = visitor->client_id;
    if (access.aggregator == Aggregator::kNone) access.aggregator = visitor->aggregator;
  }
  if (access.outcome == AccessOutcome::kUnspecified) {
    access.denial_reason = WhyDenied(access, visitor, day, policy);
    access.outcome = access.denial_reason == DenialReason::kNone ? AccessOutcome::kGranted
                                                                 : AccessOutcome::kDenied;
  }
  return access;
}

}  // namespace vinculo::client_registry
