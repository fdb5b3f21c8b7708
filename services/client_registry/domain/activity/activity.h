#pragma once
// Where a client stands on a day. LEAD: never paid until then. ACTIVE: the last
// payment is at most `activity_days` days ago, that day included. INACTIVE: it is longer
// ago. ARCHIVED_CHURN: archived, and had paid. ARCHIVED_LOST: archived, and had never
// paid.
//
// A payment counts from the day on which it was paid. An archived client that pays stays archived;
// one that is unarchived stands where its payments say, from that day on.

#include <optional>
#include <vector>

#include "common/base/day.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// How many days a payment keeps a client active, where the tenant does not say otherwise.
inline constexpr int kActivityDaysDefault = 60;

// A client was archived on the days [archived_on, restored_on).
struct Archiving {
  Day archived_on;
  std::optional<Day> restored_on;  // none: it is archived

  bool operator==(const Archiving&) const = default;
};

// What the activity follows from, and nothing else.
struct ActivityFacts {
  std::vector<Day> paid_on;           // ascending; reversed payments are left out
  std::vector<Archiving> archivings;  // ascending, without overlap
  int activity_days = kActivityDaysDefault;
};

Activity ActivityOn(const ActivityFacts& facts, Day day);

// The last payment on or before the day; none: never paid.
std::optional<Day> LastPaidOn(const ActivityFacts& facts, Day day);

// The first day on which the client is no longer active if it does not pay again; none unless it is
// ACTIVE on the day.
std::optional<Day> InactiveOn(const ActivityFacts& facts, Day day);

}  // namespace vinculo::client_registry
