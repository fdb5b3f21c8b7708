#pragma once
#include <vector>

#include "absl/status/status.h"
#include "services/reporting/storage/terminations.h"
#include "vinculo/feed/v1/feed_service.pb.h"

namespace vinculo::reporting {

// P-38. Appends what the event says of a termination; an event of another kind says nothing.
absl::Status AppendTerminations(const feed::v1::Event& event, std::vector<TerminationRow>& rows);

}  // namespace vinculo::reporting
