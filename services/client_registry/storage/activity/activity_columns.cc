#include "services/client_registry/storage/activity/activity_columns.h"

namespace vinculo::client_registry {
namespace {

// Nothing has happened to it that would ever be told.
bool WasAlwaysALead(const RefreshedActivity& refreshed) {
  return refreshed.version == 0 && refreshed.retelling.told.empty() &&
         !refreshed.retelling.next_change_on;
}

}  // namespace

ActivityColumns::ActivityColumns(const std::vector<RefreshedActivity>& refreshed) {
  for (const RefreshedActivity& one : refreshed) {
    if (WasAlwaysALead(one)) continue;
    AddStanding(one);
    AddChanges(one);
    AddArchivings(one);
  }
}

void ActivityColumns::AddStanding(const RefreshedActivity& refreshed) {
  const std::optional<Day> last = LastPaidOn(refreshed.facts, refreshed.told_until);
  client.push_back(refreshed.client);
  version.push_back(refreshed.version +
                    static_cast<int64_t>(refreshed.retelling.transitions.size()));
  activity.push_back(static_cast<int64_t>(refreshed.activity()));
  told_until.push_back(refreshed.told_until);
  next_change_on.push_back(refreshed.retelling.next_change_on);
  activity_days.push_back(refreshed.facts.activity_days);
  first_paid_on.push_back(last ? std::optional<Day>(refreshed.facts.paid_on.front())
                               : std::nullopt);
  last_paid_on.push_back(last);
}

void ActivityColumns::AddChanges(const RefreshedActivity& refreshed) {
  const std::optional<Day>& from = refreshed.retelling.rewritten_from;
  if (!from) return;
  rewritten.push_back(refreshed.client);
  rewritten_from.push_back(*from);
  Activity before = ActivityOn(refreshed.retelling.told, *from - 1);
  for (const ActivityChange& change : refreshed.retelling.told) {
    if (change.since < *from) continue;
    change_client.push_back(refreshed.client);
    change_since.push_back(change.since);
    change_before.push_back(static_cast<int64_t>(before));
    change_activity.push_back(static_cast<int64_t>(change.activity));
    change_last_paid_on.push_back(change.last_paid_on);
    before = change.activity;
  }
}

void ActivityColumns::AddArchivings(const RefreshedActivity& refreshed) {
  if (!refreshed.archivings_changed) return;
  rearchived.push_back(refreshed.client);
  for (const Archiving& archiving : refreshed.facts.archivings) {
    archiving_client.push_back(refreshed.client);
    archived_on.push_back(archiving.archived_on);
    restored_on.push_back(archiving.restored_on);
  }
}

}  // namespace vinculo::client_registry
