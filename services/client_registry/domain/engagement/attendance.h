#pragma once
#include <cstdint>
#include <optional>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/client_registry/domain/engagement/access.h"
#include "services/client_registry/domain/engagement/presence.h"

namespace vinculo::client_registry {

// When a client came last. One row a client, from its first access or presence on; whoever
// changes its presences moves the version.
struct Attendance {
  Uuid client_id;
  int64_t version = 0;  // 0: not stored yet
  std::optional<Day> last_presence_on;
  std::optional<Day> last_access_on;  // granted

  // Takes in what came, in any order.
  void Add(const Access& access);
  void Add(const Presence& presence);

  bool operator==(const Attendance&) const = default;
};

// Whether the client may have a presence on that day: not after the last one that it has.
bool MayHaveComeOn(const Attendance& attendance, Day on);

}  // namespace vinculo::client_registry
