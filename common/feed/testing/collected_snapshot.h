#pragma once
// What a service tells a reader of FeedService.Snapshot, taken from its source without a server.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/db/database.h"
#include "common/db/tx.h"
#include "common/feed/snapshot_source.h"
#include "common/testing/loop.h"

namespace vinculo::feed {

class CollectedSnapshot final : public SnapshotSink {
 public:
  // Of the tenant of the calls; the loop is the database's.
  CollectedSnapshot(testing::Loop& loop,
                    const testing::FakeCallOptions& options,
                    const db::Database& database,
                    const SnapshotSource& source) {
    testing::FakeCall call(loop, options);
    const absl::Status sent = loop.Run(Collect(call, database, source));
    EXPECT_TRUE(sent.ok()) << sent;
  }

  Task<void> Add(const Event& event, const google::protobuf::Message& payload) override {
    events_.push_back({event, payload.GetTypeName(), payload.SerializeAsString()});
    co_return absl::OkStatus();
  }

  // Those of the message's type, as they came.
  template <class Message>
  std::vector<Message> All() const {
    std::vector<Message> all;
    for (const Collected& one : events_) {
      if (one.type != Message::descriptor()->full_name()) continue;
      EXPECT_TRUE(all.emplace_back().ParseFromString(one.payload));
    }
    return all;
  }
  // "name version name version ..." of the same.
  template <class Message>
  std::string Aggregates() const {
    std::string text;
    for (const Collected& one : events_) {
      if (one.type != Message::descriptor()->full_name()) continue;
      if (!text.empty()) text += " ";
      text += one.event.aggregate + " " + std::to_string(one.event.version);
    }
    return text;
  }

 private:
  struct Collected {
    Event event;
    std::string type;
    std::string payload;
  };

  Task<void> Collect(rpc::Call& call, db::Database database, const SnapshotSource& source) {
    co_return co_await database.ReadLong(call, [this, &source](db::Tx& tx) -> Task<void> {
      co_return co_await source.Send(tx, tx.tenant(), *this);
    });
  }

  std::vector<Collected> events_;
};

}  // namespace vinculo::feed
