#include "services/reporting/domain/standing.h"

namespace vinculo::reporting {

StandingTimeline Heard(StandingTimeline timeline, StandingChange change) {
  while (!timeline.empty() && timeline.back().since >= change.since) timeline.pop_back();
  const Standing before = timeline.empty() ? Standing::kActive : timeline.back().standing;
  if (change.standing != before) timeline.push_back(change);
  return timeline;
}

}  // namespace vinculo::reporting
