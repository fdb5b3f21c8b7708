#pragma once
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "services/reporting/storage/signature_requests.h"
#include "vinculo/feed/v1/feed_service.pb.h"

namespace vinculo::reporting {

// Appends what the event says of a signature request, its days in `zone`; an event of another kind
// says nothing.
absl::Status AppendSignatures(const feed::v1::Event& event,
                              const absl::TimeZone& zone,
                              std::vector<SignatureRow>& rows);

}  // namespace vinculo::reporting
