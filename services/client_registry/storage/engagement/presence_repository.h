#pragma once
#include <optional>
#include <string>
#include <vector>

#include "common/base/day.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "services/client_registry/domain/engagement/presence.h"
#include "services/client_registry/domain/engagement/visit.h"

namespace vinculo::client_registry {

struct PresencePage {
  std::vector<Presence> presences;
  std::string next_page_token;
};

struct ClientDay {
  Uuid client_id;
  Day on;

  auto operator<=>(const ClientDay&) const = default;
  template <typename H>
  friend H AbslHashValue(H h, const ClientDay& key) {
    return H::combine(std::move(h), key.client_id, key.on.epoch_days());
  }
};

// The presences of the unit of work's tenant.
class PresenceRepository {
 public:
  explicit PresenceRepository(db::Tx& tx) : tx_(tx) {}

  Task<Presence> Get(Uuid id);
  // Locks it where the unit of work holds locks.
  Task<Presence> GetForUpdate(Uuid id);
  Task<PresencePage> List(const filter::ListQuery& query);

  // Those that count.
  Task<DayPresences> OfDay(ClientDay key);
  Task<std::vector<Presence>> OfDays(const std::vector<ClientDay>& keys);
  // The last day that a client came on, but for this presence.
  Task<std::optional<Day>> LastDayWithout(const Presence& presence);

  // Queued: new ones, all created at the same time.
  void Insert(const std::vector<Presence>& presences);
  // Queued: one that was changed since it was read.
  void Save(const Presence& presence);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
