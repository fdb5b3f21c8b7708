#include "services/client_registry/domain/activity/activity.h"

#include <algorithm>

namespace vinculo::client_registry {
namespace {

bool IsArchivedOn(const ActivityFacts& facts, Day day) {
  return std::any_of(
      facts.archivings.begin(), facts.archivings.end(), [day](const Archiving& archiving) {
        return archiving.archived_on <= day &&
               (!archiving.restored_on || day < *archiving.restored_on);
      });
}

}  // namespace

Activity ActivityOn(const ActivityFacts& facts, Day day) {
  const std::optional<Day> last_paid_on = LastPaidOn(facts, day);
  if (IsArchivedOn(facts, day)) {
    return last_paid_on ? Activity::kArchivedChurn : Activity::kArchivedLost;
  }
  if (!last_paid_on) return Activity::kLead;
  return day - *last_paid_on <= facts.activity_days ? Activity::kActive : Activity::kInactive;
}

std::optional<Day> LastPaidOn(const ActivityFacts& facts, Day day) {
  const auto after = std::upper_bound(facts.paid_on.begin(), facts.paid_on.end(), day);
  if (after == facts.paid_on.begin()) return std::nullopt;
  return *(after - 1);
}

std::optional<Day> InactiveOn(const ActivityFacts& facts, Day day) {
  if (ActivityOn(facts, day) != Activity::kActive) return std::nullopt;
  return *LastPaidOn(facts, day) + facts.activity_days + 1;
}

}  // namespace vinculo::client_registry
