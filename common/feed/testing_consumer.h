#pragma once
// A consumer of a feed of things, for tests: what it applies is added up in its own database.

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/errors/errors.h"
#include "common/feed/consumer.h"
#include "common/feed/testing/caught_up.h"
#include "common/feed/testing/feed_server.h"
#include "common/feed/testing/workload.h"

namespace vinculo::feed {

// Adds up what was applied: an event applied twice or not at all shows in `applied`.
class CountingApplier final : public Applier {
 public:
  absl::Status Apply(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     absl::Span<const v1::Event> events) override {
    if (fail_next_.exchange(false)) return errors::Unavailable("TEST", "asked to fail");
    if (events.front().position() == 0) {
      if (refuse_snapshots_) {
        ++refused_snapshots_;
        return errors::Unavailable("TEST", "asked to refuse snapshots");
      }
      ++snapshot_parts_;
      absl::SleepFor(snapshot_pace_);  // paced: as a large part is
    }
    for (const v1::Event& event : events) {
      tx.exec_params(
          "INSERT INTO copies (tenant_id, aggregate, version, applied) VALUES ($1, $2, $3, 1) "
          "ON CONFLICT (tenant_id, aggregate) DO UPDATE SET version = excluded.version, applied = "
          "copies.applied + 1 "
          "WHERE copies.version < excluded.version",
          tenant.ToString(),
          event.aggregate(),
          event.version());
      tx.exec("UPDATE calls SET events = events + 1");
      if (!keeps_more_) continue;
      tx.exec_params("INSERT INTO tenants_of_copies VALUES ($1, $2) ON CONFLICT DO NOTHING",
                     event.aggregate(),
                     tenant.ToString());
    }
    return absl::OkStatus();
  }
  void FailNext() { fail_next_ = true; }
  void RefuseSnapshots(bool refuse) { refuse_snapshots_ = refuse; }
  int refused_snapshots() const { return refused_snapshots_; }
  // Each part of a snapshot takes so long.
  void PaceSnapshots(absl::Duration pace) { snapshot_pace_ = pace; }
  int snapshot_parts() const { return snapshot_parts_; }
  // From now on tenants_of_copies, too.
  void KeepMore() { keeps_more_ = true; }

 private:
  std::atomic<bool> fail_next_{false};
  std::atomic<bool> refuse_snapshots_{false};
  std::atomic<int> refused_snapshots_{0};
  std::atomic<int> snapshot_parts_{0};
  absl::Duration snapshot_pace_ = absl::ZeroDuration();
  std::atomic<bool> keeps_more_{false};
};

class ConsumerTest : public ::testing::Test {
 protected:
  ConsumerTest() {
    database_.Execute(
        "CREATE TABLE copies (tenant_id uuid, aggregate text, version bigint, applied bigint, "
        "PRIMARY KEY (tenant_id, aggregate)); CREATE TABLE calls (events bigint); INSERT INTO "
        "calls VALUES (0); CREATE TABLE tenants_of_copies (aggregate text PRIMARY KEY, tenant_id "
        "uuid); GRANT ALL ON copies, calls, tenants_of_copies TO contract_worker");
    server_ = std::make_unique<FeedServer>(source_);
  }

  ConsumerOptions Options() {
    return {.name = "contract",
            .source = "things",
            .address = server_->address(),
            .conninfo = database_.worker_conninfo(),
            .start_from_snapshot = false,
            .backoff_max = absl::Milliseconds(200)};
  }
  std::unique_ptr<Consumer> NewConsumer(ConsumerOptions options) {
    return std::make_unique<Consumer>(std::move(options), applier_, metrics_);
  }
  std::unique_ptr<Consumer> NewConsumer() { return NewConsumer(Options()); }

  bool CaughtUp() {
    return WaitUntilCaughtUp({.source_conninfo = source_.worker_conninfo(),
                              .consumer_conninfo = database_.worker_conninfo(),
                              .consumer = "contract",
                              .source = "things"});
  }

  FeedDatabase source_;
  FeedDatabase database_;
  std::unique_ptr<FeedServer> server_;
  CountingApplier applier_;
  observability::Metrics metrics_;
};

}  // namespace vinculo::feed
