#include "common/feed/subscription.h"

#include <cstddef>
#include <cstdint>

#include "common/base/check.h"
#include "vinculo/feed/v1/feed_service.pb.h"

// Whatever bytes come as a Watch request: its cursor is refused, or comes back as it was, and a
// caller without the permission sees no tenant but its own.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vinculo;  // NOLINT: a fuzz target has no namespace of its own
  feed::v1::WatchRequest request;
  if (!request.ParseFromArray(data, static_cast<int>(size))) return 0;
  auth::Principal principal;
  principal.tenant = *Uuid::Parse("00000000-0000-7000-8000-000000000001");
  const auto own = feed::Subscription::Of(principal, request);
  if (own.ok()) VINCULO_CHECK(own->tenant == principal.tenant && !own->all_tenants);
  principal.permissions = {"*"};
  const auto all = feed::Subscription::Of(principal, request);
  if (!all.ok()) return 0;
  const feed::v1::Cursor cursor = all->ToCursor();
  for (const auto& [bucket, position] : cursor.positions()) {
    VINCULO_CHECK(request.cursor().positions().at(bucket) == position);
  }
  feed::Heads::View heads;
  VINCULO_CHECK(all->Lag(heads) >= 0);
  return 0;
}
