#pragma once
#include <optional>
#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/parameters/effective.h"

namespace vinculo::policies {

// One line of the history.
struct Change {
  Uuid id;
  std::string unit;
  std::string key;
  std::optional<std::string> before;  // as stored; nothing was chosen
  std::optional<std::string> after;
  absl::Time changed_at;
  std::string actor;
  std::string reason;
};

const filter::Schema& ChangeListSchema();

// The choices of the unit of work's tenant.
class PolicyRepository {
 public:
  struct Page {
    std::vector<Change> changes;
    std::string next_page_token;
  };

  explicit PolicyRepository(db::Tx& tx) : tx_(tx) {}

  Task<std::vector<parameters::Chosen>> ListChosen();
  // As it stood before the moment.
  Task<std::vector<parameters::Chosen>> ListChosenBefore(absl::Time time);
  // 0: the unit has never chosen.
  Task<int64_t> VersionForUpdate(std::string unit);
  // Queued: the changes of a unit, which is then at the version.
  void Save(const std::string& unit, int64_t version, const std::vector<Change>& changes);
  Task<Page> ListChanges(const filter::ListQuery& query);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::policies
