#pragma once
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "services/reporting/storage/adjustment_items.h"
#include "services/reporting/storage/adjustment_runs.h"
#include "vinculo/feed/v1/feed_service.pb.h"

namespace vinculo::reporting {

// P-37. Appends what the event says of a price adjustment, its days in `zone`; an event of another
// kind says nothing.
absl::Status AppendAdjustmentRuns(const feed::v1::Event& event,
                                  const absl::TimeZone& zone,
                                  std::vector<AdjustmentRunRow>& rows);

// P-37. Likewise of a contract whose price was adjusted, or whose adjustment was undone; of others
// the event says nothing.
absl::Status AppendAdjustmentItems(const feed::v1::Event& event,
                                   const absl::TimeZone& zone,
                                   std::vector<AdjustmentItemRow>& rows);

}  // namespace vinculo::reporting
