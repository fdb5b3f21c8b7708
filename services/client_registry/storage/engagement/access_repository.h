#pragma once
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "services/client_registry/domain/engagement/access.h"

namespace vinculo::client_registry {

struct AccessPage {
  std::vector<Access> accesses;
  std::string next_page_token;
};

// The accesses of the unit of work's tenant.
class AccessRepository {
 public:
  explicit AccessRepository(db::Tx& tx) : tx_(tx) {}

  Task<Access> Get(Uuid id);
  // What a checked event has become, in the month of its time.
  Task<std::optional<Access>> FindByEvent(const DeviceEvent& event);
  Task<AccessPage> List(const filter::ListQuery& query);

  // Queued, with the month where it is missing. An event that is stored already makes the unit of
  // work run again, under locks.
  void Insert(const Access& access);
  // How many accesses of these ids and times are stored.
  Task<int64_t> CountExisting(std::vector<Uuid> ids, std::vector<absl::Time> times);
  // Those that are new; gives their ids. All were received at the same time.
  Task<std::vector<Uuid>> InsertMissing(const std::vector<Access>& accesses);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
