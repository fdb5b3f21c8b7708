#include "services/client_registry/domain/engagement/checked_presence.h"

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using std::chrono::January;
constexpr Day kFirstDay{std::chrono::year(2000) / January / 1};

}  // namespace

Presence CheckedPresence(Presence presence,
                         absl::Time now,
                         const absl::TimeZone& zone,
                         absl::string_view parent,
                         errors::FieldViolations& violations) {
  const auto path = [parent](absl::string_view field) { return absl::StrCat(parent, field); };
  ScheduledClass& scheduled = presence.scheduled;
  CheckLine(path("class_id"), kClassIdLengthMax, scheduled.class_id, violations);
  CheckLine(path("activity"), kActivityLengthMax, scheduled.activity, violations);
  CheckLine(path("modality"), kTextLengthMax, scheduled.modality, violations);
  CheckLine(path("teacher"), kTextLengthMax, scheduled.teacher, violations);
  CheckLine(path("unit"), kTextLengthMax, presence.unit, violations);
  if (scheduled.class_id.empty() && scheduled.activity.empty() && scheduled.modality.empty()) {
    violations.Add(path("class_id"),
                   kPresenceClassRequired,
                   "name the class: give class_id, activity or modality");
  }
  presence.source = PresenceSource::kSchedule;
  presence.on = CivilDay(presence.at, zone);
  if (presence.at > now + kClassAheadMax) {
    violations.Add(
        path("start_time"), kPresenceTimeAhead, "lies ahead: record who came, not who will");
  }
  if (presence.on < kFirstDay) {
    violations.Add(path("start_time"), kPresenceTimeTooOld, "lies before 2000");
  }
  return presence;
}

}  // namespace vinculo::client_registry
