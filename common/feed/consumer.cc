#include "common/feed/consumer.h"

#include <grpcpp/grpcpp.h>

#include <algorithm>
#include <mutex>
#include <pqxx/pqxx>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/base/clock.h"
#include "common/base/status_macros.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "common/feed/batch_applier.h"
#include "common/feed/checkpoint.h"
#include "common/feed/projection.h"
#include "common/observability/log.h"
#include "common/rpc/client_channel.h"
#include "common/rpc/convert.h"
#include "vinculo/feed/v1/feed_service.grpc.pb.h"

namespace vinculo::feed {
namespace {

constexpr absl::Duration kStandBy = absl::Seconds(1);
// A stream that neither ends nor speaks is given up: TCP may take a quarter of an hour to notice.
constexpr absl::Duration kStreamMax = absl::Minutes(10);
// A snapshot of everything takes its time, however large.
constexpr absl::Duration kSnapshotMax = absl::Hours(12);

std::string NewOwner() {
  const SystemClock clock;
  return IdSource(clock).Next().ToString();
}

// Between failures: longer each time, from the shortest again after a success.
class Backoff {
 public:
  explicit Backoff(const ConsumerOptions& options)
      : options_(options), next_(options.backoff_min) {}
  void Reset() { next_ = options_.backoff_min; }
  absl::Duration Next() { return std::exchange(next_, std::min(next_ * 2, options_.backoff_max)); }

 private:
  const ConsumerOptions& options_;
  absl::Duration next_;
};

}  // namespace

class Consumer::Follower {
 public:
  Follower(ConsumerOptions options, Applier& applier, observability::Metrics& metrics)
      : options_(std::move(options)),
        key_{options_.name, options_.source},
        owner_(NewOwner()),
        projection_(ProjectionOf(options_.revision, options_.types)),
        batches_(key_, owner_, projection_, applier),
        client_({.address = options_.address,
                 .tls_ca_file = options_.tls_ca_file,
                 .tls_cert_file = options_.tls_cert_file,
                 .tls_key_file = options_.tls_key_file,
                 .token_file = options_.token_file,
                 .tenant = "",
                 .actor = absl::StrCat("system/", options_.name)}),
        stub_(v1::FeedService::NewStub(client_.channel())),
        backoff_(options_),
        applied_(metrics.AddCounter("vinculo_feed_applied_total",
                                    "Events applied from another service's feed.",
                                    {{"source", options_.source}})),
        failures_(metrics.AddCounter("vinculo_feed_consumer_failures_total",
                                     "Times that following another service's feed broke off.",
                                     {{"source", options_.source}})) {
    metrics.AddGauge("vinculo_feed_lag_seconds",
                     "How old the last moment is up to which the source's feed is applied here.",
                     {{"source", options_.source}},
                     [until = complete_until_] {
                       const int64_t us = until->load();
                       if (us == 0) return 0.0;
                       return absl::ToDoubleSeconds(absl::Now() - absl::FromUnixMicros(us));
                     });
  }

  // Connects, follows until something breaks, and says what broke. Ok: another consumer follows.
  absl::Status Follow(const std::atomic<bool>& stop) {
    return db::CatchPqxx([&]() -> absl::Status {
      if (connection_ == nullptr) {
        ASSIGN_OR_RETURN(connection_, db::WorkerConnection(options_.conninfo));
      }
      if (!Claim()) return absl::OkStatus();
      const absl::Status ended = FollowFromCheckpoint(stop);
      if (errors::ReasonOf(ended) != "CURSOR_EXPIRED") return ended;
      return TakeSnapshot(stop, AfterSnapshot::kFromItsCursor);
    });
  }

  // After a failure: everything is read again, since a commit may have happened.
  void Disconnect() { connection_.reset(); }

  void Release() {
    const absl::Status status = db::CatchPqxx([&]() -> absl::Status {
      if (connection_ == nullptr) return absl::OkStatus();
      pqxx::work tx(*connection_);
      ReleaseSource(tx, key_, owner_);
      tx.commit();
      return absl::OkStatus();
    });
    if (!status.ok()) Log("feed consumer could not release its source", status);
  }

  void CancelStream() {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (context_ != nullptr) context_->TryCancel();
  }

  void Log(absl::string_view message, const absl::Status& status) const {
    observability::ProcessLog().Warning(
        message, {{"source", options_.source}, {"error", status.ToString()}});
  }

  absl::Time complete_until() const {
    const int64_t us = complete_until_->load();
    return us == 0 ? absl::InfinitePast() : absl::FromUnixMicros(us);
  }

  Backoff& backoff() { return backoff_; }
  observability::Counter& failures() { return failures_; }

 private:
  // How long a stream of the feed is read.
  enum class WatchUntil {
    kCaughtUp,  // until it has nothing more to tell at this moment
    kBrokenOff,
  };

  // The call in progress, so that another thread may cancel it.
  class CancellableContext {
   public:
    CancellableContext(Follower& follower, absl::Duration timeout) : follower_(follower) {
      follower_.client_.Prepare(context_, timeout);
      const std::lock_guard<std::mutex> lock(follower_.mutex_);
      follower_.context_ = &context_;
    }
    ~CancellableContext() {
      const std::lock_guard<std::mutex> lock(follower_.mutex_);
      follower_.context_ = nullptr;
    }
    grpc::ClientContext* get() { return &context_; }

   private:
    Follower& follower_;
    grpc::ClientContext context_;
  };

  bool Claim() {
    pqxx::work tx(*connection_);
    const bool mine = ClaimSource(tx, key_, owner_, options_.silence);
    tx.commit();
    return mine;
  }

  absl::Status FollowFromCheckpoint(const std::atomic<bool>& stop) {
    ASSIGN_OR_RETURN(Checkpoint checkpoint, LoadOrBegin(stop));
    ASSIGN_OR_RETURN(const bool keeps_all, KeepsAllItReads());
    if (!keeps_all) {
      // Step by step as long as the feed tells it so: a snapshot knows only where things stand.
      RETURN_IF_ERROR(Watch(stop, checkpoint, WatchUntil::kCaughtUp));
      RETURN_IF_ERROR(TakeSnapshot(stop, AfterSnapshot::kFromTheCheckpoint));
    }
    return Watch(stop, checkpoint, WatchUntil::kBrokenOff);
  }

  // When not, that is committed before the checkpoint moves: whoever reads other messages than this
  // one must not find its own projection beside a checkpoint that has passed them over.
  absl::StatusOr<bool> KeepsAllItReads() {
    pqxx::work tx(*connection_);
    RETURN_IF_ERROR(HoldSource(tx, key_, owner_));
    if (LoadProjection(tx, key_) == projection_) return true;
    ForgetProjection(tx, key_);
    tx.commit();
    return false;
  }

  absl::StatusOr<Checkpoint> LoadOrBegin(const std::atomic<bool>& stop) {
    for (;;) {
      {
        pqxx::work tx(*connection_);
        Checkpoint checkpoint = LoadCheckpoint(tx, key_);
        if (checkpoint.exists) return checkpoint;
        if (!options_.start_from_snapshot) {
          RETURN_IF_ERROR(HoldSource(tx, key_, owner_));
          StartCheckpoint(tx, key_, checkpoint);
          SaveProjection(tx, key_, projection_);
          tx.commit();
          continue;
        }
      }
      RETURN_IF_ERROR(TakeSnapshot(stop, AfterSnapshot::kFromItsCursor));
    }
  }

  absl::Status TakeSnapshot(const std::atomic<bool>& stop, AfterSnapshot after) {
    CancellableContext context(*this, kSnapshotMax);
    // A stop that came before there was a call to cancel.
    if (stop) return absl::CancelledError("stopping");
    const auto stream = stub_->Snapshot(context.get(), v1::SnapshotRequest());
    v1::WatchResponse response;
    while (stream->Read(&response)) {
      const absl::Status applied = batches_.ApplySnapshot(*connection_, response, after);
      if (!applied.ok()) {
        context.get()->TryCancel();
        return applied;
      }
      applied_.Add(response.events_size());
      backoff_.Reset();
    }
    return rpc::FromGrpc(stream->Finish());
  }

  absl::Status Watch(const std::atomic<bool>& stop, Checkpoint& checkpoint, WatchUntil until) {
    v1::WatchRequest request;
    *request.mutable_cursor() = checkpoint.ToCursor();
    *request.mutable_types() = {options_.types.begin(), options_.types.end()};
    CancellableContext context(*this, kStreamMax);
    if (stop) return absl::CancelledError("stopping");
    const auto stream = stub_->Watch(context.get(), request);
    v1::WatchResponse response;
    while (stream->Read(&response)) {
      const bool caught_up = response.has_complete_until() && until == WatchUntil::kCaughtUp;
      // Not complete: what is not kept yet was told before.
      if (caught_up) response.clear_complete_until();
      const absl::Status applied = batches_.ApplyWatched(*connection_, response, checkpoint);
      if (!applied.ok() || caught_up) {
        context.get()->TryCancel();
        return applied;
      }
      applied_.Add(response.events_size());
      backoff_.Reset();
      if (!response.has_complete_until()) continue;
      ASSIGN_OR_RETURN(const absl::Time complete_until,
                       FromProto("complete_until", response.complete_until()));
      complete_until_->store(absl::ToUnixMicros(complete_until));
    }
    return rpc::FromGrpc(stream->Finish());
  }

  const ConsumerOptions options_;
  const ConsumerKey key_;
  const std::string owner_;
  const std::string projection_;
  BatchApplier batches_;
  const rpc::Client client_;
  const std::unique_ptr<v1::FeedService::Stub> stub_;
  Backoff backoff_;
  // Microseconds of the Unix epoch; 0: none yet. Shared with the gauge, which outlives the
  // consumer.
  const std::shared_ptr<std::atomic<int64_t>> complete_until_ =
      std::make_shared<std::atomic<int64_t>>(0);
  observability::Counter& applied_;
  observability::Counter& failures_;
  std::unique_ptr<pqxx::connection> connection_;
  std::mutex mutex_;
  grpc::ClientContext* context_ = nullptr;
};

Consumer::Consumer(ConsumerOptions options, Applier& applier, observability::Metrics& metrics)
    : follower_(std::make_unique<Follower>(std::move(options), applier, metrics)) {}

Consumer::~Consumer() { Stop(); }

absl::Time Consumer::complete_until() const { return follower_->complete_until(); }

void Consumer::Wake() {
  follower_->CancelStream();
  BackgroundLoop::Wake();
}

void Consumer::Run(const std::atomic<bool>& stop) {
  while (!stop) {
    const absl::Status status = follower_->Follow(stop);
    if (stop) break;
    if (status.ok()) {
      Wait(stop, kStandBy);
      continue;
    }
    follower_->Disconnect();
    // A stream that has reached its time is opened again at once.
    if (absl::IsDeadlineExceeded(status)) continue;
    follower_->failures().Add();
    follower_->Log("feed broke off and is resumed", status);
    Wait(stop, follower_->backoff().Next());
  }
  follower_->Release();
}

}  // namespace vinculo::feed
