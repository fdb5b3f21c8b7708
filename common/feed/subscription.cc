#include "common/feed/subscription.h"

#include <algorithm>
#include <numeric>

#include "common/errors/errors.h"
#include "common/feed/feed_service.h"

namespace vinculo::feed {
namespace {

constexpr int kTypesMax = 100;

}  // namespace

absl::StatusOr<Subscription> Subscription::Of(const auth::Principal& principal,
                                              const v1::WatchRequest& request) {
  Subscription subscription;
  subscription.all_tenants = principal.May(kWatchAllTenants);
  subscription.types.assign(request.types().begin(), request.types().end());

  errors::FieldViolations violations;
  if (request.types_size() > kTypesMax) {
    violations.Add("types", "TOO_MANY", "at most 100 types");
  }
  for (const auto& [bucket, position] : request.cursor().positions()) {
    if (bucket < 0 || bucket >= kBuckets || position < 0) {
      violations.Add("cursor", "CURSOR_INVALID", "send the cursor of a response unchanged");
      break;
    }
    subscription.positions[bucket] = position;
  }
  if (!request.tenant().empty()) {
    const auto tenant = Uuid::Parse(request.tenant());
    if (tenant.ok()) {
      subscription.tenant = *tenant;
    } else {
      violations.Add("tenant", "UUID_INVALID", "must be a UUID");
    }
  }
  if (!violations.empty()) return violations.ToStatus();

  if (!subscription.all_tenants) {
    if (subscription.tenant.value_or(principal.tenant) != principal.tenant) {
      return errors::PermissionDenied("PERMISSION_DENIED",
                                      "another tenant's events need a permission of their own",
                                      {{"permission", kWatchAllTenants}});
    }
    subscription.tenant = principal.tenant;
  }
  if (subscription.tenant.has_value()) {
    subscription.buckets = {BucketOf(*subscription.tenant)};
  } else {
    subscription.buckets.resize(kBuckets);
    std::iota(subscription.buckets.begin(), subscription.buckets.end(), 0);
  }
  return subscription;
}

bool Subscription::Behind(const Heads::View& heads) const {
  return std::any_of(buckets.begin(), buckets.end(), [&](int bucket) {
    return positions[bucket] < heads.positions[bucket];
  });
}

int64_t Subscription::Lag(const Heads::View& heads) const {
  int64_t lag = 0;
  for (const int bucket : buckets) {
    lag += std::max<int64_t>(0, heads.positions[bucket] - positions[bucket]);
  }
  return lag;
}

v1::Cursor Subscription::ToCursor() const {
  v1::Cursor cursor;
  for (int bucket = 0; bucket < kBuckets; ++bucket) {
    if (positions[bucket] > 0) (*cursor.mutable_positions())[bucket] = positions[bucket];
  }
  return cursor;
}

}  // namespace vinculo::feed
