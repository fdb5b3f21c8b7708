#pragma once
// One client's activity brought up to a day: what is to be told, what is to be kept. Bringing
// it up to the same day again, or to an earlier one, changes nothing.

#include <cstdint>
#include <optional>
#include <vector>

#include "common/base/uuid.h"
#include "services/client_registry/domain/activity/activity_transitions.h"

namespace vinculo::client_registry {

// What is kept of a client's activity, with the payments that count.
struct KnownActivity {
  Uuid client;
  int64_t version = 0;  // of the last event; 0: none yet
  std::optional<Day> told_until;
  std::vector<Day> paid_on;
  std::vector<Archiving> archivings;
  ActivityTimeline told;
};

struct RefreshedActivity {
  Uuid client;
  int64_t version = 0;  // before its transitions; each is the next one's
  Day told_until;
  ActivityFacts facts;
  bool archivings_changed = false;
  Retelling retelling;

  Activity activity() const { return ActivityOn(facts, told_until); }
};

// `archived_on` is the day since which the client is archived now; none: it is not.
RefreshedActivity RefreshActivity(const KnownActivity& known,
                                  std::optional<Day> archived_on,
                                  int activity_days,
                                  Day today);

}  // namespace vinculo::client_registry
