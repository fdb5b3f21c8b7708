#pragma once

#include <string>

#include "absl/time/time.h"
#include "services/gateway/clients/report_client.h"

namespace vinculo::gateway {

// What the handlers work with. Outlives the server.
struct Deps {
  const ReportClient& reports;
  // Who a caller without credentials is; empty: such a caller is refused.
  std::string insecure_tenant;
  // Zone of the days in names of files.
  absl::TimeZone time_zone;
};

}  // namespace vinculo::gateway
