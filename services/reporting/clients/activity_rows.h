#pragma once
#include <vector>

#include "absl/status/status.h"
#include "services/reporting/storage/client_activities.h"
#include "vinculo/feed/v1/feed_service.pb.h"

namespace vinculo::reporting {

// Appends what the event says of where a client stands; an event of another kind says nothing.
absl::Status AppendActivities(const feed::v1::Event& event, std::vector<ActivityRow>& rows);

}  // namespace vinculo::reporting
