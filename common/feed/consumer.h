#pragma once
// Follows the feed of another service and applies its events to this service's own tables, exactly
// once in effect.
//
// A thread with its own channel and connection. The checkpoint moves by compare-and-set in the
// transaction that applies the effects; two consumers of one name alive are correct (the later one
// stands by, and takes over from one that has stopped). A consumer without a checkpoint, or whose
// cursor has expired, begins with a snapshot, during and after which events come that it already
// holds: appliers compare versions.
//
// One that reads more than it did when its checkpoint began (projection.h) first applies what the
// feed still has, then takes a snapshot for what was told before, and follows on from where it
// stood; until then it is complete up to no moment. So does one that reads less: of two versions of
// a service that run side by side none takes for applied what the other has passed over.

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/base/background_loop.h"
#include "common/base/uuid.h"
#include "common/observability/metrics.h"
#include "vinculo/feed/v1/feed_service.pb.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::feed {

class Applier {
 public:
  virtual ~Applier() = default;
  // Applies events of one tenant, in feed order, inside `tx` (app.tenant is set, the checkpoint
  // moves in the same transaction): apply an event only where its version is above the stored one,
  // and skip payloads you do not know. Called from the consumer's thread alone; may throw pqxx's
  // exceptions. An error, or an exception, rolls the batch back and it comes again after a moment:
  // nothing is skipped.
  virtual absl::Status Apply(pqxx::transaction_base& tx,
                             const Uuid& tenant,
                             absl::Span<const v1::Event> events) = 0;
};

struct ConsumerOptions {
  // Who follows: "contract". With `source` it names the checkpoint.
  std::string name;
  // Whom: "client_registry".
  std::string source;
  // The source's gRPC server, with how to reach it (fields as in rpc::ClientOptions).
  std::string address;
  std::string tls_ca_file = {};
  std::string tls_cert_file = {};
  std::string tls_key_file = {};
  std::string token_file = {};
  // libpq conninfo of this service's worker role, with search_path.
  std::string conninfo;
  // Full names of event messages, empty for all: "vinculo.client_registry.v1.ClientCreated". Name
  // the snapshot types too.
  std::vector<std::string> types = {};
  // Raise it when the applier keeps more of messages that it has read before: they are told again,
  // with versions that are stored already. A change of `types` needs nothing.
  int revision = 1;
  // False: without a checkpoint begin at the feed's first event instead of a snapshot.
  bool start_from_snapshot = true;
  // A consumer of this name that applies nothing for so long has stopped; bookmarks come each
  // second.
  absl::Duration silence = absl::Seconds(5);
  absl::Duration backoff_min = absl::Milliseconds(50);
  absl::Duration backoff_max = absl::Seconds(5);
};

class Consumer final : public BackgroundLoop {
 public:
  // `applier` and `metrics` outlive the consumer.
  Consumer(ConsumerOptions options, Applier& applier, observability::Metrics& metrics);
  ~Consumer() override;

  void Run(const std::atomic<bool>& stop) override;
  // Also cancels the stream in progress; what is not committed is rolled back.
  void Wake() override;

  // The source's bookmark up to which everything is applied; InfinitePast before the first.
  absl::Time complete_until() const;

 private:
  class Follower;
  std::unique_ptr<Follower> follower_;
};

}  // namespace vinculo::feed
