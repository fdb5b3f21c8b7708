#pragma once
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/imports/revert_blocks.h"
#include "services/client_registry/domain/records/interaction.h"

namespace vinculo::client_registry {

// Contacts by the thousand: written by an import, taken back with it. On a connection of its
// own.
class ImportedInteractions {
 public:
  explicit ImportedInteractions(db::Tx& tx) : tx_(tx) {}

  // Whom contacts with these clients are written for, by the clients' names ("clients/0190...") and
  // external ids; those that are nobody are left out.
  Task<absl::flat_hash_map<std::string, Uuid>> FindClients(
      const std::vector<Uuid>& ids, const std::vector<std::string>& external_ids);
  // Those of the clients that contacts may still be written for; they stay as they are until the
  // unit of work ends.
  Task<absl::flat_hash_set<Uuid>> Hold(const std::vector<Uuid>& clients);
  Task<int64_t> CountExisting(const std::vector<std::string>& external_ids);
  // The new ones among them; gives their ids.
  Task<absl::flat_hash_set<Uuid>> InsertMissing(
      Uuid import_id, const std::vector<const Interaction*>& interactions);
  // Those that were changed.
  Task<imports::RevertBlocks> FindBlocks(Uuid import_id);
  // Up to `limit` that nobody has changed.
  Task<std::vector<Uuid>> Delete(Uuid import_id, int limit);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
