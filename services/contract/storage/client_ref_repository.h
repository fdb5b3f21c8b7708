#pragma once
// Which clients the client registry has told of, through its feed.

#include <optional>
#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"

namespace vinculo::contract {

struct ClientRef {
  Uuid id;
  std::string external_id;
  Uuid surviving;  // whom it stands for
};

class ClientRefRepository {
 public:
  explicit ClientRefRepository(db::Tx& tx) : tx_(tx) {}

  // The client that the name stands for today: itself, or the one that it was merged into.
  Task<std::optional<Uuid>> FindSurviving(Uuid client);
  // Those that exist, by id or by external id.
  Task<std::vector<ClientRef>> Find(const std::vector<Uuid>& ids,
                                    const std::vector<std::string>& external_ids);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
