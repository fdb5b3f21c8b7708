#include "services/client_registry/domain/activity/refresh_activity.h"

#include <algorithm>
#include <utility>

#include "services/client_registry/domain/activity/archivings.h"

namespace vinculo::client_registry {

RefreshedActivity RefreshActivity(const KnownActivity& known,
                                  std::optional<Day> archived_on,
                                  int activity_days,
                                  Day today) {
  // A cycle that catches up comes behind what is known of a client already.
  Day until = std::max(today, known.told_until.value_or(today));
  if (archived_on) until = std::max(until, *archived_on);
  std::vector<Archiving> archivings = Archivings(known.archivings, archived_on, until);
  const bool archivings_changed = archivings != known.archivings;
  ActivityFacts facts{.paid_on = known.paid_on,
                      .archivings = std::move(archivings),
                      .activity_days = activity_days};
  Retelling retelling = Retell(known.told, facts, until);
  return {.client = known.client,
          .version = known.version,
          .told_until = until,
          .facts = std::move(facts),
          .archivings_changed = archivings_changed,
          .retelling = std::move(retelling)};
}

}  // namespace vinculo::client_registry
