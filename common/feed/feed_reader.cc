#include "common/feed/feed_reader.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "common/feed/sql.h"
#include "common/rpc/convert.h"

namespace vinculo::feed {
namespace {

// How many positions of a bucket one batch looks at: a filter that matches little must not make a
// long statement.
constexpr int64_t kPositionsMax = 10'000;

// The part of each bucket that the next batch may come from.
struct Ranges {
  std::vector<int64_t> buckets;
  std::vector<int64_t> after;
  std::vector<int64_t> up_to;
};

// Begins at the bucket least recently served, so that a busy bucket does not starve the others.
Ranges RangesOf(Subscription& subscription, const Heads::View& heads) {
  Ranges ranges;
  for (const int bucket : subscription.buckets) {
    const int64_t position = subscription.positions[bucket];
    if (position >= heads.positions[bucket]) continue;
    ranges.buckets.push_back(bucket);
    ranges.after.push_back(position);
    ranges.up_to.push_back(std::min(heads.positions[bucket], position + kPositionsMax));
  }
  std::rotate(
      subscription.buckets.begin(), subscription.buckets.begin() + 1, subscription.buckets.end());
  return ranges;
}

v1::Event ToEvent(const db::Row& row) {
  v1::Event event;
  event.set_bucket(static_cast<int32_t>(row.Int(0)));
  event.set_position(row.Int(1));
  event.set_tenant(row.GetUuid(2).ToString());
  event.set_event_id(row.GetUuid(3).ToString());
  event.set_aggregate(row.String(4));
  event.set_version(row.Int(5));
  event.set_actor(row.String(6));
  event.set_reason(row.String(7));
  event.set_request_id(row.String(8));
  *event.mutable_occurred_at() = ToProto(row.GetTime(9));
  *event.mutable_recorded_at() = ToProto(row.GetTime(10));
  event.mutable_payload()->set_type_url(absl::StrCat("type.googleapis.com/", row.Text(11)));
  event.mutable_payload()->set_value(row.String(12));
  return event;
}

// Moves the subscription behind what was read: where nothing was cut off, to the end of every
// range.
void Advance(const Ranges& ranges, const db::Rows& rows, Subscription& subscription) {
  const int64_t found = rows.empty() ? 0 : rows[0].Int(13);
  const bool cut = rows.size() < found || found == kBatchEventsMax;
  for (size_t i = 0; i < ranges.buckets.size(); ++i) {
    const int64_t bucket = ranges.buckets[i];
    if (cut && bucket == rows[rows.size() - 1].Int(0)) {
      subscription.positions[bucket] = rows[rows.size() - 1].Int(1);
      return;
    }
    subscription.positions[bucket] = ranges.up_to[i];
  }
}

Task<db::Rows> ReadRanges(db::Tx& tx, const Subscription& subscription, const Ranges& ranges) {
  if (subscription.all_tenants) tx.Enqueue(sql::kSeeAllTenants);
  CO_ASSIGN_OR_RETURN(const db::Rows expired,
                      co_await tx.Query(sql::kFindExpiredBucket, ranges.buckets, ranges.after));
  if (!expired.empty()) {
    co_return errors::OutOfRange(
        "CURSOR_EXPIRED",
        "events after the cursor are older than the retention; start from Snapshot",
        {{"bucket", absl::StrCat(expired[0].Int(0))},
         {"deleted_position", absl::StrCat(expired[0].Int(1))}});
  }
  co_return co_await tx.Query(sql::kReadFeedBatch,
                              ranges.buckets,
                              ranges.after,
                              ranges.up_to,
                              kBatchEventsMax,
                              kBatchBytesMax,
                              subscription.tenant,
                              subscription.types);
}

}  // namespace

Task<v1::WatchResponse> ReadBatch(rpc::Call& call,
                                  const db::Database& database,
                                  const Heads::View& heads,
                                  Subscription& subscription) {
  const Ranges ranges = RangesOf(subscription, heads);
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows, co_await database.ReadLong(call, [&](db::Tx& tx) -> Task<db::Rows> {
        CO_ASSIGN_OR_RETURN(db::Rows found, co_await ReadRanges(tx, subscription, ranges));
        co_return found;
      }));
  v1::WatchResponse response;
  for (const db::Row row : rows) *response.add_events() = ToEvent(row);
  Advance(ranges, rows, subscription);
  *response.mutable_cursor() = subscription.ToCursor();
  co_return response;
}

Task<void> CheckNotAhead(rpc::Call& call,
                         const db::Database& database,
                         const Subscription& subscription) {
  CO_ASSIGN_OR_RETURN(const db::Rows heads,
                      co_await database.ReadLong(call, [](db::Tx& tx) -> Task<db::Rows> {
                        CO_ASSIGN_OR_RETURN(db::Rows rows, co_await tx.Query(sql::kReadFeedHeads));
                        co_return rows;
                      }));
  for (const db::Row head : heads) {
    if (subscription.positions[head.Int(0)] <= head.Int(1)) continue;
    co_return errors::FailedPrecondition(
        "CURSOR_AHEAD",
        "the cursor is ahead of the feed, which was restored from a backup: rebuild from Snapshot",
        {{"bucket", absl::StrCat(head.Int(0))}, {"position", absl::StrCat(head.Int(1))}});
  }
  co_return absl::OkStatus();
}

}  // namespace vinculo::feed
