#include "common/base/steady_time.h"
#include "common/errors/errors.h"
#include "common/feed/feed_handlers.h"
#include "common/feed/feed_reader.h"
#include "common/feed/subscription.h"
#include "common/rpc/convert.h"
#include "common/rpc/sleep.h"

namespace vinculo::feed {
namespace {

// How often a stream that is up to date looks at the heads, which lie in memory.
constexpr absl::Duration kLook = absl::Milliseconds(4);
constexpr absl::Duration kBookmarkEvery = absl::Seconds(1);
// A cursor that moved over filtered events alone is told this soon.
constexpr absl::Duration kMovedEvery = absl::Milliseconds(100);

}  // namespace

Task<void> Watch(rpc::Call& call,
                 const FeedDeps& deps,
                 const v1::WatchRequest& request,
                 rpc::Writer<v1::WatchResponse> out) {
  CO_ASSIGN_OR_RETURN(Subscription subscription, Subscription::Of(call.principal(), request));
  CO_RETURN_IF_ERROR(co_await CheckNotAhead(call, deps.database, subscription));
  Watchers::Watcher watcher(*deps.watchers);
  absl::Time last_bookmark = absl::InfinitePast();
  bool moved_unsaid = false;
  for (;;) {
    const Heads::View heads = deps.heads->Read();
    watcher.SetLag(subscription.Lag(heads));
    if (subscription.Behind(heads)) {
      CO_ASSIGN_OR_RETURN(const v1::WatchResponse batch,
                          co_await ReadBatch(call, deps.database, heads, subscription));
      moved_unsaid = batch.events().empty();
      if (!moved_unsaid) CO_RETURN_IF_ERROR(co_await Send(out, batch));
      continue;
    }
    const absl::Duration silence = SteadyNow() - last_bookmark;
    if (heads.complete_until > absl::InfinitePast() &&
        (silence >= kBookmarkEvery || (moved_unsaid && silence >= kMovedEvery))) {
      v1::WatchResponse bookmark;
      *bookmark.mutable_cursor() = subscription.ToCursor();
      *bookmark.mutable_complete_until() = ToProto(heads.complete_until);
      CO_RETURN_IF_ERROR(co_await Send(out, bookmark));
      last_bookmark = SteadyNow();
      moved_unsaid = false;
      continue;
    }
    const bool slept = co_await rpc::Sleep(call, kLook);
    if (slept) continue;
    if (call.cancelled()) co_return absl::CancelledError("the reader went away");
    co_return errors::Unavailable("SHUTTING_DOWN", "the service stops; resume from the cursor");
  }
}

}  // namespace vinculo::feed
