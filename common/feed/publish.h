#pragma once
// Publishing a fact of the change feed. The event is staged in the transaction that makes it true;
// the sequencer gives it its position in the feed afterwards. Nothing leaves the process here.

#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/base/uuid.h"
#include "google/protobuf/message.h"

namespace pqxx {
class transaction_base;
}
namespace vinculo::db {
class Tx;
}

namespace vinculo::feed {

inline constexpr int kBuckets = 64;

// An event message must fit the 4 MiB of a gRPC message with its siblings: split what is larger (an
// import's events carry at most 500 rows).
inline constexpr size_t kPayloadBytesMax = 1 << 20;

// The bucket of a tenant, 0 to 63: the first byte of SHA-256 of its 16 bytes, modulo 64. Written
// into rows: never change.
int BucketOf(const Uuid& tenant);

struct Event {
  // Resource name of what changed: "clients/0190...".
  std::string aggregate;
  // 1 when created, then +1 for each change: unique for the aggregate.
  int64_t version = 1;
  // When it holds in the business.
  absl::Time occurred_at;
  // Why, where the request gave a reason.
  std::string reason = {};
};

// In a handler: queues one insert that goes out with the unit of work. Tenant, actor, request id
// and the time of recording come from the call. Re-runnable: a repeat makes the same event id. A
// payload over kPayloadBytesMax stops the process: it is a bug.
void Publish(db::Tx& tx, const Event& event, const google::protobuf::Message& payload);

// In a job or consumer, with app.tenant set in the transaction. `now` is the time of recording,
// `actor` "system/<job>".
struct Origin {
  Uuid tenant;
  std::string actor;
  absl::Time now;
};
struct Fact {
  Event event;
  const google::protobuf::Message* payload = nullptr;
};
// One statement for all of them; throws pqxx's exceptions, as everything between a job and its
// transaction does.
void Publish(pqxx::transaction_base& tx, const Origin& origin, absl::Span<const Fact> facts);

}  // namespace vinculo::feed
