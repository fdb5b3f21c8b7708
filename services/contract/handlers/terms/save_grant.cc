#include "services/contract/handlers/terms/save_grant.h"

#include "services/contract/messages/convert_class_pack.h"
#include "services/contract/storage/terms/class_pack_repository.h"

namespace vinculo::contract {

void SaveGrant(db::Tx& tx,
               const Deps& deps,
               const std::vector<PlanGrant>& grants,
               const Uuid& contract,
               std::optional<Day> from) {
  if (!from) return;
  for (const PlanGrant& grant : grants) {
    if (grant.contract != contract) continue;
    ClassPack pack = PackOf(grant, *from);
    pack.id = deps.ids->Next();
    pack.created_at = tx.call().now();
    pack.updated_at = tx.call().now();
    ClassPackRepository(tx).Insert(pack);
    PublishChanged(tx, pack);
  }
}

}  // namespace vinculo::contract
