#pragma once
// Clients' activity as messages, and the facts that tell of it.

#include <cstdint>
#include <memory>
#include <vector>

#include "absl/time/time.h"
#include "common/feed/publish.h"
#include "services/client_registry/domain/activity/refresh_activity.h"
#include "vinculo/client_registry/v1/activity_events.pb.h"

namespace vinculo::db {
class Tx;
}

namespace vinculo::client_registry {

v1::Activity ToProto(Activity activity);

// The aggregate of a client's activity events: "clients/{uuid}/activity".
std::string ActivityAggregate(const Uuid& client);

// What is to be told of clients that were brought up to a day; a transition of today occurs
// now, one of an earlier day at that day's first instant.
class ActivityEvents {
 public:
  ActivityEvents(const std::vector<RefreshedActivity>& refreshed,
                 absl::Time now,
                 const absl::TimeZone& zone);

  int64_t size() const { return static_cast<int64_t>(facts_.size()); }

  // In a handler: queued for the unit of work's commit.
  void Publish(db::Tx& tx) const;
  // In a background thread's transaction.
  void Publish(pqxx::transaction_base& tx, const feed::Origin& origin) const;

 private:
  std::vector<std::unique_ptr<v1::ClientActivityChanged>> payloads_;
  std::vector<feed::Fact> facts_;
};

}  // namespace vinculo::client_registry
