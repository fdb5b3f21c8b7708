#include "services/client_registry/handlers/activity/client_activity.h"

#include <optional>

#include "common/base/resource_name.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/activity/activity_timeline.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/messages/activity_messages.h"

namespace vinculo::client_registry {

v1::ClientActivity ClientActivityOn(const Uuid& client, const ActivityFacts& facts, Day as_of) {
  v1::ClientActivity activity;
  activity.set_client(FormatName(kClientCollection, client));
  activity.set_activity(ToProto(ActivityOn(facts, as_of)));
  *activity.mutable_as_of() = vinculo::ToProto(as_of);
  if (const std::optional<Day> since = StandingSince(TimelineOf(facts), as_of)) {
    *activity.mutable_since() = vinculo::ToProto(*since);
  }
  if (const std::optional<Day> last = LastPaidOn(facts, as_of)) {
    *activity.mutable_last_payment_date() = vinculo::ToProto(*last);
  }
  if (const std::optional<Day> inactive = InactiveOn(facts, as_of)) {
    *activity.mutable_inactive_date() = vinculo::ToProto(*inactive);
  }
  return activity;
}

}  // namespace vinculo::client_registry
