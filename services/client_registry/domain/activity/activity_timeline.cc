#include "services/client_registry/domain/activity/activity_timeline.h"

#include <algorithm>

namespace vinculo::client_registry {
namespace {

// Every day on which something could change, ascending, each once.
std::vector<Day> Boundaries(const ActivityFacts& facts) {
  std::vector<Day> days;
  for (const Day paid_on : facts.paid_on) {
    days.push_back(paid_on);
    days.push_back(paid_on + facts.activity_days + 1);
  }
  for (const Archiving& archiving : facts.archivings) {
    days.push_back(archiving.archived_on);
    if (archiving.restored_on) days.push_back(*archiving.restored_on);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

// The first change after the day.
ActivityTimeline::const_iterator After(const ActivityTimeline& timeline, Day day) {
  return std::upper_bound(
      timeline.begin(), timeline.end(), day, [](Day on, const ActivityChange& change) {
        return on < change.since;
      });
}

}  // namespace

ActivityTimeline TimelineOf(const ActivityFacts& facts) {
  ActivityTimeline timeline;
  Activity before = Activity::kLead;
  for (const Day day : Boundaries(facts)) {
    const Activity activity = ActivityOn(facts, day);
    if (activity == before) continue;
    timeline.push_back({day, activity, LastPaidOn(facts, day)});
    before = activity;
  }
  return timeline;
}

Activity ActivityOn(const ActivityTimeline& timeline, Day day) {
  const auto after = After(timeline, day);
  return after == timeline.begin() ? Activity::kLead : (after - 1)->activity;
}

std::optional<Day> StandingSince(const ActivityTimeline& timeline, Day day) {
  const auto after = After(timeline, day);
  if (after == timeline.begin()) return std::nullopt;
  return (after - 1)->since;
}

}  // namespace vinculo::client_registry
