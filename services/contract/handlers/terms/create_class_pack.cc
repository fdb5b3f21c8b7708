#include <utility>

#include "common/base/clock.h"
#include "services/contract/handlers/terms/class_pack_handlers.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/convert_class_pack.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/class_pack_repository.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {

Task<pb::ClassPack> CreateClassPack(rpc::Call& call,
                                    const Deps& deps,
                                    const pb::CreateClassPackRequest& req) {
  errors::FieldViolations violations;
  ClassPack wanted = FromProto(req.class_pack(), CivilDay(call.now(), deps.time_zone), &violations);
  CO_RETURN_IF_ERROR(Under("class_pack", violations));
  wanted.id = deps.ids->Next();
  wanted.created_at = call.now();
  wanted.updated_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::ClassPack> {
    CO_ASSIGN_OR_RETURN(const Contract contract,
                        co_await ContractRepository(tx).Get(wanted.contract));
    CO_RETURN_IF_ERROR(CheckGrantable(contract));
    CO_ASSIGN_OR_RETURN(const std::vector<Pause> pauses,
                        co_await PauseRepository(tx).Find(contract.id));
    ClassPack pack = wanted;
    pack.expires_on = KeptUntil(pack, pauses);
    ClassPackRepository(tx).Insert(pack);
    PublishChanged(tx, pack);
    co_return ToProto(pack);
  });
}

}  // namespace vinculo::contract
