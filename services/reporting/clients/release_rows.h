#pragma once
#include <vector>

#include "absl/status/status.h"
#include "services/reporting/storage/releases.h"
#include "vinculo/feed/v1/feed_service.pb.h"

namespace vinculo::reporting {

// P-39. Appends what the event says of a release; an event of another kind says nothing.
absl::Status AppendReleases(const feed::v1::Event& event, std::vector<ReleaseRow>& rows);

}  // namespace vinculo::reporting
