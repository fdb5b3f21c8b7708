#pragma once
// An event of the feed, and how it is told.

#include <memory>
#include <string>

#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "common/history/words.h"
#include "google/protobuf/message.h"
#include "vinculo/history/v1/history.pb.h"

namespace vinculo::history {

// As it is stored.
struct StoredEvent {
  std::string aggregate;
  int64_t version = 0;
  Uuid event_id;
  std::string actor;
  std::string reason;
  std::string request_id;
  absl::Time occurred_at;
  absl::Time recorded_at;
  std::string type;
  std::string payload;
};

// The entry; what changed is told against `before`, the event of the version before (null: it is
// not there). An event whose message is not known here, or whose payload was removed, is told
// without changes.
v1::HistoryEntry Tell(const Words& words, const StoredEvent& event, const StoredEvent* before);

}  // namespace vinculo::history
