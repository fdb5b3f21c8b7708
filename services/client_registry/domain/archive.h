#pragma once
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

inline constexpr int kArchiveReasonLengthMax = 500;

// The client put out of the way: churn if it ever paid, else lost (domain/activity). The
// reason is optional. FAILED_PRECONDITION CLIENT_ARCHIVED when it is archived already.
absl::StatusOr<Client> Archive(Client client, std::string reason, Day today, absl::Time now);

// The client brought back: where it stands follows from its payments again.
// FAILED_PRECONDITION CLIENT_NOT_ARCHIVED.
absl::StatusOr<Client> Unarchive(Client client, int activity_days, Day today, absl::Time now);

}  // namespace vinculo::client_registry
