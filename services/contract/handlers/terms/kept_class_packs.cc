#include "services/contract/handlers/terms/kept_class_packs.h"

#include <utility>

#include "services/contract/messages/convert_class_pack.h"
#include "services/contract/storage/terms/class_pack_repository.h"

namespace vinculo::contract {

Task<std::vector<ClassPack>> KeptClassPacks(db::Tx& tx, Uuid contract, std::vector<Pause> pauses) {
  ClassPackRepository repository(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<ClassPack> packs, co_await repository.Find(contract));
  std::vector<ClassPack> moved;
  for (const ClassPack& pack : packs) {
    const std::optional<Day> until = KeptUntil(pack, pauses);
    if (until == pack.expires_on) continue;
    moved.push_back(pack);
    moved.back().expires_on = until;
  }
  co_return moved;
}

void SaveKept(db::Tx& tx, std::vector<ClassPack> packs, absl::Time now) {
  ClassPackRepository repository(tx);
  for (ClassPack& pack : packs) {
    repository.Save(pack, now);
    PublishChanged(tx, pack);
  }
}

}  // namespace vinculo::contract
