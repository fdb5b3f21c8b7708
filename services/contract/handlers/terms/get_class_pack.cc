#include "common/base/resource_name.h"
#include "services/contract/handlers/terms/class_pack_handlers.h"
#include "services/contract/messages/convert_class_pack.h"
#include "services/contract/storage/terms/class_pack_repository.h"

namespace vinculo::contract {

Task<pb::ClassPack> GetClassPack(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::GetClassPackRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClassPackCollection, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::ClassPack> {
    ClassPackRepository packs(tx);
    CO_ASSIGN_OR_RETURN(const ClassPack pack, co_await packs.Get(id));
    co_return ToProto(pack);
  });
}

}  // namespace vinculo::contract
