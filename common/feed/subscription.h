#pragma once
// What one stream of Watch may see and how far it has come.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "common/auth/principal.h"
#include "common/base/uuid.h"
#include "common/feed/heads.h"
#include "vinculo/feed/v1/feed_service.pb.h"

namespace vinculo::feed {

struct Subscription {
  // INVALID_FIELDS for a malformed request; PERMISSION_DENIED for another tenant than the
  // principal's own without kWatchAllTenants.
  static absl::StatusOr<Subscription> Of(const auth::Principal& principal,
                                         const v1::WatchRequest& request);

  // Buckets with events up to the heads that have not been read.
  bool Behind(const Heads::View& heads) const;
  // How many positions lie between it and the heads.
  int64_t Lag(const Heads::View& heads) const;
  v1::Cursor ToCursor() const;

  bool all_tenants = false;    // the principal may see them
  std::optional<Uuid> tenant;  // only this one
  std::vector<std::string> types;
  std::vector<int> buckets;  // those that can hold events for it
  std::array<int64_t, kBuckets> positions{};
};

}  // namespace vinculo::feed
