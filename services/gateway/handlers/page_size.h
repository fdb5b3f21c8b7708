#pragma once

#include "absl/status/statusor.h"
#include "services/gateway/http/query.h"

namespace vinculo::gateway {

// Takes `page_size` from the query; 0 where it is absent. PAGE_SIZE_INVALID.
absl::StatusOr<int> TakePageSize(Query& query);

}  // namespace vinculo::gateway
