#include "services/contract/domain/occurred_at.h"

#include "common/base/clock.h"

namespace vinculo::contract {

absl::Time OccurredAt(Day day, absl::Time now, const absl::TimeZone& zone) {
  return day == CivilDay(now, zone) ? now : StartOfDay(day, zone);
}

}  // namespace vinculo::contract
