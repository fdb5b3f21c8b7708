#include <optional>

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/contract/handlers/terms/class_pack_handlers.h"
#include "services/contract/messages/convert_class_pack.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/class_pack_repository.h"

namespace vinculo::contract {

Task<pb::ClassPack> ReturnClass(rpc::Call& call,
                                const Deps& deps,
                                const pb::ReturnClassRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContracts, req.contract(), "contract"));

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::ClassPack> {
    ClassPackRepository packs(tx);
    CO_ASSIGN_OR_RETURN(const std::optional<ClassPack> used,
                        co_await packs.FindUsed(id, req.presence()));
    if (!used) co_return errors::ResourceNotFound("classUse", req.presence());
    ClassPack pack = *used;
    pack.used -= 1;
    packs.Save(pack, call.now());
    packs.DeleteUse(id, req.presence());
    PublishChanged(tx, pack);
    co_return ToProto(pack);
  });
}

}  // namespace vinculo::contract
